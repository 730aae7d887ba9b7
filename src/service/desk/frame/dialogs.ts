import { html, nothing, type TemplateResult } from 'lit/html.js';
import { renderAccountForm } from '../accounts/account-form.ts';
import { renderPublishing } from '../answers/publish-dialog.ts';
import { renderCannedForm } from '../canned/canned-form.ts';
import { renderInsert } from '../canned/insert-dialog.ts';
import type { Desk } from '../core/desk.ts';
import type { Dialog } from '../core/state.ts';
import { renderMerge } from '../thread/merge-dialog.ts';
import { KEYS } from './keys.ts';

/** One place for all that lies over the page: native, modal, closed by Escape. */
export function renderDialog(desk: Desk): TemplateResult {
  const { dialog } = desk.state;
  const closed = (): void => {
    if (desk.state.dialog === dialog) desk.update({ dialog: null });
  };
  return html`<dialog class="over ${dialog?.kind ?? ''}" aria-labelledby="dialog-title" @close=${closed}>${
    dialog === null ? nothing : renderContent(desk, dialog)
  }</dialog>`;
}

function renderContent(desk: Desk, dialog: Dialog): TemplateResult {
  const { say } = desk;
  const close = (): void => desk.update({ dialog: null });
  const framed = (title: string, content: unknown): TemplateResult => html`<header class="dialog-head">
      <h2 id="dialog-title">${title}</h2>
      <button type="button" class="quiet close" aria-label=${say('close')} @click=${close}>×</button>
    </header>${renderTrouble(desk)}${content}`;
  switch (dialog.kind) {
    case 'publish':
      return framed(
        say(dialog.published === null ? 'publishTitle' : 'changeAnswerTitle'),
        renderPublishing(desk, dialog),
      );
    case 'merge':
      return framed(say('mergeTitle'), renderMerge(desk, dialog));
    case 'insert':
      return framed(say('viewCanned'), renderInsert(desk, dialog.q));
    case 'canned':
      return framed(say(dialog.reply === null ? 'cannedNew' : 'cannedChange'), renderCannedForm(desk, dialog.reply));
    case 'account':
      return framed(
        say(dialog.account === null ? 'accountNew' : 'accountChange'),
        renderAccountForm(desk, dialog.account),
      );
    case 'keys':
      return framed(say('keys'), renderKeys(desk));
    case 'confirm':
      return framed(
        dialog.title,
        html`<p>${dialog.words}</p><div class="acts"><button type="button" class="primary" ?disabled=${desk.state.busy}
          @click=${() => void dialog.run().then(close)}>${dialog.label}</button>
          <button type="button" @click=${close}>${say('cancel')}</button></div>`,
      );
  }
}

/** The page's notice would lie under the dialog. */
function renderTrouble({ state }: Desk): TemplateResult | typeof nothing {
  const { notice } = state;
  if (notice?.kind !== 'trouble') return nothing;
  return html`<div class="notice trouble" role="alert"><p>${notice.text}</p>${notice.more?.map((fault) => html`<p>${fault}</p>`)}</div>`;
}

function renderKeys(desk: Desk): TemplateResult {
  const { say, state } = desk;
  const rows = [...Object.entries(KEYS), ['Enter', 'keyOpen'] as const, ['Ctrl Enter', 'keySend'] as const];
  return html`<dl class="keys">${rows.map(
    ([key, words]) => html`<div><dt><kbd>${key === 'Escape' ? 'Esc' : key}</kbd></dt><dd>${say(words)}</dd></div>`,
  )}</dl>
    <label class="check"><input type="checkbox" .checked=${state.preferences.keys}
      @change=${() => desk.prefer({ keys: !state.preferences.keys })}>${say('keysOn')}</label>`;
}
