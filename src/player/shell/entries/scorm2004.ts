import { connectScorm2004 } from '../../tracking/scorm2004.ts';
import { run } from '../run.ts';

run(window, [connectScorm2004]);
