import { hundredthsOf } from './cmi2004-formats.ts';
import { CMI2004_ROWS } from './cmi2004-rows.ts';
import { DataModel } from './data-model.ts';
import type { Profile } from './formats.ts';
import { FakeLms, type LmsOptions, type LmsRules } from './lms.ts';
import type { Track } from './track.ts';

const TOTAL = 'cmi.total_time';

const RULES: LmsRules = {
  model: new DataModel(CMI2004_ROWS, '1.0', {
    unknown: '401',
    unsupported: '402',
    noChildren: '301',
    noCount: '301',
    keyword: '404',
    readOnly: '404',
    writeOnly: '405',
    unset: '403',
    getIndex: '301',
    setIndex: '351',
    dependency: '408',
    type: '406',
    range: '407',
    set: '351',
  }),
  names: { initialize: 'Initialize', terminate: 'Terminate', get: 'GetValue', set: 'SetValue', commit: 'Commit' },
  errors: {
    running: '103',
    over: '104',
    get: { before: '122', over: '123' },
    set: { before: '132', over: '133' },
    commit: { before: '142', over: '143' },
    terminate: { before: '112', over: '113' },
    argument: '201',
    notStored: (call, profile) => (profile === 'moodle' ? '101' : call === 'commit' ? '391' : '111'),
  },
  atLaunch,
  settle,
  kept: [TOTAL],
  sendsChangesOnly: false,
};

/** One launch in a SCORM 2004 4th edition LMS (RTE 3 and 4). */
export class Cmi2004 extends FakeLms {
  constructor(options: LmsOptions) {
    super(RULES, options);
  }

  /** The object that stands at `window.API_1484_11`. */
  readonly api = {
    version: '1.0',
    Initialize: (parameter?: unknown) => this.initialize(parameter),
    Terminate: (parameter?: unknown) => this.terminate(parameter),
    GetValue: (element?: unknown) => this.get(String(element)),
    SetValue: (element?: unknown, value?: unknown) => this.set(String(element), String(value)),
    Commit: (parameter?: unknown) => this.commit(parameter),
    GetLastError: () => this.lastError,
    GetErrorString: (code?: unknown) => (code === '0' ? 'No error' : `Error ${String(code)}`),
    GetDiagnostic: (code?: unknown) => `Diagnostic of ${String(code)}`,
  };
}

/** Only who suspended goes on with the same attempt: any other exit begins a new one, without all that was set (4.2.8). */
function atLaunch(track: Track | null, profile: Profile): Map<string, string> {
  const { 'cmi.exit': exit, 'cmi.session_time': _, ...kept } = track?.values ?? {};
  const isOver = profile === 'moodle' && kept['cmi.completion_status'] === 'completed';
  return new Map([
    ['cmi.learner_id', 'siti.01'],
    ['cmi.learner_name', 'Aminah, Siti'],
    ...(exit === 'suspend' ? Object.entries(kept) : []),
    ['cmi.entry', exit === 'suspend' ? 'resume' : 'ab-initio'],
    ['cmi.mode', isOver ? 'review' : 'normal'],
    ['cmi.credit', isOver ? 'no-credit' : 'credit'],
    ['adl.nav.request', '_none_'],
  ]);
}

/**
 * What an LMS decides itself: completion from a threshold (4.2.4.1), which Moodle does at the end, success from a passing
 * score (4.2.22.1), which Moodle does not do; and the total time.
 */
function settle(values: Map<string, string>, profile: Profile, at: 'set' | 'end'): void {
  const isCounted = values.get('cmi.mode') === 'normal' && values.get('cmi.credit') === 'credit';
  const reached = (value: string, limit: string): boolean | null => {
    const [is, should] = [values.get(value), values.get(limit)];
    return !isCounted || is === undefined || should === undefined ? null : Number(is) >= Number(should);
  };
  const isCompleted = reached('cmi.progress_measure', 'cmi.completion_threshold');
  if (isCompleted !== null && (profile === 'strict' || at === 'end')) {
    values.set('cmi.completion_status', isCompleted ? 'completed' : 'incomplete');
  }
  const isPassed = reached('cmi.score.scaled', 'cmi.scaled_passing_score');
  if (isPassed !== null && profile === 'strict') values.set('cmi.success_status', isPassed ? 'passed' : 'failed');
  if (at !== 'end') return;
  const total = hundredthsOf(values.get(TOTAL) ?? 'PT0S') + hundredthsOf(values.get('cmi.session_time') ?? 'PT0S');
  values.set(TOTAL, `PT${total / 100}S`);
}
