import { html, nothing, type TemplateResult } from 'lit/html.js';
import { AUDIT_ACTIONS, type AuditEntry } from '../../../model/consult-desk/records.ts';
import type { Desk } from '../core/desk.ts';
import { readMore } from '../core/reading.ts';
import { writeRoute } from '../core/route.ts';
import { dateTime } from '../core/times.ts';
import { renderSelect } from '../frame/select.ts';
import { actOf, wordsOf } from './act-words.ts';

/** Who did what, newest first. */
export function renderAudit(desk: Desk): TemplateResult {
  const { say, state } = desk;
  const { audit, route } = state;
  const { account = '', action = '' } = route.params;
  const filter = (change: Readonly<Record<string, string>>): void => desk.go('audit', { ...route.params, ...change });
  const accounts = (state.accounts ?? []).map(({ id, displayName }) => [id, displayName] as const);
  return html`<div class="sheet"><header class="sheet-head"><h1>${say('viewAudit')}</h1></header>
    <search class="filter-row">
      ${renderSelect(say('officer'), [['', say('any')], ...accounts], account, (value) => filter({ account: value }))}
      ${renderSelect(say('action'), [['', say('any')], ...AUDIT_ACTIONS.map((each) => [each, wordsOf(say, each)] as const)], action, (value) => filter({ action: value }))}
    </search>
    ${audit === null ? html`<p class="empty">${say('loading')}</p>` : audit.entries.length === 0 ? html`<p class="empty">${say('noActs')}</p>` : renderTable(desk, audit.entries)}
    ${audit?.next ? html`<button type="button" class="more" @click=${() => void desk.attempt(() => readMore(desk))}>${say('more')}</button>` : nothing}
  </div>`;
}

function renderTable({ say, state }: Desk, entries: readonly AuditEntry[]): TemplateResult {
  const thread = (id: string): string => writeRoute({ view: 'queue', params: { state: 'all', thread: id } });
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('viewAudit')}><table><thead><tr><th scope="col">${say('when')}</th><th scope="col">${say('officer')}</th><th scope="col">${say('action')}</th><th scope="col">${say('thread')}</th></tr></thead>
    <tbody>${entries.map(
      (
        entry,
      ) => html`<tr><td><time datetime=${entry.at}>${dateTime(state.preferences.language, entry.at)}</time></td><td>${entry.by ?? say('service')}</td>
        <td>${actOf(say, entry)}</td><td>${entry.thread === null ? nothing : html`<a href=${thread(entry.thread)}>${say('open')}</a>`}</td></tr>`,
    )}</tbody></table></div>`;
}
