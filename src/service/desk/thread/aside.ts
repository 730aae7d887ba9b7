import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PublishedAnswer } from '../../../model/consult.ts';
import type { ThreadSummary } from '../../../model/consult-desk/queue.ts';
import type { DeskThread } from '../../../model/consult-desk/threads.ts';
import { publishThread, setWithdrawn } from '../answers/publishing.ts';
import { type Desk, may } from '../core/desk.ts';
import { nameOf } from '../core/names.ts';
import { writeRoute } from '../core/route.ts';
import { dateTime } from '../core/times.ts';
import { renderWait } from '../queue/row.ts';
import { actOf } from '../records/act-words.ts';
import { insertIntoReply } from './composer.ts';
import { openMerge } from './merge-dialog.ts';
import { separateThread } from './thread-acts.ts';

/** What helps to answer: where it was asked, answers and questions like it, what was done. */
export function renderAside(desk: Desk, thread: DeskThread): TemplateResult {
  const { say, state } = desk;
  const { suggestions } = state;
  return html`<aside aria-label=${say('aside')}>
    ${renderOrigin(desk, thread)}
    ${thread.published === null ? nothing : renderPublished(desk, thread, thread.published)}
    <section><h3>${say('suggestedAnswers')}</h3>${
      suggestions === null
        ? html`<p class="note">${say('loading')}</p>`
        : suggestions.answers.length === 0
          ? html`<p class="note">${say('noSuggestions')}</p>`
          : suggestions.answers.map((answer) => renderSuggestion(desk, answer))
    }</section>
    ${
      suggestions === null || suggestions.threads.length === 0
        ? nothing
        : html`<section><h3>${say('similarThreads')}</h3>
      <ul class="plain">${suggestions.threads.map((similar) => html`<li>${renderSimilar(desk, similar)}</li>`)}</ul>
      ${thread.mergedInto === null ? html`<button type="button" @click=${() => openMerge(desk, thread)}>${say('merge')}</button>` : nothing}</section>`
    }
    ${
      thread.merged.length === 0
        ? nothing
        : html`<section><h3>${say('mergedHere')}</h3><ul class="plain">${thread.merged.map(
            (merged) =>
              html`<li>${renderSimilar(desk, merged)}<button type="button" ?disabled=${state.busy} @click=${() => separateThread(desk, merged)}>${say('separate')}</button></li>`,
          )}</ul></section>`
    }
    ${renderHistory(desk, thread)}
  </aside>`;
}

function renderOrigin({ say, state }: Desk, { context, learner, messageCount }: DeskThread): TemplateResult {
  const own = writeRoute({ view: 'queue', params: { state: 'all', module: context.module } });
  const pair = (term: string, value: unknown) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
  return html`<section><h3>${say('origin')}</h3><dl class="pairs">
    ${pair(say('module'), html`<a href=${own}>${nameOf(context.module)}</a>`)}
    ${context.lesson === null ? nothing : pair(say('lesson'), nameOf(context.lesson))}
    ${context.question === null ? nothing : pair(say('atQuestion'), nameOf(context.question))}
    ${pair(say('version'), `${context.course} ${context.version}`)}
    ${pair(say('learner'), learner.name === null ? learner.pseudonym : `${learner.name} (${learner.pseudonym})`)}
    ${pair(say('messages'), new Intl.NumberFormat(state.preferences.language).format(messageCount))}
  </dl></section>`;
}

function renderPublished(desk: Desk, thread: DeskThread, published: PublishedAnswer): TemplateResult {
  const { say, state } = desk;
  const withdraw = (): void =>
    desk.update({
      dialog: {
        kind: 'confirm',
        title: say('withdraw'),
        words: say('withdrawWords'),
        label: say('withdraw'),
        run: () => setWithdrawn(desk, published.id, thread.id, true),
      },
    });
  return html`<section><h3>${say('publishedHere')}</h3><article class="card"><h4>${published.question}</h4><p class="text">${published.answer}</p>
    ${
      may(desk, 'publish-answers')
        ? html`<div class="acts"><button type="button" ?disabled=${state.busy} @click=${() => publishThread(desk, thread)}>${say('change')}</button>
      <button type="button" ?disabled=${state.busy} @click=${withdraw}>${say('withdraw')}</button></div>`
        : nothing
    }</article></section>`;
}

function renderSuggestion(desk: Desk, { question, answer }: PublishedAnswer): TemplateResult {
  return html`<article class="card"><h4>${question}</h4>
    <details><summary><span>${answer.slice(0, 90)}${answer.length > 90 ? '…' : ''}</span></summary><p class="text">${answer}</p></details>
    <button type="button" @click=${() => insertIntoReply(desk, answer)}>${desk.say('insert')}<span class="unseen">: ${question}</span></button></article>`;
}

function renderSimilar(desk: Desk, thread: ThreadSummary): TemplateResult {
  const href = writeRoute({ view: 'queue', params: { ...desk.state.route.params, thread: thread.id } });
  return html`<a class="similar" href=${href}><span>${thread.excerpt}</span> ${renderWait(desk, thread)}</a>`;
}

function renderHistory(desk: Desk, { history }: DeskThread): TemplateResult {
  const { say, state } = desk;
  return html`<details class="history"><summary><h3>${say('history')}</h3></summary><ol class="plain">${history.map(
    (entry) =>
      html`<li><b>${entry.by ?? say('service')}</b> ${actOf(say, entry)} <time datetime=${entry.at}>${dateTime(state.preferences.language, entry.at)}</time></li>`,
  )}</ol></details>`;
}
