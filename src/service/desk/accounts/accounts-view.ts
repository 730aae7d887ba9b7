import { html, type TemplateResult } from 'lit/html.js';
import type { Account } from '../../../model/consult-desk/accounts.ts';
import type { Desk } from '../core/desk.ts';
import { dateTime } from '../core/times.ts';
import { ROLE_WORDS } from './roles.ts';

/** Who may work here, and as what. */
export function renderAccounts(desk: Desk): TemplateResult {
  const { say, state } = desk;
  return html`<div class="sheet"><header class="sheet-head"><h1>${say('viewAccounts')}</h1>
      <button type="button" class="primary" @click=${() => desk.update({ dialog: { kind: 'account', account: null } })}>${say('accountNew')}</button></header>
    ${state.accounts === null ? html`<p class="empty">${say('loading')}</p>` : renderTable(desk, state.accounts)}</div>`;
}

function renderTable(desk: Desk, accounts: readonly Account[]): TemplateResult {
  const { say } = desk;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('viewAccounts')}><table><thead><tr><th scope="col">${say('displayName')}</th><th scope="col">${say('name')}</th><th scope="col">${say('role')}</th>
    <th scope="col">${say('state')}</th><th scope="col">${say('lastSeen')}</th><th scope="col"><span class="unseen">${say('change')}</span></th></tr></thead>
    <tbody>${accounts.map((account) => renderAccount(desk, account))}</tbody></table></div>`;
}

function renderAccount(desk: Desk, account: Account): TemplateResult {
  const { say, state } = desk;
  const { displayName, name, role, active, lastSeenAt } = account;
  return html`<tr class=${active ? '' : 'inactive'}><td>${displayName}</td><td>${name}</td><td>${say(ROLE_WORDS[role])}</td><td>${say(active ? 'active' : 'inactive')}</td>
    <td>${lastSeenAt === null ? say('never') : dateTime(state.preferences.language, lastSeenAt)}</td>
    <td><button type="button" @click=${() => desk.update({ dialog: { kind: 'account', account } })}>${say('change')}<span class="unseen"> ${displayName}</span></button></td></tr>`;
}
