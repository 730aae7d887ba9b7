import type { Outline } from '../model/outline.ts';
import type { Attempt, AttemptEvent } from './attempt.ts';
import { reduce } from './reduce.ts';

/** What happened; `joined`: another copy of the attempt came and was merged. */
export type AttemptChange = AttemptEvent | { readonly type: 'joined' };
export type AttemptListener = (attempt: Attempt, event: AttemptChange, before: Attempt) => void;

/** Holds the one attempt of a running player; the only place where it changes. */
export class AttemptStore {
  private listeners: AttemptListener[] = [];

  constructor(
    /** The module, as the LMS judges it. */
    public outline: Outline,
    private current: Attempt,
  ) {}

  get attempt(): Attempt {
    return this.current;
  }

  dispatch(event: AttemptEvent): void {
    this.become(reduce(this.outline, this.current, event), event);
  }

  /** Goes on with an attempt that holds all of the one before. */
  become(attempt: Attempt, event: AttemptChange): void {
    const before = this.current;
    this.current = attempt;
    if (attempt === before) return;
    for (const listener of this.listeners) listener(attempt, event, before);
  }

  /** Calls `listener` after every change, in the order of subscribing; returns how to stop. */
  subscribe(listener: AttemptListener): () => void {
    this.listeners = [...this.listeners, listener];
    return () => {
      this.listeners = this.listeners.filter((known) => known !== listener);
    };
  }
}
