import { Elements, type ErrorCode } from './elements.ts';
import type { Profile } from './formats.ts';
import { addTimespans, atLaunch, inMemory, type TrackStorage } from './track.ts';

export interface LmsOptions {
  readonly profile: Profile;
  readonly storage?: TrackStorage;
  /** What the LMS says itself, by element: learner, mastery score, lesson mode. */
  readonly given?: Readonly<Record<string, string>>;
  /** Elements it does not implement. */
  readonly without?: readonly string[];
  /** The connection of the learner's device, which a test switches. */
  readonly network?: { online: boolean; sessionValid: boolean };
}

export interface Call {
  readonly name: string;
  readonly element: string;
  readonly value: string;
  readonly returned: string;
  readonly error: ErrorCode;
}

const STUDENT = { 'cmi.core.student_id': 'siti.01', 'cmi.core.student_name': 'Aminah, Siti' };

/** One launch in a SCORM 1.2 LMS that forgives nothing. A new launch is a new object over the same storage. */
export class Cmi12 {
  readonly log: Call[] = [];
  private phase: 'before' | 'running' | 'finished' = 'before';
  private error: ErrorCode = '0';
  private elements: Elements;
  /** Set since the last commit that said true: all that the next one sends. */
  private pending = new Map<string, string>();
  private readonly storage: TrackStorage;
  private readonly network: { online: boolean; sessionValid: boolean };

  constructor(private readonly options: LmsOptions) {
    this.storage = options.storage ?? inMemory();
    this.network = options.network ?? { online: true, sessionValid: true };
    this.elements = this.launchState();
  }

  /** Calls answered with an error. */
  get refused(): Call[] {
    return this.log.filter((call) => call.error !== '0');
  }

  /** What the LMS has stored, as a later launch would find it. */
  stored(element: string): string {
    return this.storage.read()?.values[element] ?? '';
  }

  /** The object that stands at `window.API`. */
  readonly api = {
    LMSInitialize: (parameter?: unknown) => this.initialize(parameter),
    LMSFinish: (parameter?: unknown) => this.finish(parameter),
    LMSGetValue: (element?: unknown) => this.getValue(String(element)),
    LMSSetValue: (element?: unknown, value?: unknown) => this.setValue(String(element), String(value)),
    LMSCommit: (parameter?: unknown) => this.commit(parameter),
    LMSGetLastError: () => this.error,
    LMSGetErrorString: (code?: unknown) => (code === '0' ? 'No error' : `Error ${String(code)}`),
    LMSGetDiagnostic: (code?: unknown) => `Diagnostic of ${String(code)}`,
  };

  private initialize(parameter: unknown): string {
    if (parameter !== '') return this.note('LMSInitialize', '', '', 'false', '201');
    if (this.phase === 'finished' && this.options.profile === 'moodle') {
      this.note('LMSInitialize', '', '', '', '101');
      throw new TypeError("Cannot read properties of undefined (reading 'cmi')");
    }
    if (this.phase !== 'before') {
      // Moodle begins again from the values of the launch: what was set and not committed is gone.
      this.elements = this.launchState();
      this.pending.clear();
      return this.note('LMSInitialize', '', '', 'false', '101');
    }
    this.phase = 'running';
    return this.note('LMSInitialize', '', '', 'true', '0');
  }

  private getValue(element: string): string {
    if (this.phase !== 'running') return this.note('LMSGetValue', element, '', '', '301');
    const { value, error } = this.elements.get(element);
    return this.note('LMSGetValue', element, '', value, error);
  }

  private setValue(element: string, value: string): string {
    const error = this.phase === 'running' ? this.elements.set(element, value) : '301';
    if (error === '0') this.pending.set(element, value);
    return this.note('LMSSetValue', element, value, error === '0' ? 'true' : 'false', error);
  }

  private commit(parameter: unknown): string {
    if (parameter !== '') return this.note('LMSCommit', '', '', 'false', '201');
    if (this.phase !== 'running') return this.note('LMSCommit', '', '', 'false', '301');
    const stored = this.send();
    return this.note('LMSCommit', '', '', stored ? 'true' : 'false', stored ? '0' : '101');
  }

  private finish(parameter: unknown): string {
    if (parameter !== '') return this.note('LMSFinish', '', '', 'false', '201');
    if (this.phase !== 'running') return this.note('LMSFinish', '', '', 'false', '301');
    this.settle();
    const stored = this.send();
    this.phase = 'finished';
    return this.note('LMSFinish', '', '', stored ? 'true' : 'false', stored ? '0' : '101');
  }

  /** What an LMS itself sets at Finish: the total time, and in Moodle the status. SCORM 1.2 RTE 3.4.2.1. */
  private settle(): void {
    const { values } = this.elements;
    const total = addTimespans(
      values.get('cmi.core.total_time') ?? '0:0:0',
      values.get('cmi.core.session_time') ?? '0:0:0',
    );
    this.keep('cmi.core.total_time', total);
    const status = this.statusAtFinish(values);
    if (status !== null) this.keep('cmi.core.lesson_status', status);
  }

  /** A mastery score and a raw score force the status, over whatever was set; no status at all becomes `completed`. */
  private statusAtFinish(values: ReadonlyMap<string, string>): string | null {
    const [mastery, raw] = [values.get('cmi.student_data.mastery_score'), values.get('cmi.core.score.raw')];
    if (mastery !== undefined && mastery !== '' && raw !== undefined && raw !== '') {
      return Number(raw) >= Number(mastery) ? 'passed' : 'failed';
    }
    return values.has('cmi.core.lesson_status') ? null : 'completed';
  }

  private keep(element: string, value: string): void {
    this.elements.values.set(element, value);
    this.pending.set(element, value);
  }

  /** Whether the commit said true. Offline, Moodle says true and the values are lost: they count as sent. */
  private send(): boolean {
    if (!this.network.sessionValid) return false;
    if (!this.network.online && this.options.profile === 'strict') return false;
    if (this.network.online) {
      const values = this.storage.read()?.values ?? {};
      this.storage.write({ values: { ...values, ...Object.fromEntries(this.pending) } });
    }
    this.pending.clear();
    return true;
  }

  private launchState(): Elements {
    const { profile, without, given } = this.options;
    return new Elements(profile, atLaunch(this.storage.read(), { ...STUDENT, ...given }, profile), without);
  }

  private note(name: string, element: string, value: string, returned: string, error: ErrorCode): string {
    this.error = error;
    this.log.push({ name, element, value, returned, error });
    return returned;
  }
}
