import type { QuestionKey } from '../../model/outline.ts';
import { agreement, type ResponseKind } from './response-kind.ts';

type OrderKey = Extract<QuestionKey, { type: 'order' }>;

/** Every item once, as the learner put them; the fraction in its right place. */
export const order: ResponseKind<OrderKey> = {
  accept(key, response) {
    const complete = response.length === key.items.length && key.items.every((item) => response.includes(item));
    return complete ? [...response] : null;
  },
  score: (key, response) => agreement(key.items, response),
  pack(key, response, out) {
    for (const item of response) out.integer(key.items.indexOf(item));
  },
  unpack: (key, from) => key.items.map(() => from.pick(key.items)),
};
