import { KeptItems, type KeyValues, type OutboxItem } from './kept-items.ts';
import { type Locks, type TabTurn, tabTurn } from './tab-turn.ts';

/** What became of a batch. */
export type Delivery =
  /** They have it, now or from before. */
  | { readonly kind: 'delivered' }
  /** Nobody answers, or asks for patience: the same again later. */
  | { readonly kind: 'later' }
  /** They take nothing more from us. */
  | { readonly kind: 'stopped'; readonly reason: string };

/** `sent`: nothing is left; `waiting`: it goes on by itself; `stopped`: it does not. */
export type Flushed = 'sent' | 'waiting' | 'stopped';

export interface OutboxWay {
  /** Begins the keys of what is kept. */
  readonly prefix: string;
  readonly storage: KeyValues;
  readonly locks: Locks | null;
  readonly around: { now(): number; random(): number; after(milliseconds: number, callback: () => void): () => void };
  /** Hands over a batch, in this order, whole or not at all; says `keep` before whatever takes time, a minute at most. */
  send(items: readonly OutboxItem[], keep: () => void): Promise<Delivery>;
}

const BATCH = 25;

/** Characters of a batch: on a bad line a small request arrives where a large one breaks. */
const BATCH_LENGTH = 60_000;

const FIRST_RETRY = 5_000;
const LONGEST_RETRY = 300_000;

/**
 * A queue that survives the page: kept, in order, each item handed over once. What cannot be delivered now is tried
 * again, later after each failure.
 */
export class Outbox {
  readonly items: KeptItems;
  private readonly turn: TabTurn;
  private running: Promise<Flushed> | null = null;
  private failures = 0;
  protected cancel: (() => void) | null = null;
  private reason: string | null = null;

  constructor(private readonly way: OutboxWay) {
    const { prefix, locks, storage, around } = way;
    this.items = new KeptItems(storage, prefix);
    this.turn = tabTurn(prefix, locks, storage, around);
  }

  /** Why it has stopped, or `null`. */
  get stopped(): string | null {
    return this.reason;
  }

  /** Adds what is not there yet; false where the device does not keep it beyond this page. */
  add(items: readonly OutboxItem[]): boolean {
    return this.items.add(items);
  }

  /** Sends what there is, with what is added meanwhile; one tab at a time, and one run in a tab. */
  flush(): Promise<Flushed> {
    if (this.running !== null) {
      return this.running.then((done) => (done === 'sent' && this.items.all().length > 0 ? this.flush() : done));
    }
    // Not before this is set: what is called while sending may ask for it again.
    this.running = Promise.resolve()
      .then(() => this.run())
      .finally(() => {
        this.running = null;
      });
    return this.running;
  }

  /** Sends nothing more. */
  stop(reason: string): void {
    this.reason = reason;
    this.cancel?.();
  }

  private async run(): Promise<Flushed> {
    this.cancel?.();
    const isOver = await this.turn.take((keep) => this.sendAll(keep));
    if (this.reason !== null) return 'stopped';
    if (isOver === true) {
      this.failures = 0;
      return 'sent';
    }
    this.retry();
    return 'waiting';
  }

  /** False where it must be tried again. */
  private async sendAll(keep: () => void): Promise<boolean> {
    for (let batch = this.batch(); batch.length > 0 && this.reason === null; batch = this.batch()) {
      keep();
      const delivery = await this.way.send(batch, keep);
      if (delivery.kind === 'later') return false;
      if (delivery.kind === 'delivered') this.items.remove(batch);
      else this.stop(delivery.reason);
    }
    return true;
  }

  private batch(): OutboxItem[] {
    let length = 0;
    return this.items.all().filter(({ body }, index) => {
      length += body.length;
      return index === 0 || (index < BATCH && length <= BATCH_LENGTH);
    });
  }

  /** After 5, 10, 20 … seconds and up to as much again, five minutes at most. */
  private retry(): void {
    const { around } = this.way;
    const wait = Math.min(LONGEST_RETRY / 2, FIRST_RETRY * 2 ** this.failures);
    this.failures += 1;
    this.cancel = around.after(wait * (1 + around.random()), () => this.flush());
  }
}
