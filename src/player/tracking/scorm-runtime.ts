import { type FoundApi, findApi, type Nested } from './find-api.ts';

/** What the functions of an API are called. */
export interface ApiNames {
  /** Of the object in the LMS's window. */
  readonly object: string;
  /** Before the name of each function. */
  readonly prefix: string;
  readonly terminate: string;
}

/** Words of status, from the least to what nothing replaces. */
const RANK = ['unknown', 'incomplete', 'failed', 'completed', 'passed'];

/**
 * Calls an API so that nothing it does can break the module: a call that throws is a call that failed. Sets an element
 * only when its value differs from what was set; one that was refused stays unset and is tried the next time.
 */
export class ScormRuntime {
  /** Elements the LMS refused at their last setting. */
  readonly refused = new Set<string>();
  /** Elements it could not even be asked for. */
  readonly mute = new Set<string>();
  private readonly known = new Map<string, string>();
  private readonly first = new Map<string, string>();

  constructor(
    private readonly api: FoundApi,
    private readonly names: ApiNames,
  ) {}

  initialize(): boolean {
    return this.did('Initialize', '');
  }

  /** Whether it is stored: one that says yes and names an error has not stored it, unless the error is an old one. */
  commit(): boolean {
    const before = this.lastError();
    const done = this.did('Commit', '');
    const error = this.lastError();
    return done && (error === '0' || error === before);
  }

  terminate(): boolean {
    return this.did(this.names.terminate, '');
  }

  /** Code of the last error, `'0'` where there was none. */
  lastError(): string {
    return this.ask('GetLastError') || '0';
  }

  /** `''` where the LMS has no value, and where it does not answer. */
  get(element: string): string {
    const value = this.ask('GetValue', element);
    if (value === null) this.mute.add(element);
    return value ?? '';
  }

  /** What the LMS had when it was first asked. */
  atLaunch(element: string): string {
    const value = this.first.get(element) ?? this.get(element);
    this.first.set(element, value);
    return value;
  }

  /** What the LMS has, as far as is known. */
  now(element: string): string {
    const first = this.atLaunch(element);
    return this.known.get(element) ?? first;
  }

  /** Whether the LMS has the value now. */
  set(element: string, value: string): boolean {
    if (this.known.get(element) === value) return true;
    const taken = this.did('SetValue', element, value);
    if (taken) {
      this.known.set(element, value);
      this.refused.delete(element);
    } else {
      this.known.delete(element);
      this.refused.add(element);
    }
    return taken;
  }

  /** Sets a number or a status unless the LMS has more: neither is ever taken back, also not from an earlier launch. */
  raise(element: string, value: string): void {
    if (rank(this.now(element)) <= rank(value)) this.set(element, value);
  }

  /** Takes it that the LMS has nothing in the elements whose names begin with `start`: something else stands there. */
  clear(start: string): void {
    for (const element of this.known.keys()) if (element.startsWith(start)) this.known.delete(element);
  }

  /** Sets all that the LMS seems to have once more, in the order in which it was first set. */
  repeat(): void {
    const all = [...this.known];
    this.known.clear();
    for (const [element, value] of all) this.set(element, value);
  }

  /**
   * Whether it was done: by what the LMS answers, and where that is neither yes nor no, by the error it names. Some
   * answer nothing at all, and have done it.
   */
  private did(name: string, ...parameters: readonly string[]): boolean {
    const answer = this.ask(name, ...parameters);
    if (answer === null || /^(false|0)$/.test(answer)) return false;
    return /^(true|1)$/.test(answer) || this.lastError() === '0';
  }

  /** The answer as text, `''` where there is none; `null` where the call throws: the window of the LMS may be gone. */
  private ask(name: string, ...parameters: readonly string[]): string | null {
    try {
      const answer = String(this.api[this.names.prefix + name]?.(...parameters));
      return answer === 'null' || answer === 'undefined' ? '' : answer; // some write their own `null` as text
    } catch {
      return null;
    }
  }
}

/** The runtime of the LMS found from `win`, or `null`. */
export function findRuntime(win: Nested, names: ApiNames): ScormRuntime | null {
  const functions = ['Initialize', names.terminate, 'GetValue', 'SetValue', 'Commit'].map(
    (name) => names.prefix + name,
  );
  const api = findApi(win, names.object, functions);
  return api && new ScormRuntime(api, names);
}

/** Orders numbers, and words of status: what an LMS says beside these (`not attempted`) is least. */
export function rank(value: string): number {
  return RANK.indexOf(value) + 1 || Number(value) || 0;
}
