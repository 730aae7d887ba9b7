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
  return a.clock - b.clock || compareText(a.device, b.device);
}

/** By UTF-16 code units, the same on every platform. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Id of a quiz attempt: two tabs of one device may begin at the same clock, though not with the same seed. */
export function quizAttemptId({ device, clock }: Stamp, seed: number): string {
  return `${device}.${clock}.${seed}`;
}
