import type { Surroundings } from './surroundings.ts';

/** Milliseconds between two commits, or tries to reach the LMS: it answers a commit synchronously, in up to seconds. */
const COMMIT_INTERVAL = 10_000;

/** Milliseconds after an event that can wait, for more to come. */
const DEBOUNCE = 3_000;

const LONGEST_RETRY = 300_000;

/** Decides when `call` is made: soon after what matters, never twice within the interval, later after each failure. */
export class CommitSchedule {
  private cancel: (() => void) | null = null;
  private due = Number.POSITIVE_INFINITY;
  private last = Number.NEGATIVE_INFINITY;
  private failures = 0;

  constructor(
    private readonly around: Pick<Surroundings, 'now' | 'random' | 'after'>,
    private readonly call: () => void,
  ) {}

  /** At once where the interval has passed since the last commit, else as soon as it has. */
  soon(): void {
    this.at(this.around.now());
  }

  /** Like `soon`, though not before a moment without further events has passed. */
  whenQuiet(): void {
    this.at(this.around.now() + DEBOUNCE);
  }

  /** The LMS was just asked for something, whoever decided it. */
  started(): void {
    this.stop();
    this.last = this.around.now();
  }

  succeeded(): void {
    this.failures = 0;
  }

  /** Tries again after 10, 20, 40 … seconds and up to as much again, five minutes at most. */
  failed(): void {
    const wait = Math.min(LONGEST_RETRY, COMMIT_INTERVAL * 2 ** this.failures);
    this.failures += 1;
    this.at(this.around.now() + wait * (1 + this.around.random()));
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
    this.due = Number.POSITIVE_INFINITY;
  }

  private at(wanted: number): void {
    const time = Math.max(wanted, this.last + COMMIT_INTERVAL);
    if (time >= this.due) return;
    this.stop();
    this.due = time;
    this.cancel = this.around.after(Math.max(0, time - this.around.now()), () => {
      this.stop();
      this.call();
    });
  }
}
