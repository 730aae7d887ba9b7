import { html, nothing, type TemplateResult } from 'lit/html.js';
import { headline, unseen } from './conversation.ts';
import type { FittingAnswer } from './fitting-answers.ts';
import type { Stage } from './stage.ts';

/** Answers that may already say it. They are text: nothing in them is markup. */
export function renderFitting({ say }: Stage, fitting: readonly FittingAnswer[]): TemplateResult | typeof nothing {
  if (fitting.length === 0) return nothing;
  const one = ({ question, answer }: FittingAnswer) =>
    html`<details><summary>${question}</summary><div>${answer}</div></details>`;
  return html`<h3>${say('fits')}</h3>${fitting.map(one)}`;
}

/** The conversations so far, newest first. */
export function renderConversations({ consultation, say, go }: Stage): TemplateResult | typeof nothing {
  const known = consultation.conversations.all().filter((one) => headline(one) !== '');
  const stopped = consultation.isStopped() ? html`<p class="alert warning">${say('misconfigured')}</p>` : nothing;
  if (known.length === 0) return stopped;
  return html`${stopped}<h3>${say('conversations')}</h3><ul class="choices">${known.map((one) => {
    const n = unseen(one);
    return html`<li><button type="button" @click=${() => go(one.id)}>${headline(one)}<br><small class="meta">${say(consultation.progress(one))}</small>${n > 0 ? html`<small class="news"><span>${say('newAnswers', { n })}</span></small>` : nothing}</button></li>`;
  })}</ul>`;
}
