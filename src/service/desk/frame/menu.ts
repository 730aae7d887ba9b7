import { html, type TemplateResult } from 'lit/html.js';
import { type Desk, may, me } from '../core/desk.ts';
import { VIEWS, type View } from '../core/route.ts';

export const VIEW_WORDS = {
  queue: 'viewQueue',
  answers: 'viewAnswers',
  canned: 'viewCanned',
  statistics: 'viewStatistics',
  audit: 'viewAudit',
  accounts: 'viewAccounts',
  learners: 'viewLearners',
  profile: 'viewProfile',
} as const satisfies Readonly<Record<View, string>>;

/** The bar above every page: where one can go, whether news come, who is signed in. */
export function renderHeader(desk: Desk): TemplateResult {
  const { say, state } = desk;
  const views = (Object.keys(VIEWS) as View[]).filter((view) => view !== 'profile' && may(desk, VIEWS[view]));
  return html`<header class="bar">
    <a class="brand" href="#queue"><span class="mark" aria-hidden="true">?</span>${say('desk')}</a>
    <button type="button" class="menu-button quiet" aria-expanded=${state.menuOpen} aria-controls="menu"
      @click=${() => desk.update({ menuOpen: !state.menuOpen })}>${say('menu')}</button>
    <nav id="menu" class=${state.menuOpen ? 'open' : ''} aria-label=${say('menu')}>${views.map((view) => renderLink(desk, view))}</nav>
    <span class="connection ${state.connection}" role="status" title=${say(state.connection)}><span>${say(state.connection)}</span></span>
    <a class="me" href="#profile" aria-current=${state.route.view === 'profile' ? 'page' : 'false'}>${me(desk).displayName}</a>
    <button type="button" class="quiet keys-button" title=${say('keys')} aria-label=${say('keys')} @click=${() => desk.update({ dialog: { kind: 'keys' } })}>?</button>
  </header>`;
}

function renderLink({ say, state }: Desk, view: View): TemplateResult {
  const waiting = view === 'queue' ? (state.facets?.states.waiting ?? 0) : 0;
  return html`<a href="#${view}" aria-current=${state.route.view === view ? 'page' : 'false'}>${say(VIEW_WORDS[view])}${
    waiting > 0 ? html` <span class="count">${waiting}<span class="unseen"> ${say('waitingWord')}</span></span>` : ''
  }</a>`;
}
