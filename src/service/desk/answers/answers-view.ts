import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DeskAnswer } from '../../../model/consult-desk/answers.ts';
import { type Desk, may } from '../core/desk.ts';
import { nameOf } from '../core/names.ts';
import { readMore } from '../core/reading.ts';
import { writeRoute } from '../core/route.ts';
import { dateTime } from '../core/times.ts';
import { renderSelect } from '../frame/select.ts';
import { editAnswer, setWithdrawn } from './publishing.ts';

const PAUSE = 300;
const STATES = { published: 'published', withdrawn: 'withdrawn', all: 'stateAll' } as const;

/** What everybody can read, and what was taken back. */
export function renderAnswers(desk: Desk): TemplateResult {
  const { say, state } = desk;
  const { answers, route } = state;
  return html`<div class="sheet"><header class="sheet-head"><h1>${say('viewAnswers')}</h1>
    ${may(desk, 'publish-answers') ? html`<button type="button" class="primary" @click=${() => void editAnswer(desk, null)}>${say('answerNew')}</button>` : nothing}</header>
    <search class="filter-row">
      <label class="field grow"><span>${say('search')}</span><input type="search" .value=${route.params.q ?? ''}
        @input=${({ target }: InputEvent) => desk.whenStill(PAUSE, () => filter(desk, { q: (target as HTMLInputElement).value.trim() }))}></label>
      ${renderSelect(say('module'), [['', say('any')], ...moduleOptions(desk)], route.params.module ?? '', (module) => filter(desk, { module }))}
      ${renderSelect(
        say('state'),
        Object.entries(STATES).map(([name, words]) => [name, say(words)]),
        route.params.state ?? 'published',
        (value) => filter(desk, { state: value }),
      )}
    </search>
    ${
      answers === null
        ? html`<p class="empty">${say('loading')}</p>`
        : answers.answers.length === 0
          ? html`<p class="empty">${say('noAnswers')}</p>`
          : answers.answers.map((answer) => renderAnswer(desk, answer))
    }
    ${answers?.next ? html`<button type="button" class="more" @click=${() => void desk.attempt(() => readMore(desk))}>${say('more')}</button>` : nothing}
  </div>`;
}

function renderAnswer(desk: Desk, answer: DeskAnswer): TemplateResult {
  const { say, state } = desk;
  const { language } = state.preferences;
  const isWithdrawn = answer.withdrawnAt !== null;
  const toggle = (): void => void setWithdrawn(desk, answer.id, answer.thread, !isWithdrawn);
  return html`<article class="card wide ${isWithdrawn ? 'withdrawn' : ''}"><h2>${answer.question}</h2><p class="text">${answer.answer}</p>
    <p class="chips">${isWithdrawn ? html`<span class="chip bad">${say('withdrawn')}</span>` : nothing}
      ${answer.topic === null ? nothing : html`<span class="chip">${nameOf(answer.topic)}</span>`}
      ${answer.modules.length === 0 ? html`<span class="chip plain">${say('allModules')}</span>` : answer.modules.map((module) => html`<span class="chip plain">${nameOf(module)}</span>`)}</p>
    <p class="note">${say('publishedBy', { name: answer.by, at: dateTime(language, answer.publishedAt) })}
      ${answer.thread === null ? nothing : html` · <a href=${writeRoute({ view: 'queue', params: { state: 'all', thread: answer.thread } })}>${say('openThread')}</a>`}</p>
    ${
      may(desk, 'publish-answers')
        ? html`<div class="acts"><button type="button" ?disabled=${state.busy} @click=${() => void editAnswer(desk, answer)}>${say('change')}</button>
      <button type="button" ?disabled=${state.busy} @click=${toggle}>${say(isWithdrawn ? 'restore' : 'withdraw')}</button></div>`
        : nothing
    }</article>`;
}

/** Modules somebody has asked from, for lists to choose from. */
export function moduleOptions({ state }: Desk): (readonly [string, string])[] {
  return (state.facets?.modules ?? []).map(({ value }) => [value, nameOf(value)]);
}

function filter(desk: Desk, change: Readonly<Record<string, string>>): void {
  desk.go('answers', { ...desk.state.route.params, ...change });
}
