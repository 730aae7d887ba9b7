import { html, type TemplateResult } from 'lit/html.js';
import type { SayLearner } from '../../../i18n/learner.ts';
import { renderButton } from '../button.ts';
import type { View } from './view.ts';

/** Before a quiz is handed in: names what is not answered or marked, and leads there. */
export function renderConfirm(
  say: SayLearner,
  { items }: View,
  go: (index: number) => void,
  submit: () => void,
): TemplateResult {
  const open = items.flatMap(({ state, isMarked }, i) => (state === 'notAnswered' || isMarked ? [i + 1] : []));
  const [back = items.length] = open;
  const isClear = open.length === 0;
  return html`<div class="quiz-confirm question"><p>${isClear ? say('allAnswered') : say('stillOpen', { list: open.join(', ') })}</p>
    <div class="actions">
      ${renderButton(say('goBack', { n: back }), () => go(back - 1), 'quiet')}
      ${renderButton(say(isClear ? 'submit' : 'submitAnyway'), submit)}
    </div></div>`;
}
