import { type Minutes, renderContents, renderEntry } from './contents.ts';
import type { ModuleContext } from './context.ts';
import { type Html, html } from './html.ts';
import { OPENING_PAGE } from './links.ts';

/** What stands above every page. Its buttons open the dialogs below as soon as the player is there, and show themselves then. */
export function renderBar({ module, say }: ModuleContext): Html {
  return html`<header class="bar">${renderOpener('sinau-menu', say('contents'), html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M4 12h16M4 18h10"/></svg>`)}<p class="bar-title"><span>${module.title}</span><fds-save-state></fds-save-state></p>${renderOpener('sinau-settings', say('settings'), html`<span aria-hidden="true">Aa</span>`)}</header>`;
}

/** The dialogs of a page: the menu, the keys, the display, and a sheet for whatever the player has to show. */
export function renderDialogs(context: ModuleContext, minutes: Minutes): Html {
  const { say } = context;
  const menu = html`<fds-progress></fds-progress><nav class="toc" aria-labelledby="sinau-menu.title"><fds-search><input class="field" type="search" aria-label="${say('search')}" placeholder="${say('search')}" autocomplete="off"></fds-search><ul>${renderEntry(OPENING_PAGE, say('opening'))}</ul>${renderContents(context, minutes)}</nav>`;
  return html`${renderDialog('sinau-menu', say('contents'), context, menu)}
${renderDialog('sinau-keys', say('shortcuts'), context, renderShortcuts(context))}
${renderDialog('sinau-settings', say('settings'), context, renderSettings(context))}
${renderDialog('sinau-sheet', '', context, html`<div></div>`)}`;
}

function renderOpener(dialog: string, words: string, sign: Html): Html {
  return html`<button type="button" class="icon" aria-haspopup="dialog" aria-controls="${dialog}" aria-label="${words}">${sign}</button>`;
}

function renderDialog(id: string, title: string, { say }: ModuleContext, content: Html): Html {
  return html`<dialog id="${id}" aria-labelledby="${id}.title"><form method="dialog" class="dialog-head"><h2 id="${id}.title">${title}</h2><button class="icon" aria-label="${say('close')}">✕</button></form>${content}</dialog>`;
}

/** Text size in percent of the browser's own, colours, and a way to leave nothing on a shared device. */
function renderSettings({ say }: ModuleContext): Html {
  const names = { auto: say('automatic'), light: say('light'), dark: say('dark'), contrast: say('contrast') };
  const themes = Object.entries(names).map(
    ([theme, name]) =>
      html`<label><input type="radio" name="sinau-theme" value="${theme}"><span>${name}</span></label>`,
  );
  return html`<label class="setting">${say('textSize')} <output></output><input type="range" min="80" max="200" step="10"></label><fieldset class="setting"><legend>${say('colours')}</legend><div class="segments">${themes}</div></fieldset><div aria-live="polite"><details><summary>${say('eraseMine')}</summary><div><p>${say('eraseWords')}</p><button type="button" class="button quiet" value="erase">${say('eraseSure')}</button></div></details></div><p><button type="button" class="link" aria-haspopup="dialog" aria-controls="sinau-keys">${say('shortcuts')}</button></p>`;
}

/** What the player does when a letter is pressed with Alt (`watchShortcuts`). */
function renderShortcuts({ say }: ModuleContext): Html {
  const keys = {
    N: say('next'),
    P: say('previous'),
    B: say('readAloud'),
    M: say('contents'),
    T: say('settings'),
    H: say('shortcuts'),
  };
  const rows = Object.entries(keys).map(
    ([key, words]) => html`<div><dt><kbd>Alt + ${key}</kbd></dt><dd>${words}</dd></div>`,
  );
  return html`<dl class="keys">${rows}</dl>`;
}
