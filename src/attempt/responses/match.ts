import type { QuestionKey } from '../../model/outline.ts';
import { each, member } from '../codec/packing.ts';
import { agreement, type ResponseKind } from './response-kind.ts';

type MatchKey = Extract<QuestionKey, { targets: readonly string[] }>;

/** For each item a target or ''; the fraction in its right place. Sorting into groups is the same. */
export const match: ResponseKind<MatchKey> = {
  accept(key, response) {
    const known = response.every((target) => target === '' || key.targets.includes(target));
    return known && response.length === key.items.length ? [...response] : null;
  },
  score: (key, response) => agreement(key.right, response),
  packing: (key) => each(key.items.map(() => member(['', ...key.targets]))),
};
