import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ThreadSummary } from '../../../model/consult-desk/queue.ts';
import type { Desk } from '../core/desk.ts';
import { nameOf } from '../core/names.ts';
import { writeRoute } from '../core/route.ts';
import { minutesSince, spanOf, urgencyOf } from '../core/times.ts';
import { ROW } from '../frame/after-drawing.ts';
import { isMine, othersClaim } from '../thread/thread-acts.ts';

/** One thread of the list: where it comes from, how it begins, how long it has waited, who has it. */
export function renderRow(desk: Desk, thread: ThreadSummary): TemplateResult {
  const { say } = desk;
  const { params } = desk.state.route;
  const { context, state } = thread;
  const href = writeRoute({ view: 'queue', params: { ...params, thread: thread.id } });
  return html`<a class="row ${state}" id="${ROW}${thread.id}" href=${href} aria-current=${params.thread === thread.id ? 'true' : 'false'}>
    <span class="row-head"><span class="from">${nameOf(context.module)}</span>${renderWait(desk, thread)}</span>
    <span class="excerpt">${state === 'received' ? html`<span class="unseen">${say('unread')} </span>` : nothing}${thread.excerpt}</span>
    <span class="chips">${thread.topic === null || thread.topic === context.module ? nothing : html`<span class="chip">${nameOf(thread.topic)}</span>`}
      ${thread.district === null ? nothing : html`<span class="chip plain">${thread.district}</span>`}
      ${thread.tags.map((tag) => html`<span class="chip tag">${tag}</span>`)}
      ${thread.duplicates > 0 ? html`<span class="chip plain">${say('duplicates', { n: thread.duplicates })}</span>` : nothing}
      ${thread.helped === false ? html`<span class="chip bad">${say('helpedNo')}</span>` : nothing}
      ${renderClaim(desk, thread)}</span>
  </a>`;
}

export function renderWait({ say, state }: Desk, { waitingSince, state: threadState }: ThreadSummary): TemplateResult {
  if (waitingSince === null) return html`<span class="wait done">${say(threadState)}</span>`;
  const minutes = minutesSince(waitingSince, state.now);
  return html`<span class="wait ${urgencyOf(minutes)}"><span class="unseen">${say('waits')} </span>${spanOf(say, minutes)}</span>`;
}

function renderClaim(desk: Desk, thread: ThreadSummary): TemplateResult | typeof nothing {
  if (isMine(desk, thread)) return html`<span class="chip mine">${desk.say('yours')}</span>`;
  // Who answered keeps it for some minutes; in the list that matters only while somebody waits.
  const claim = thread.waitingSince === null ? null : othersClaim(desk, thread);
  return claim === null
    ? nothing
    : html`<span class="chip taken">${desk.say('withOfficer', { name: claim.name })}</span>`;
}
