import { awaitedSession } from '../../tracking/xapi/awaited-session.ts';
import { run } from '../run.ts';

run(window, [() => awaitedSession(window.location.search)]);
