import type { SayLearner } from '../../../i18n/learner.ts';
import type { QuestionKey } from '../../../model/outline.ts';
import { choices } from './choices.ts';
import type { Controls } from './controls.ts';
import { fields } from './fields.ts';
import { orderList } from './order-list.ts';

/** `null` for a question whose controls are not in the page. */
export function controlsOf(question: HTMLElement, key: QuestionKey, say: SayLearner): Controls | null {
  if (key.type === 'order') {
    const list = question.querySelector<HTMLElement>('.order');
    return list && orderList(list, key.items, say);
  }
  if ('options' in key) return choices(question, 'right' in key ? key.right : null, say);
  return fields(question, key, say);
}
