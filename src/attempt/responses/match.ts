import type { QuestionKey } from '../../model/outline.ts';
import { agreement, type ResponseKind } from './response-kind.ts';

type MatchKey = Extract<QuestionKey, { targets: readonly string[] }>;

/** For each item a target or ''; the fraction in its right place. Sorting into groups is the same. */
export const match: ResponseKind<MatchKey> = {
  accept(key, response) {
    const known = response.every((target) => target === '' || key.targets.includes(target));
    return known && response.length === key.items.length ? [...response] : null;
  },
  score: (key, response) => agreement(key.right, response),
  pack(key, response, out) {
    for (const target of response) out.integer(['', ...key.targets].indexOf(target));
  },
  unpack(key, from) {
    const targets = ['', ...key.targets];
    return key.items.map(() => from.pick(targets));
  },
};
