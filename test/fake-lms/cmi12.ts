import { CMI12_ROWS } from './cmi12-rows.ts';
import { DataModel } from './data-model.ts';
import type { Profile } from './formats.ts';
import { FakeLms, type LmsOptions, type LmsRules } from './lms.ts';
import type { Track } from './track.ts';

export type { LmsOptions } from './lms.ts';

const STATUS = 'cmi.core.lesson_status';
const TOTAL = 'cmi.core.total_time';
const NOT_RUNNING = { before: '301', over: '301' };

const RULES: LmsRules = {
  model: new DataModel(CMI12_ROWS, '3.4', {
    unknown: '201',
    unsupported: '401',
    noChildren: '202',
    noCount: '203',
    keyword: '402',
    readOnly: '403',
    writeOnly: '404',
    unset: '0',
    getIndex: '201',
    setIndex: '201',
    dependency: '201',
    type: '405',
    range: '405',
    set: '405',
  }),
  names: {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
  },
  errors: {
    running: '101',
    over: '101',
    get: NOT_RUNNING,
    set: NOT_RUNNING,
    commit: NOT_RUNNING,
    terminate: NOT_RUNNING,
    argument: '201',
    notStored: () => '101',
  },
  atLaunch,
  settle,
  kept: [TOTAL],
  sendsChangesOnly: true,
};

/** One launch in a SCORM 1.2 LMS (RTE 3.3 and 3.4). */
export class Cmi12 extends FakeLms {
  constructor(options: LmsOptions) {
    super(RULES, options);
  }

  /** The object that stands at `window.API`. */
  readonly api = {
    LMSInitialize: (parameter?: unknown) => this.initialize(parameter),
    LMSFinish: (parameter?: unknown) => this.terminate(parameter),
    LMSGetValue: (element?: unknown) => this.get(String(element)),
    LMSSetValue: (element?: unknown, value?: unknown) => this.set(String(element), String(value)),
    LMSCommit: (parameter?: unknown) => this.commit(parameter),
    LMSGetLastError: () => this.lastError,
    LMSGetErrorString: (code?: unknown) => (code === '0' ? 'No error' : `Error ${String(code)}`),
    LMSGetDiagnostic: (code?: unknown) => `Diagnostic of ${String(code)}`,
  };

  /** Moodle's API is gone with its data once it has finished. */
  override initialize(parameter: unknown): string {
    const returned = super.initialize(parameter);
    if (this.options.profile === 'moodle' && this.isOver) throw new TypeError('Cannot read properties of undefined');
    return returned;
  }
}

function atLaunch(track: Track | null, profile: Profile): Map<string, string> {
  const { 'cmi.core.exit': exit, 'cmi.core.session_time': _, ...kept } = track?.values ?? {};
  const isOver = profile === 'moodle' && ['passed', 'completed', 'failed'].includes(kept[STATUS] ?? '');
  const values = new Map([
    ['cmi.core.student_id', 'siti.01'],
    ['cmi.core.student_name', 'Aminah, Siti'],
    ...Object.entries(kept),
  ]);
  values.set('cmi.core.entry', track === null ? 'ab-initio' : exit === 'suspend' ? 'resume' : '');
  values.set('cmi.core.lesson_mode', isOver ? 'review' : 'normal');
  values.set('cmi.core.credit', isOver ? 'no-credit' : 'credit');
  if (exit !== 'suspend') {
    // Moodle and others give the position back only to a learner who suspended.
    values.delete('cmi.suspend_data');
    values.delete('cmi.core.lesson_location');
  }
  return values;
}

/** What an LMS itself sets at Finish: the total time, and in Moodle the status. SCORM 1.2 RTE 3.4.2.1. */
function settle(values: Map<string, string>, _: Profile, at: 'set' | 'end'): void {
  if (at !== 'end') return;
  values.set(TOTAL, addTimespans(values.get(TOTAL) ?? '0:0:0', values.get('cmi.core.session_time') ?? '0:0:0'));
  const [mastery, raw] = [values.get('cmi.student_data.mastery_score') ?? '', values.get('cmi.core.score.raw') ?? ''];
  const isNormal = values.get('cmi.core.lesson_mode') === 'normal';
  // A mastery score and a raw score force the status, over whatever was set; no status at all becomes `completed`.
  if (isNormal && mastery !== '' && raw !== '')
    values.set(STATUS, Number(raw) >= Number(mastery) ? 'passed' : 'failed');
  else if (!values.has(STATUS)) values.set(STATUS, 'completed');
}

/** `HHHH:MM:SS.ss` of two such spans together. */
function addTimespans(a: string, b: string): string {
  const hundredths = Math.round((seconds(a) + seconds(b)) * 100);
  const pad = (value: number, width: number) => String(Math.floor(value)).padStart(width, '0');
  const whole = Math.floor(hundredths / 100);
  return `${pad(whole / 3600, 4)}:${pad((whole / 60) % 60, 2)}:${pad(whole % 60, 2)}.${pad(hundredths % 100, 2)}`;
}

function seconds(timespan: string): number {
  return timespan.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
