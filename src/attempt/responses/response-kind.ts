import type { Response } from '../../model/outline.ts';
import type { Packing } from '../codec/packing.ts';

/** All the attempt knows of one type of question. A new type is one such object and its line in the registry. */
export interface ResponseKind<Key> {
  /** The response in its canonical form, or `null` where nobody could have given it to this question. */
  accept(key: Key, response: Response): Response | null;
  /** 0–1, before `partial` is looked at. `language` is the module's, BCP 47. */
  score(key: Key, response: Response, language: string): number;
  /** How a canonical response is kept in saved state; it is read for a key with the same signature. */
  packing(key: Key): Packing<Response>;
}

/** The fraction of places at which both lists agree; 0 where there is no place. */
export function agreement(expected: readonly string[], given: readonly string[]): number {
  if (expected.length === 0) return 0;
  return expected.filter((value, index) => given[index] === value).length / expected.length;
}
