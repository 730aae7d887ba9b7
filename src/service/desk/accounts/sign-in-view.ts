import { html, nothing, type TemplateResult } from 'lit/html.js';
import { PASSWORD_MAX } from '../../../model/consult-desk/accounts.ts';
import type { Desk } from '../core/desk.ts';
import { renderLanguages } from './profile-view.ts';

/** @param again The session has ended: the page stays as it is behind this. */
export function renderSignIn(desk: Desk, again: boolean): TemplateResult {
  const { say, state } = desk;
  const name = state.session?.account.name ?? '';
  return html`<form class="sign-in card" @submit=${(event: SubmitEvent) => submit(desk, event)}>
    ${again ? html`<h2 id="sign-in-title">${say('sessionEnded')}</h2><p>${say('sessionEndedWords')}</p>` : html`<h1 id="sign-in-title"><span class="mark" aria-hidden="true">?</span>${say('desk')}</h1><p>${say('signInWords')}</p>`}
    ${state.signInTrouble === null ? nothing : html`<p class="notice trouble" role="alert">${state.signInTrouble}</p>`}
    <label class="field"><span>${say('name')}</span><input name="name" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="80" value=${name} ?readonly=${again} ?autofocus=${!again}></label>
    <label class="field"><span>${say('password')}</span><input name="password" type="password" autocomplete="current-password" required maxlength=${PASSWORD_MAX} ?autofocus=${again}></label>
    <div class="acts"><button type="submit" class="primary" ?disabled=${state.signingIn}>${say('signIn')}</button>
      ${again ? html`<button type="button" @click=${() => void desk.signOut()}>${say('signInOther')}</button>` : renderLanguages(desk)}</div>
  </form>`;
}

function submit(desk: Desk, event: SubmitEvent): void {
  event.preventDefault();
  const data = new FormData(event.currentTarget as HTMLFormElement);
  void desk.signIn(String(data.get('name')).trim(), String(data.get('password')));
}
