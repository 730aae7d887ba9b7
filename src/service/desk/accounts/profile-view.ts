import { html, type TemplateResult } from 'lit/html.js';
import { PASSWORD_MAX, PASSWORD_MIN, type PasswordChange } from '../../../model/consult-desk/accounts.ts';
import { type Desk, me } from '../core/desk.ts';
import { LANGUAGES, THEMES } from '../core/preferences.ts';
import { ROLE_WORDS } from './roles.ts';

const THEME_WORDS = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark', contrast: 'themeContrast' } as const;
/** Each in its own words. */
const LANGUAGE_NAMES = { id: 'Indonesia', en: 'English' } as const;

/** Who one is here, how one likes it, and the own password. */
export function renderProfile(desk: Desk): TemplateResult {
  const { say, state } = desk;
  const { displayName, name, role } = me(desk);
  return html`<div class="sheet narrow"><header class="sheet-head"><h1>${displayName}</h1>
      <button type="button" ?disabled=${state.busy} @click=${() => void desk.signOut()}>${say('signOut')}</button></header>
    <p class="note">${name} · ${say(ROLE_WORDS[role])}</p>
    <section class="card wide"><h2>${say('display')}</h2>
      <fieldset class="segments"><legend>${say('colours')}</legend>${THEMES.map(
        (theme) =>
          html`<label><input type="radio" name="theme" .checked=${state.preferences.theme === theme} @change=${() => desk.prefer({ theme })}><span>${say(THEME_WORDS[theme])}</span></label>`,
      )}</fieldset>
      ${renderLanguages(desk)}
      <label class="check"><input type="checkbox" .checked=${state.preferences.keys} @change=${() => desk.prefer({ keys: !state.preferences.keys })}>${say('keysOn')}</label>
    </section>
    <form class="card wide" @submit=${(event: SubmitEvent) => submit(desk, event)}><h2>${say('passwordChange')}</h2>
      <input type="text" name="username" autocomplete="username" value=${name} hidden>
      ${renderPassword(say('passwordNow'), 'current', 'current-password')}${renderPassword(say('passwordNew', { min: PASSWORD_MIN }), 'password', 'new-password')}
      <div class="acts"><button type="submit" class="primary" ?disabled=${state.busy}>${say('save')}</button></div></form>
  </div>`;
}

export function renderLanguages(desk: Desk): TemplateResult {
  const { say, state } = desk;
  return html`<fieldset class="segments"><legend>${say('language')}</legend>${LANGUAGES.map(
    (language) =>
      html`<label lang=${language}><input type="radio" name="language" .checked=${state.preferences.language === language} @change=${() => desk.prefer({ language })}><span>${LANGUAGE_NAMES[language]}</span></label>`,
  )}</fieldset>`;
}

function renderPassword(label: string, name: keyof PasswordChange, autocomplete: string): TemplateResult {
  const min = name === 'password' ? PASSWORD_MIN : 1;
  return html`<label class="field"><span>${label}</span><input type="password" name=${name} autocomplete=${autocomplete} required minlength=${min} maxlength=${PASSWORD_MAX}></label>`;
}

function submit(desk: Desk, event: SubmitEvent): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const data = new FormData(form);
  const body: PasswordChange = { current: String(data.get('current')), password: String(data.get('password')) };
  void desk
    .act(() => desk.api.send('POST', 'session/password', body), desk.say('passwordChanged'))
    .then((isDone) => {
      if (isDone) form.reset();
    });
}
