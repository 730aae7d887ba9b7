import type { QuestionKey } from '../../model/outline.ts';
import { as, each, flags, member } from '../codec/packing.ts';
import type { ResponseKind } from './response-kind.ts';

type ChoiceKey = Extract<QuestionKey, { options: readonly string[] }>;
type RightChoiceKey = Extract<ChoiceKey, { right: readonly string[] }>;

/** One option of several; the same for a survey scale, which has no right answer and scores nothing. */
const one: Omit<ResponseKind<ChoiceKey>, 'score'> = {
  accept(key, response) {
    const [option] = response;
    return response.length === 1 && option !== undefined && key.options.includes(option) ? [option] : null;
  },
  packing: (key) => each([member(key.options)]),
};

/** All or nothing. */
export const single: ResponseKind<RightChoiceKey> = {
  ...one,
  score: (key, response) => (key.right.includes(response[0] ?? '') ? 1 : 0),
};

export const likert: ResponseKind<ChoiceKey> = { ...one, score: () => 0 };

/** (right chosen − wrong chosen) ÷ right, not below 0. */
export const multiple: ResponseKind<RightChoiceKey> = {
  accept(key, response) {
    if (!response.every((option) => key.options.includes(option))) return null;
    return key.options.filter((option) => response.includes(option));
  },
  score(key, response) {
    if (key.right.length === 0) return 0;
    const hits = response.filter((option) => key.right.includes(option)).length;
    return Math.max(0, hits - (response.length - hits)) / key.right.length;
  },
  packing: ({ options }) =>
    as(
      flags(options.length),
      (response) => options.map((option) => response.includes(option)),
      (chosen) => options.filter((_, index) => chosen[index]),
    ),
};
