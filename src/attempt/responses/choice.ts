import type { QuestionKey, Response } from '../../model/outline.ts';
import type { ResponseKind } from './response-kind.ts';

type ChoiceKey = Extract<QuestionKey, { options: readonly string[] }>;
type RightChoiceKey = Extract<ChoiceKey, { right: readonly string[] }>;

/** One option of several; the same for a survey scale, which has no right answer and scores nothing. */
const one: Omit<ResponseKind<ChoiceKey>, 'score'> = {
  accept(key, response) {
    const [option] = response;
    return response.length === 1 && option !== undefined && key.options.includes(option) ? [option] : null;
  },
  pack(key, response, out) {
    out.integer(key.options.indexOf(response[0] ?? ''));
  },
  unpack(key, from) {
    return [from.pick(key.options)];
  },
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
  pack(key, response, out) {
    out.flags(key.options.map((option) => response.includes(option)));
  },
  unpack(key, from): Response {
    const chosen = from.flags(key.options.length);
    return key.options.filter((_, index) => chosen[index]);
  },
};
