import type { Outline } from '../model/outline.ts';
import type { Attempt, AttemptEvent } from './attempt.ts';
import { reduce } from './reduce.ts';

export type AttemptListener = (attempt: Attempt, event: AttemptEvent, before: Attempt) => void;

/** Holds the one attempt of a running player; the only place where it changes. */
export class AttemptStore {
  private listeners: AttemptListener[] = [];

  constructor(
    readonly outline: Outline,
    private current: Attempt,
  ) {}

  get attempt(): Attempt {
    return this.current;
  }

  dispatch(event: AttemptEvent): void {
    const before = this.current;
    this.current = reduce(this.outline, before, event);
    if (this.current === before) return;
    for (const listener of this.listeners) listener(this.current, event, before);
  }

  /** Calls `listener` after every change, in the order of subscribing; returns how to stop. */
  subscribe(listener: AttemptListener): () => void {
    this.listeners = [...this.listeners, listener];
    return () => {
      this.listeners = this.listeners.filter((known) => known !== listener);
    };
  }
}
