import type { Attempt } from '../../../attempt/attempt.ts';
import type { Outline } from '../../../model/outline.ts';
import { decode, emptyAttempt, encode, merge } from '../shared.ts';

/** What statements have been made of: news is what goes beyond it. */
export interface Told {
  readonly attempt: Attempt;
  /** Said once in a registration, whatever the attempt is judged by later. */
  readonly completed: boolean;
  readonly passed: boolean;
}

export function toldNothing(): Told {
  return { attempt: emptyAttempt(''), completed: false, passed: false };
}

/** What either was told. */
export function toldBoth(a: Told, b: Told): Told {
  return {
    attempt: merge(a.attempt, b.attempt),
    completed: a.completed || b.completed,
    passed: a.passed || b.passed,
  };
}

/** `c` and `p` for what was said, `-` for what was not, and the encoded attempt without what statements never tell. */
export function writeTold(outline: Outline, { attempt, completed, passed }: Told): string {
  const telling = { ...attempt, position: null, reflections: {}, ticks: {} };
  return (completed ? 'c' : '-') + (passed ? 'p' : '-') + encode(outline, telling);
}

/** `null` where the text is none that can be read. */
export function readTold(outline: Outline, text: string): Told | null {
  const attempt = decode(outline, text.slice(2));
  return attempt === null ? null : { attempt, completed: text.startsWith('c'), passed: text.charAt(1) === 'p' };
}
