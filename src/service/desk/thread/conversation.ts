import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DeskThread } from '../../../model/consult-desk/threads.ts';
import type { Desk } from '../core/desk.ts';
import { dateTime } from '../core/times.ts';

/** Who said what, oldest first: the learner on the left, officers on the right. */
export function renderConversation({ say, state }: Desk, { messages, learner, helped }: DeskThread): TemplateResult {
  const { language } = state.preferences;
  return html`<ol class="conversation" aria-label=${say('conversation')}>${messages.map(
    ({ from, name, text, at }) => html`<li class="message ${from}">
      <p class="by"><b>${name ?? (from === 'learner' ? (learner.name ?? say('facilitator')) : say('officer'))}</b> <time datetime=${at}>${dateTime(language, at)}</time></p>
      <p class="text">${text}</p></li>`,
  )}</ol>
  ${helped === null ? nothing : html`<p class="rating ${helped ? 'yes' : 'no'}">${say(helped ? 'helpedYes' : 'helpedNo')}</p>`}`;
}
