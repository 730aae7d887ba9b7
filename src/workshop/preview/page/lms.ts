import { Scorm12API } from 'scorm-again';
import type { LaunchMode } from './call.ts';
import type { Scorm12 } from './scorm12-api.ts';
import type { StoredCmi } from './stored-state.ts';

/** One opening of a module in the preview's LMS. */
export interface Lms {
  readonly api: Scorm12;
  /** Every element that has a value now. */
  readonly cmi: () => StoredCmi;
}

export interface LmsLaunch {
  readonly mode: Exclude<LaunchMode, 'none'>;
  readonly learner: string;
  /** What earlier openings left; `null` at the first. */
  readonly stored: StoredCmi | null;
  /** Called with what is to be kept whenever the module commits or finishes. */
  readonly store: (cmi: StoredCmi) => void;
}

/** An LMS from scorm-again: it keeps the data model and its errors; storing is ours. Silent in the console. */
export function openLms({ mode, learner, stored, store }: LmsLaunch): Lms {
  const scorm = new Scorm12API({ autocommit: false, lmsCommitUrl: false, logLevel: 'NONE' });
  scorm.loadFromFlattenedJSON({ ...stored, ...launchData(mode, learner, stored) });
  const cmi = () => ({ ...valuesOf(scorm.getFlattenedCMI()), [TOTAL_TIME]: stored?.[TOTAL_TIME] ?? '00:00:00' });
  scorm.on('LMSCommit', () => store(cmi()));
  scorm.on('LMSFinish', () => store({ ...cmi(), [TOTAL_TIME]: scorm.cmi.getCurrentTotalTime() }));
  return { api: scorm, cmi };
}

/** Not among the values scorm-again lists; it grows by the session time when the module finishes. */
const TOTAL_TIME = 'cmi.core.total_time';

/** What an LMS tells a SCO at launch (SCORM 1.2 RTE 3.4.4, `cmi.core`). */
function launchData(mode: LmsLaunch['mode'], learner: string, stored: StoredCmi | null): StoredCmi {
  return {
    'cmi.core.student_id': 'pratinjau',
    'cmi.core.student_name': learner,
    'cmi.core.lesson_mode': mode,
    'cmi.core.credit': mode === 'normal' ? 'credit' : 'no-credit',
    'cmi.core.entry': stored === null ? 'ab-initio' : stored['cmi.core.exit'] === 'suspend' ? 'resume' : '',
    'cmi.core.exit': '',
    'cmi.core.session_time': '00:00:00',
  };
}

function valuesOf(flat: Readonly<Record<string, unknown>>): StoredCmi {
  const values: Record<string, string> = {};
  for (const [element, value] of Object.entries(flat)) {
    if (typeof value === 'string' && value !== '') values[element] = value;
  }
  return values;
}
