import type { Attempt, Stamp, Stamped } from './attempt.ts';

/** The stamp of what happens next in this attempt. */
export function nextStamp(attempt: Attempt): Stamp {
  return { clock: attempt.clock + 1, device: attempt.device };
}

export function stamped<Value>(stamp: Stamp, value: Value): Stamped<Value> {
  return { ...stamp, value };
}

/** Later in logical time is greater; of equal clocks the greater device. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return a.clock - b.clock || (a.device < b.device ? -1 : a.device > b.device ? 1 : 0);
}

/** Id of the quiz attempt begun at `started`: unique, since a device's clock never shows the same number twice. */
export function quizAttemptId(started: Stamp): string {
  return `${started.device}.${started.clock}`;
}
