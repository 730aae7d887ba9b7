/** Code of the key held with Alt, and what it presses; the compiled help says what that does (`renderShortcuts`). */
const SHORTCUTS: Readonly<Record<string, string>> = {
  KeyN: '.page:not([hidden]) [rel=next]',
  KeyP: '.page:not([hidden]) [rel=prev]',
  KeyB: '.page:not([hidden]) fds-voice button',
  KeyM: '[aria-controls=sinau-menu]',
  KeyT: '[aria-controls=sinau-settings]',
  KeyH: '[aria-controls=sinau-keys]',
};

/** For who has a keyboard. Alt and a letter: a letter alone would be taken from who dictates (WCAG 2.1.4). */
export function watchShortcuts(document: Document): void {
  document.addEventListener('keydown', (event) => {
    const { altKey, ctrlKey, metaKey, code } = event;
    const selector = SHORTCUTS[code];
    if (!altKey || ctrlKey || metaKey || !selector || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    document.querySelector<HTMLElement>(selector)?.click();
  });
}
