import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Desk } from '../core/desk.ts';
import { readMore } from '../core/reading.ts';
import { renderThread } from '../thread/thread-view.ts';
import { renderFilters } from './filters.ts';
import { renderRow } from './row.ts';

/** List and thread side by side; on a narrow screen the thread takes the list's place. */
export function renderQueuePage(desk: Desk): TemplateResult {
  const { say, state } = desk;
  const isOpen = state.route.params.thread !== undefined;
  return html`<div class="desk ${isOpen ? 'reading' : ''}">
    <h1 class="unseen">${say('viewQueue')}</h1>
    <section class="list" aria-label=${say('viewQueue')}>
      ${renderFilters(desk)}${renderRows(desk)}
    </section>
    <section class="pane" aria-label=${say('thread')}>${
      isOpen ? renderThread(desk) : html`<p class="empty">${say('chooseThread')}</p>`
    }</section>
  </div>`;
}

function renderRows(desk: Desk): TemplateResult {
  const { say } = desk;
  const { queue } = desk.state;
  if (queue === null) return html`<p class="empty">${say('loading')}</p>`;
  if (queue.threads.length === 0) return html`<p class="empty">${say('queueEmpty')}</p>`;
  return html`<ol class="rows">${queue.threads.map((thread) => html`<li>${renderRow(desk, thread)}</li>`)}</ol>
    ${queue.next === null ? nothing : html`<button type="button" class="more" @click=${() => void desk.attempt(() => readMore(desk))}>${say('more')}</button>`}`;
}
