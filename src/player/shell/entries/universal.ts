import { connectScorm12 } from '../../tracking/scorm12.ts';
import { awaitedSession } from '../../tracking/xapi/awaited-session.ts';
import { run } from '../run.ts';

// What the address says is a launch in an LRS, though an LMS that plays SCORM may stand around it.
run(window, [() => awaitedSession(window.location.search), connectScorm12]);
