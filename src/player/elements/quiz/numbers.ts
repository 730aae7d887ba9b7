import { html, type TemplateResult } from 'lit/html.js';
import type { SayLearner } from '../../../i18n/learner.ts';
import type { View } from './view.ts';

/** The numbers of all drawn questions, each saying how it stands and leading there. */
export function renderNumbers(say: SayLearner, view: View, go: (index: number) => void): TemplateResult {
  const numbers = view.items.map(({ state, isMarked }, i) => {
    const words = [i + 1, say(state), ...(isMarked ? [say('marked')] : [])].join(', ');
    return html`<button type="button" class="${state} ${isMarked ? 'marked' : ''}" aria-current=${i === view.at} aria-label=${words} @click=${() => go(i)}>${i + 1}</button>`;
  });
  return html`<p class="kicker">${say(view.isOpen ? 'allQuestions' : 'review')}</p>
    <div class="segments numbers">${numbers}</div>`;
}
