import type { SayConsult } from '../../../i18n/consult-widget.ts';
import type { Surrounding } from './consultation.ts';
import { makePanel } from './panel.ts';

/** Milliseconds after which a page that stays open asks for news. */
const OFTEN = 300_000;

/** Puts the consultation into the page: its button, and another at each place where the module invites to ask. */
export function mountConsult(win: Window, around: Surrounding, say: SayConsult): void {
  const { document } = win;
  const place = document.querySelector('.consulting') as HTMLElement; // stands in every page that names an endpoint
  const panel = makePanel(place, around, say);
  for (const hint of document.querySelectorAll<HTMLElement>('.consult')) {
    const button = document.createElement('button');
    button.className = 'button quiet';
    button.append(...hint.childNodes);
    button.onclick = () => panel.open(hint.dataset.topic ?? '');
    hint.append(button);
  }
  const catchUp = (): void => {
    if (!document.hidden) panel.catchUp();
  };
  catchUp();
  setInterval(catchUp, OFTEN);
  win.addEventListener('online', catchUp);
  document.addEventListener('visibilitychange', catchUp);
}
