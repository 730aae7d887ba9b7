import { html, nothing, type TemplateResult } from 'lit/html.js';
import { hasFeature } from './client.ts';
import { type Conversation, messagesOf, officerWords, type ShownMessage } from './conversation.ts';
import type { Stage } from './stage.ts';

/** What was said, and what is on its way. It is text: nothing in it is markup. */
export function renderTalk({ say, language, consultation }: Stage, conversation: Conversation): TemplateResult {
  const waiting = consultation.waiting(conversation.id).flatMap(({ message }) => message ?? []);
  const one = ({ from, name, text, at }: ShownMessage) => {
    const isOfficer = from === 'officer';
    const who = isOfficer ? (name ?? say('officer')) : say('you');
    return html`<div class=${isOfficer ? 'scene' : 'said'}><div><strong class="kicker">${who}</strong><p class="words">${text}</p><small class="meta">${at === null ? nothing : timeOf(at, language)}</small></div></div>`;
  };
  return html`${messagesOf(conversation, waiting).map(one)}`;
}

function timeOf(at: string, language: string): string {
  return new Date(at).toLocaleString(language, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}

/** How it stands, what can be done about it, and whether it helped. */
export function renderStanding(stage: Stage, conversation: Conversation, rewrite: () => void): TemplateResult {
  const { say, consultation, endpoint } = stage;
  const progress = consultation.progress(conversation);
  const isRated = hasFeature(endpoint, 'rating') && officerWords(conversation.thread) > 0;
  return html`<p class="meta" role="status"><strong>${say(progress)}</strong> ${say(`${progress}Words`)}</p>${
    progress === 'refused'
      ? html`<button type="button" class="button" @click=${rewrite}>${say('rewrite')}</button>`
      : isRated && progress !== 'closed' && progress !== 'gone'
        ? renderRating(stage, conversation)
        : nothing
  }`;
}

/** Asked once there is an answer, and again when what did not help was answered anew. */
function renderRating({ say, consultation }: Stage, { id, thread }: Conversation): TemplateResult {
  const waiting = consultation.waiting(id).flatMap(({ rating }) => rating ?? []);
  const helped = waiting.length > 0 ? waiting[waiting.length - 1]?.helped : thread?.helped;
  const button = (value: boolean, close: boolean, words: string) =>
    html`<button type="button" class="button quiet" @click=${() => consultation.rate(id, { helped: value, close })}>${words}</button>`;
  if (helped === true) return html`<p role="status">${say('helpedWords')}</p>${button(true, true, say('finish'))}`;
  const isOver = helped === false && (waiting.length > 0 || thread?.state === 'received' || thread?.state === 'read');
  if (isOver) return html`<p role="status">${say('notHelpedWords')}</p>`;
  return html`<p>${say('didItHelp')}</p><div class="actions">${button(true, false, say('helped'))}${button(false, false, say('notHelped'))}</div>`;
}
