import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DeskThread } from '../../../model/consult-desk/threads.ts';
import type { Desk } from '../core/desk.ts';
import { nameOf } from '../core/names.ts';
import { writeRoute } from '../core/route.ts';
import { dateTime } from '../core/times.ts';
import { THREAD_HEADING } from '../frame/after-drawing.ts';
import { renderActions } from './actions.ts';
import { renderAside } from './aside.ts';
import { renderComposer } from './composer.ts';
import { renderConversation } from './conversation.ts';
import { renderTags } from './tags.ts';
import { claimThread, othersClaim, separateThread } from './thread-acts.ts';

/** The thread of the address. */
export function renderThread(desk: Desk): TemplateResult {
  const { say, state } = desk;
  const { thread: id, ...filters } = state.route.params;
  const { thread } = state;
  const back = html`<a class="back" href=${writeRoute({ view: 'queue', params: filters })}>‹ ${say('backToList')}</a>`;
  if (thread === null || thread.id !== id)
    return html`${back}<p class="empty">${say(state.notice === null ? 'loading' : 'threadMissing')}</p>`;
  return html`<div class="thread">
    <div class="talk">
      <header class="thread-head">${back}${renderHeading(thread)}${renderFacts(desk, thread)}<div class="about">${renderActions(desk, thread)}${renderTags(desk, thread)}</div></header>
      ${renderStanding(desk, thread)}
      ${renderConversation(desk, thread)}
      ${thread.mergedInto === null ? renderComposer(desk, thread) : nothing}
    </div>
    ${renderAside(desk, thread)}
  </div>`;
}

function renderHeading({ id, context }: DeskThread): TemplateResult {
  return html`<h2 id=${THREAD_HEADING} tabindex="-1" data-thread=${id}>${
    context.lesson === null ? nothing : html`<span class="over-title">${nameOf(context.module)}</span>`
  }${nameOf(context.lesson ?? context.module)}</h2>`;
}

function renderFacts(
  { say, state }: Desk,
  { topic, district, learner, receivedAt, consent }: DeskThread,
): TemplateResult {
  return html`<p class="facts">
    ${topic === null ? nothing : html`<span class="chip">${nameOf(topic)}</span>`}
    ${district === null ? nothing : html`<span class="chip plain">${district}</span>`}
    <span>${learner.name ?? learner.pseudonym}</span>
    <time datetime=${receivedAt}>${dateTime(state.preferences.language, receivedAt)}</time>
    <span class="consent ${consent ? 'given' : 'refused'}">${say(consent ? 'consentYes' : 'consentNo')}</span></p>`;
}

/** Who has it, or what it became: what one must know before writing. */
function renderStanding(desk: Desk, thread: DeskThread): TemplateResult | typeof nothing {
  const { say, state } = desk;
  if (thread.mergedInto !== null) {
    const href = writeRoute({ view: 'queue', params: { ...state.route.params, thread: thread.mergedInto } });
    return html`<p class="standing care"><span>${say('mergedInto')} <a href=${href}>${say('openThat')}</a></span>
      <button type="button" ?disabled=${state.busy} @click=${() => void separateThread(desk, thread)}>${say('separate')}</button></p>`;
  }
  const claim = othersClaim(desk, thread);
  if (claim === null) return nothing;
  const takeOver = (): void =>
    desk.update({
      dialog: {
        kind: 'confirm',
        title: say('takeOver'),
        words: say('takeOverWords', { name: claim.name }),
        label: say('takeOver'),
        run: async () => void (await claimThread(desk, thread, true)),
      },
    });
  return html`<p class="standing care" role="status"><span>${say('claimedBySince', {
    name: claim.name,
    since: dateTime(state.preferences.language, claim.since),
  })}</span><button type="button" ?disabled=${state.busy} @click=${takeOver}>${say('takeOver')}</button></p>`;
}
