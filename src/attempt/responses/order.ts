import type { QuestionKey } from '../../model/outline.ts';
import { each, member } from '../codec/packing.ts';
import { agreement, type ResponseKind } from './response-kind.ts';

type OrderKey = Extract<QuestionKey, { type: 'order' }>;

/** Every item once, as the learner put them; the fraction in its right place. */
export const order: ResponseKind<OrderKey> = {
  accept(key, response) {
    const complete = response.length === key.items.length && key.items.every((item) => response.includes(item));
    return complete ? [...response] : null;
  },
  score: (key, response) => agreement(key.items, response),
  packing: (key) => each(key.items.map(() => member(key.items))),
};
