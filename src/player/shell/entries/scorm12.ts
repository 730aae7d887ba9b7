import { connectScorm12 } from '../../tracking/scorm12.ts';
import { run } from '../run.ts';

run(window, [connectScorm12]);
