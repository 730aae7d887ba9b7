import type { DocumentOwner, Lrs } from './lrs.ts';

/** What an LRS keeps of an attempt between launches. */
export interface KeptState {
  /** Encoded. */
  readonly attempt: string;
  /** What statements were made of, see `writeTold`. */
  readonly told: string;
}

const STATE_ID = 'sinau.attempt';

/** The document in which an LRS keeps an attempt: changed only where nobody else has changed it meanwhile. */
export class SavedState {
  /** As it is there, as far as is known; `null`: there is none. */
  private there: KeptState | null = null;
  /** Version of what is there; `null` where it is not known. */
  private etag: string | null = null;

  constructor(
    private readonly lrs: Lrs,
    private readonly owner: DocumentOwner,
  ) {}

  /** What is there now; `null` where there is nothing, or nothing of ours. */
  async read(): Promise<KeptState | null> {
    const found = await this.lrs.state(this.owner, STATE_ID);
    // Where no version is told, any will do.
    this.etag = found === null ? null : (found.etag ?? '*');
    this.there = found === null ? null : keptState(found.content);
    return this.there;
  }

  /** What is there as far as is known. */
  get known(): KeptState | null {
    return this.there;
  }

  /** Stores it; where another has written meanwhile, gives what they wrote instead, which is known then. */
  async write(state: KeptState): Promise<KeptState | null> {
    const stored = await this.lrs.setState(this.owner, STATE_ID, state, this.etag);
    if (stored === false) return (await this.read()) ?? { attempt: '', told: '' };
    this.etag = stored.etag;
    this.there = state;
    if (stored.etag !== null) return null;
    // An LRS need not say which version that is now.
    const now = await this.read();
    return now === null || isSame(now, state) ? null : now;
  }

  /** Stores it where nobody has changed it meanwhile; what becomes of it nobody hears. */
  async writeLast(state: KeptState): Promise<void> {
    await this.lrs.setState(this.owner, STATE_ID, state, this.etag);
  }

  /** Whether `write` would change anything. */
  differs(state: KeptState): boolean {
    return this.there === null || !isSame(this.there, state);
  }
}

function keptState(content: unknown): KeptState {
  const of = (name: string): string => {
    const value: unknown = typeof content === 'object' && content !== null ? Reflect.get(content, name) : undefined;
    return typeof value === 'string' ? value : '';
  };
  return { attempt: of('attempt'), told: of('told') };
}

function isSame(a: KeptState, b: KeptState): boolean {
  return a.attempt === b.attempt && a.told === b.told;
}
