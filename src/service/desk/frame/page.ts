import { html, nothing, type TemplateResult } from 'lit/html.js';
import { renderAccounts } from '../accounts/accounts-view.ts';
import { renderProfile } from '../accounts/profile-view.ts';
import { renderSignIn } from '../accounts/sign-in-view.ts';
import { renderAnswers } from '../answers/answers-view.ts';
import { renderCanned } from '../canned/canned-view.ts';
import { type Desk, may } from '../core/desk.ts';
import { VIEWS, type View } from '../core/route.ts';
import { renderQueuePage } from '../queue/queue-view.ts';
import { renderAudit } from '../records/audit-view.ts';
import { renderLearners } from '../records/learners-view.ts';
import { renderStatistics } from '../statistics/statistics-view.ts';
import { renderDialog } from './dialogs.ts';
import { renderHeader } from './menu.ts';

const PAGES: Readonly<Record<View, (desk: Desk) => TemplateResult>> = {
  queue: renderQueuePage,
  answers: renderAnswers,
  canned: renderCanned,
  statistics: renderStatistics,
  audit: renderAudit,
  accounts: renderAccounts,
  learners: renderLearners,
  profile: renderProfile,
};

export function renderPage(desk: Desk): TemplateResult {
  const { state, say } = desk;
  if (state.phase === 'starting')
    return html`<main class="starting">${renderNotice(desk) ?? html`<p>${say('loading')}</p>`}</main>`;
  if (state.phase === 'out') return html`<main class="sign-in-page">${renderSignIn(desk, false)}</main>`;
  const { view } = state.route;
  return html`<a class="skip" href="#main" @click=${skip}>${say('skip')}</a>${renderHeader(desk)}
    ${state.connection === 'offline' ? html`<p class="strip" role="status">${say('offlineWords')}</p>` : nothing}
    <div class="notices">${renderNotice(desk)}</div>
    <p class="unseen" role="status">${state.spoken}</p>
    <main id="main" tabindex="-1" class="view-${view}">${may(desk, VIEWS[view]) ? PAGES[view](desk) : html`<p class="empty">${say('notYours')}</p>`}</main>
    ${renderDialog(desk)}
    <dialog class="renew" aria-labelledby="sign-in-title" @cancel=${(event: Event) => event.preventDefault()}>${
      state.phase === 'renew' ? renderSignIn(desk, true) : nothing
    }</dialog>`;
}

/** The fragment is the route: the skip link moves the focus itself. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function renderNotice(desk: Desk): TemplateResult | null {
  const { say } = desk;
  const { notice } = desk.state;
  if (notice === null) return null;
  return html`<div class="notice ${notice.kind}" role=${notice.kind === 'trouble' ? 'alert' : 'status'}>
    <p>${notice.text}</p>${notice.more === undefined ? nothing : html`<ul>${notice.more.map((fault) => html`<li>${fault}</li>`)}</ul>`}
    ${notice.retry === undefined ? nothing : html`<button type="button" @click=${notice.retry}>${say('tryAgain')}</button>`}
    <button type="button" class="quiet close" aria-label=${say('close')} @click=${() => desk.update({ notice: null })}>×</button>
  </div>`;
}
