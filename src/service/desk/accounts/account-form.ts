import { html, nothing, type TemplateResult } from 'lit/html.js';
import {
  ACCOUNT_NAME_PATTERN,
  type Account,
  type AccountChange,
  DESK_ROLES,
  type NewAccount,
  PASSWORD_MAX,
  PASSWORD_MIN,
} from '../../../model/consult-desk/accounts.ts';
import type { Desk } from '../core/desk.ts';
import { readAccounts } from '../core/reading.ts';
import { ROLE_WORDS } from './roles.ts';

/** @param account `null`: a new one. */
export function renderAccountForm(desk: Desk, account: Account | null): TemplateResult {
  const { say, state } = desk;
  return html`<form @submit=${(event: SubmitEvent) => submit(desk, account, event)}>
    ${
      account === null
        ? html`<label class="field"><span>${say('name')}</span><input name="name" required pattern=${ACCOUNT_NAME_PATTERN} autocomplete="off" autocapitalize="none" spellcheck="false"></label>
      <p class="note">${say('nameHint')}</p>`
        : nothing
    }
    <label class="field"><span>${say('displayName')}</span><input name="displayName" required maxlength="120" autocomplete="off" value=${account?.displayName ?? ''}></label>
    <label class="field"><span>${say('role')}</span><select name="role">${DESK_ROLES.map((role) => html`<option value=${role} ?selected=${role === account?.role}>${say(ROLE_WORDS[role])}</option>`)}</select></label>
    <p class="note">${say('roleHint')}</p>
    <label class="field"><span>${say(account === null ? 'passwordFirst' : 'passwordReset', { min: PASSWORD_MIN })}</span>
      <input type="password" name="password" autocomplete="new-password" ?required=${account === null} minlength=${PASSWORD_MIN} maxlength=${PASSWORD_MAX}></label>
    ${account === null ? nothing : html`<label class="check"><input type="checkbox" name="active" ?checked=${account.active}>${say('activeWords')}</label>`}
    <div class="acts"><button type="submit" class="primary" ?disabled=${state.busy}>${say('save')}</button>
      <button type="button" @click=${() => desk.update({ dialog: null })}>${say('cancel')}</button></div>
  </form>`;
}

function submit(desk: Desk, account: Account | null, event: SubmitEvent): void {
  event.preventDefault();
  const data = new FormData(event.currentTarget as HTMLFormElement);
  const text = (name: string): string => String(data.get(name) ?? '').trim();
  const role = DESK_ROLES.find((each) => each === text('role')) ?? 'officer';
  const password = String(data.get('password'));
  const displayName = text('displayName');
  const send = async (): Promise<Account> => {
    if (account === null) {
      const body: NewAccount = { name: text('name'), displayName, role, password };
      return desk.api.send('POST', 'accounts', body);
    }
    const changed = { displayName, role, active: data.get('active') === 'on' };
    const body: AccountChange = password === '' ? changed : { ...changed, password };
    return desk.api.send('PATCH', `accounts/${account.id}`, body);
  };
  void save(desk, send);
}

async function save(desk: Desk, send: () => Promise<Account>): Promise<void> {
  const isDone = await desk.act(async () => {
    await send();
    await readAccounts(desk);
  }, desk.say('saved'));
  if (isDone) desk.update({ dialog: null });
}
