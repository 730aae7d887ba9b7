/** The API object of an LMS. What it returns is read with care: some give booleans, numbers, or nothing. */
export interface Scorm12Api {
  LMSInitialize(parameter: string): unknown;
  LMSFinish(parameter: string): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(parameter: string): unknown;
  LMSGetLastError(): unknown;
}

export function isScorm12Api(found: unknown): found is Scorm12Api {
  return (
    typeof found === 'object' &&
    found !== null &&
    ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit'].every(
      (name) => typeof Reflect.get(found, name) === 'function',
    )
  );
}

/**
 * Calls an API so that nothing it does can break the module: a call that throws is a call that failed. Sets an element
 * only when its value differs from what was set or read; one that was refused stays unset and is tried the next time.
 */
export class Scorm12Runtime {
  /** Elements the LMS refused at their last setting, with its error code. */
  readonly refused = new Map<string, string>();
  private readonly known = new Map<string, string>();

  constructor(private readonly api: Scorm12Api) {}

  initialize(): boolean {
    return succeeded(ask(() => this.api.LMSInitialize('')));
  }

  commit(): boolean {
    return succeeded(ask(() => this.api.LMSCommit('')));
  }

  finish(): boolean {
    return succeeded(ask(() => this.api.LMSFinish('')));
  }

  /** Code of the last error, `'0'` where there was none. */
  lastError(): string {
    return ask(() => this.api.LMSGetLastError()) || '0';
  }

  /** `''` where the LMS has no value. */
  get(element: string): string {
    return ask(() => this.api.LMSGetValue(element));
  }

  /** The value, remembered as what the LMS has: setting it again is not needed. */
  read(element: string): string {
    const value = this.get(element);
    if (value !== '') this.known.set(element, value);
    return value;
  }

  /** Sets all that the LMS seems to have once more, in the order in which it was first set. */
  repeat(): void {
    const all = [...this.known];
    this.known.clear();
    for (const [element, value] of all) this.set(element, value);
  }

  /** Whether the LMS has the value now. */
  set(element: string, value: string): boolean {
    if (this.known.get(element) === value) return true;
    const taken = succeeded(ask(() => this.api.LMSSetValue(element, value)));
    if (taken) {
      this.known.set(element, value);
      this.refused.delete(element);
    } else {
      this.known.delete(element);
      this.refused.set(element, this.lastError());
    }
    return taken;
  }
}

/**
 * What an LMS answers, as text: `''` where the call throws, since an LMS whose window is gone has said nothing, and where
 * it has no value: some write their own `null` into the answer.
 */
function ask(call: () => unknown): string {
  try {
    const text = String(call());
    return text === 'null' || text === 'undefined' ? '' : text;
  } catch {
    return '';
  }
}

function succeeded(answer: string): boolean {
  return answer === 'true' || answer === '1';
}
