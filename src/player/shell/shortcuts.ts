import { html } from 'lit/html.js';
import type { LearnerWords, SayLearner } from '../../i18n/learner.ts';
import type { ShowSheet } from '../elements/sheet.ts';

/** Key held with Alt, what it presses, and what that does in words. */
const SHORTCUTS = [
  ['N', '.page:not([hidden]) [rel=next]', 'next'],
  ['P', '.page:not([hidden]) [rel=prev]', 'previous'],
  ['M', '[aria-controls=sinau-menu]', 'contents'],
  ['T', '[aria-controls=sinau-settings]', 'settings'],
  ['B', '.page:not([hidden]) fds-voice button', 'readAloud'],
] as const satisfies readonly (readonly [string, string, keyof LearnerWords])[];

/** For who has a keyboard. Alt and a letter: a letter alone would be taken from who dictates (WCAG 2.1.4). */
export function watchShortcuts(document: Document, say: SayLearner, show: ShowSheet): void {
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]') !== null) return;
    const [, selector] = SHORTCUTS.find(([key]) => event.code === `Key${key}`) ?? [];
    if (event.code !== 'KeyH' && selector === undefined) return;
    event.preventDefault();
    if (selector === undefined) showHelp(say, show);
    else document.querySelector<HTMLElement>(selector)?.click();
  });
}

function showHelp(say: SayLearner, show: ShowSheet): void {
  const row = (key: string, words: (typeof SHORTCUTS)[number][2] | 'shortcuts') =>
    html`<div><dt><kbd>Alt + ${key}</kbd></dt><dd>${say(words)}</dd></div>`;
  show(
    say('shortcuts'),
    html`<dl class="keys">${SHORTCUTS.map(([key, , words]) => row(key, words))}${row('H', 'shortcuts')}</dl>`,
  );
}
