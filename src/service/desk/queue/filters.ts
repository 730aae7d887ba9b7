import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type Count, QUEUE_SORTS, QUEUE_STATES } from '../../../model/consult-desk/queue.ts';
import { type Desk, may } from '../core/desk.ts';
import { nameOf } from '../core/names.ts';
import { QUEUE_FILTERS, type QueueFilter, queueQuery } from '../core/route.ts';
import { renderSelect } from '../frame/select.ts';
import { exportThreads } from './export.ts';

/** Milliseconds without a keystroke after which is searched. */
const PAUSE = 300;

const WORDS = {
  module: 'module',
  topic: 'topic',
  district: 'district',
  tag: 'tag',
  claimedBy: 'claimedBy',
  helped: 'helped',
} as const satisfies Readonly<Record<QueueFilter, string>>;

const STATE_WORDS = {
  waiting: 'stateWaiting',
  received: 'received',
  read: 'read',
  answered: 'answered',
  published: 'published',
  closed: 'closed',
  all: 'stateAll',
} as const;
const SORT_WORDS = { waiting: 'sortWaiting', newest: 'sortNewest', active: 'sortActive' } as const;

/** Search, state, and what else the list can be narrowed by. All of it stands in the address. */
export function renderFilters(desk: Desk): TemplateResult {
  const { say, state } = desk;
  const query = queueQuery(state.route);
  const states = state.facets?.states;
  const set = QUEUE_FILTERS.filter((name) => query[name] !== undefined);
  return html`<search class="filters">
    <input type="search" aria-label=${say('searchQueue')} placeholder=${say('searchQueue')} .value=${query.q ?? ''}
      @input=${({ target }: InputEvent) => desk.whenStill(PAUSE, () => filter(desk, { q: (target as HTMLInputElement).value.trim() }))}>
    <div class="filter-line">
      ${renderSelect(
        say('state'),
        QUEUE_STATES.map((name) => [
          name,
          states === undefined ? say(STATE_WORDS[name]) : `${say(STATE_WORDS[name])} (${states[name]})`,
        ]),
        query.state ?? 'waiting',
        (value) => filter(desk, { state: value }),
      )}
      <button type="button" class="quiet" aria-expanded=${state.filtersOpen} aria-controls="filters-more"
        @click=${() => desk.update({ filtersOpen: !state.filtersOpen })}>${say('filter')}${set.length > 0 ? ` (${set.length})` : ''}</button>
    </div>
    <div id="filters-more" ?hidden=${!state.filtersOpen}>${renderMore(desk)}</div>
    ${set.length === 0 ? nothing : html`<p class="chips">${set.map((name) => renderSet(desk, name, query[name] ?? ''))}</p>`}
    <p class="total" role="status">${state.queue === null ? '' : say('total', { n: state.queue.total })}</p>
  </search>`;
}

function renderMore(desk: Desk): TemplateResult {
  const { say, state } = desk;
  const { facets } = state;
  const query = queueQuery(state.route);
  const choose = (name: QueueFilter, options: readonly (readonly [string, string])[]): TemplateResult =>
    renderSelect(say(WORDS[name]), [['', say('any')], ...options], query[name] ?? '', (value) =>
      filter(desk, { [name]: value }),
    );
  return html`<div class="filter-grid">
    ${choose('module', counted(facets?.modules, nameOf))}${choose('topic', counted(facets?.topics, nameOf))}
    ${choose('district', counted(facets?.districts))}${choose('tag', counted(facets?.tags))}
    ${choose('claimedBy', [
      ['me', say('me')],
      ['nobody', say('nobody')],
      ...(state.accounts ?? []).map(({ id, displayName }) => [id, displayName] as const),
    ])}
    ${choose('helped', [
      ['yes', say('helpedYes')],
      ['no', say('helpedNo')],
    ])}
    ${renderSelect(
      say('sort'),
      QUEUE_SORTS.map((name) => [name, say(SORT_WORDS[name])]),
      query.sort ?? 'waiting',
      (value) => filter(desk, { sort: value }),
    )}
    ${may(desk, 'export-threads') ? html`<button type="button" ?disabled=${state.busy} @click=${() => void exportThreads(desk)}>${say('export')}</button>` : nothing}
  </div>`;
}

/** With how many wait; a value from an address that nobody asked about is still shown by the chip. */
function counted(
  counts: readonly Count[] = [],
  name: (id: string) => string = (id) => id,
): (readonly [string, string])[] {
  return counts.map(({ value, count }) => [value, `${name(value)} (${count})`]);
}

function renderSet(desk: Desk, name: QueueFilter, value: string): TemplateResult {
  const { say, state } = desk;
  const words =
    name === 'helped'
      ? say(value === 'yes' ? 'helpedYes' : 'helpedNo')
      : name === 'claimedBy'
        ? value === 'me'
          ? say('me')
          : value === 'nobody'
            ? say('nobody')
            : (state.accounts?.find(({ id }) => id === value)?.displayName ?? value)
        : name === 'module' || name === 'topic'
          ? nameOf(value)
          : value;
  return html`<button type="button" class="chip set" @click=${() => filter(desk, { [name]: '' })}>
    <span class="unseen">${say('removeFilter', { name: say(WORDS[name]) })} </span>${words} <span aria-hidden="true">×</span></button>`;
}

function filter(desk: Desk, change: Readonly<Record<string, string>>): void {
  const params = { ...desk.state.route.params, ...change };
  desk.go('queue', Object.fromEntries(Object.entries(params).filter(([, value]) => value !== '')));
}
