import { html, nothing, type TemplateResult } from 'lit/html.js';
import { hasFeature } from './client.ts';
import { type Conversation, messagesOf, type ShownMessage } from './conversation.ts';
import type { Stage } from './stage.ts';

/** What was said, and what is on its way. It is text: nothing in it is markup. */
export function renderTalk({ say, language }: Stage, conversation: Conversation): TemplateResult {
  const one = ({ from, name, text, at }: ShownMessage) => {
    const isOfficer = from === 'officer';
    const who = isOfficer ? (name ?? say('officer')) : say('you');
    const when = at === null ? nothing : timeOf(at, language);
    return html`<div class=${isOfficer ? 'scene' : 'said'}><p><small><strong>${who}</strong></small>\n${text}\n<small class="meta">${when}</small></p></div>`;
  };
  return html`${messagesOf(conversation).map(one)}`;
}

function timeOf(at: string, language: string): string {
  return new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}

/** How it stands, what can be done about it, and whether it helped. */
export function renderStanding(stage: Stage, conversation: Conversation, rewrite: () => void): TemplateResult {
  const { say, consultation } = stage;
  const progress = consultation.progress(conversation);
  const isUnkept = progress === 'waiting' && !consultation.conversations.isKept(conversation.id);
  return html`<p class="meta" role="status"><strong>${say(progress)}</strong><br>${say(isUnkept ? 'unkeptWords' : `${progress}Words`)}</p>${
    progress === 'refused'
      ? html`<button type="button" class="button" @click=${rewrite}>${say('rewrite')}</button>`
      : renderRating(stage, conversation, progress === 'answered' || progress === 'published')
  }`;
}

/** Asked once there is an answer, and again when what did not help was answered anew. */
function renderRating(
  { say, consultation, endpoint }: Stage,
  { id, thread }: Conversation,
  isAnswered: boolean,
): TemplateResult | typeof nothing {
  const waiting = consultation.waiting(id).flatMap(({ rating }) => rating ?? []);
  const helped = (waiting[0] ?? thread)?.helped;
  if (helped === false && (waiting.length > 0 || !isAnswered)) return html`<p>${say('notHelpedWords')}</p>`;
  if (!isAnswered || !hasFeature(endpoint, 'rating')) return nothing;
  const button = (value: boolean, close: boolean, words: 'helped' | 'notHelped' | 'finish') =>
    html`<button type="button" class="button quiet" @click=${() => consultation.rate(id, { helped: value, close })}>${say(words)}</button>`;
  return helped
    ? html`<p>${say('helpedWords')}</p>${button(true, true, 'finish')}`
    : html`<p>${say('didItHelp')}</p><div class="actions">${button(true, false, 'helped')}${button(false, false, 'notHelped')}</div>`;
}
