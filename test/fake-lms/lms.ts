import type { DataModel } from './data-model.ts';
import { Elements } from './elements.ts';
import type { Profile } from './formats.ts';
import { inMemory, type Track, type TrackStorage } from './track.ts';

export interface LmsOptions {
  readonly profile: Profile;
  readonly storage?: TrackStorage;
  /** What the LMS says itself, by element: learner, mastery score, mode, an objective of the manifest. */
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
  readonly error: string;
}

type Phase = 'before' | 'running' | 'over';

/** Error codes of a call that comes before Initialize or after the end. */
type PhaseErrors = Readonly<Record<Exclude<Phase, 'running'>, string>>;

/** What one standard lays down beside its data model. */
export interface LmsRules {
  readonly model: DataModel;
  /** What the functions of the API are called. */
  readonly names: {
    readonly initialize: string;
    readonly terminate: string;
    readonly get: string;
    readonly set: string;
    readonly commit: string;
  };
  readonly errors: {
    /** Of Initialize when running, and after the end. */
    readonly running: string;
    readonly over: string;
    readonly get: PhaseErrors;
    readonly set: PhaseErrors;
    readonly commit: PhaseErrors;
    readonly terminate: PhaseErrors;
    readonly argument: string;
    notStored(call: 'commit' | 'terminate', profile: Profile): string;
  };
  /** The values of a launch: what was kept, and what the LMS itself says. */
  atLaunch(track: Track | null, profile: Profile): Map<string, string>;
  /** What an LMS sets itself after each call that sets, and at the end. */
  settle(values: Map<string, string>, profile: Profile, at: 'set' | 'end'): void;
  /** What it keeps of what only it can set. */
  readonly kept: readonly string[];
  /** Whether Moodle sends at each commit only what has changed since the last one. */
  readonly sendsChangesOnly: boolean;
}

/** One launch in an LMS that forgives nothing. A new launch is a new object over the same storage. */
export class FakeLms {
  readonly log: Call[] = [];
  lastError = '0';
  private phase: Phase = 'before';
  private elements: Elements;
  /** What counts as sent. */
  private sent: ReadonlyMap<string, string>;
  private readonly storage: TrackStorage;
  private readonly network: { online: boolean; sessionValid: boolean };

  constructor(
    private readonly rules: LmsRules,
    protected readonly options: LmsOptions,
  ) {
    this.storage = options.storage ?? inMemory();
    this.network = options.network ?? { online: true, sessionValid: true };
    this.elements = this.launchState();
    this.sent = new Map(this.elements.values);
  }

  /** Calls answered with an error. */
  get refused(): Call[] {
    return this.log.filter((call) => call.error !== '0');
  }

  protected get isOver(): boolean {
    return this.phase === 'over';
  }

  /** What the LMS has stored, as a later launch would find it. */
  stored(element: string): string {
    return this.storage.read()?.values[element] ?? '';
  }

  initialize(parameter: unknown): string {
    const { names, errors } = this.rules;
    if (parameter !== '') return this.note(names.initialize, '', '', 'false', errors.argument);
    if (this.phase !== 'before') {
      // Moodle begins again from the values of the launch: what was set and not committed is gone.
      this.elements = this.launchState();
      return this.note(names.initialize, '', '', 'false', errors[this.phase]);
    }
    this.phase = 'running';
    return this.note(names.initialize, '', '', 'true', '0');
  }

  get(element: string): string {
    const { names, errors } = this.rules;
    if (this.phase !== 'running') return this.note(names.get, element, '', '', errors.get[this.phase]);
    const { value, error } = this.elements.get(element);
    return this.note(names.get, element, '', value, error);
  }

  set(element: string, value: string): string {
    const { names, errors, settle } = this.rules;
    if (this.phase !== 'running') return this.note(names.set, element, value, 'false', errors.set[this.phase]);
    const error = this.elements.set(element, value);
    settle(this.elements.values, this.options.profile, 'set');
    return this.note(names.set, element, value, error === '0' ? 'true' : 'false', error);
  }

  commit(parameter: unknown): string {
    return this.store('commit', parameter);
  }

  terminate(parameter: unknown): string {
    const { settle } = this.rules;
    if (parameter === '' && this.phase === 'running') settle(this.elements.values, this.options.profile, 'end');
    const returned = this.store('terminate', parameter);
    if (parameter === '' && this.phase === 'running') this.phase = 'over';
    return returned;
  }

  private store(call: 'commit' | 'terminate', parameter: unknown): string {
    const { names, errors } = this.rules;
    if (parameter !== '') return this.note(names[call], '', '', 'false', errors.argument);
    if (this.phase !== 'running') return this.note(names[call], '', '', 'false', errors[call][this.phase]);
    const isStored = this.send();
    const error = isStored ? '0' : errors.notStored(call, this.options.profile);
    return this.note(names[call], '', '', isStored ? 'true' : 'false', error);
  }

  /**
   * Whether the commit said true. Offline, Moodle says true and the values are lost. Whatever it says, they count as
   * sent: what is sent only when it changes is then sent no more.
   */
  private send(): boolean {
    const { profile } = this.options;
    const isWorking = this.network.online && this.network.sessionValid;
    const { model, kept } = this.rules;
    const all = [...this.elements.values].filter(
      ([element]) => kept.includes(element) || model.rowOf(element)?.access !== 'read',
    );
    const isSparing = this.rules.sendsChangesOnly && profile === 'moodle';
    const posted = isSparing ? all.filter(([element, value]) => this.sent.get(element) !== value) : all;
    const isStored = isWorking && this.storage.add(Object.fromEntries(posted));
    this.sent = new Map(all);
    return isWorking ? isStored : profile === 'moodle' && this.network.sessionValid;
  }

  private launchState(): Elements {
    const { profile, without, given } = this.options;
    const values = this.rules.atLaunch(this.storage.read(), profile);
    for (const [element, value] of Object.entries(given ?? {})) values.set(element, value);
    return new Elements(this.rules.model, profile, values, without);
  }

  private note(name: string, element: string, value: string, returned: string, error: string): string {
    this.lastError = error;
    this.log.push({ name, element, value, returned, error });
    return returned;
  }
}
