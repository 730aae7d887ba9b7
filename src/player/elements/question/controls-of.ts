import type { SayLearner } from '../../../i18n/learner.ts';
import type { QuestionKey } from '../../../model/outline.ts';
import { Choices } from './choices.ts';
import type { Controls } from './controls.ts';
import { Fields } from './fields.ts';
import { OrderList } from './order-list.ts';

/** `null` for a question whose controls are not in the page. */
export function controlsOf(question: HTMLElement, key: QuestionKey, say: SayLearner): Controls | null {
  switch (key.type) {
    case 'order': {
      const list = question.querySelector<HTMLElement>('.order');
      return list === null ? null : new OrderList(list, key.items, say);
    }
    case 'match':
    case 'sort':
    case 'gap':
    case 'number':
      return new Fields(question, key, say);
    default:
      return new Choices(question, 'right' in key ? key.right : null, say);
  }
}
