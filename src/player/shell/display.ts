import { type DisplaySettings, LARGEST, SMALLEST, THEMES, type Theme } from '../elements/app.ts';

/** The compiled page reads the same key before its first paint. */
const KEY = 'sinau:display';

/** Settings of the page as they stand; changes apply at once and are kept on this device where that is allowed. */
export function makeDisplay(win: Window): DisplaySettings {
  let { size, theme } = stored(win);
  return {
    get size() {
      return size;
    },
    get theme() {
      return theme;
    },
    set(newSize, newTheme) {
      size = newSize;
      theme = newTheme;
      apply(win.document.documentElement, size, theme);
      keep(win, size, theme);
    },
  };
}

function apply(root: HTMLElement, size: number, theme: Theme): void {
  root.style.fontSize = size === 100 ? '' : `${size}%`;
  if (theme === 'auto') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', theme);
}

function stored(win: Window): { size: number; theme: Theme } {
  let found: { size?: unknown; theme?: unknown } = {};
  try {
    found = JSON.parse(win.localStorage.getItem(KEY) ?? '{}') as typeof found;
  } catch {
    // storage forbidden, or another page's text under our key: the defaults hold
  }
  const { size } = found;
  return {
    size: typeof size === 'number' && size >= SMALLEST && size <= LARGEST ? size : 100,
    theme: THEMES.find((theme) => theme === found.theme) ?? 'auto',
  };
}

function keep(win: Window, size: number, theme: Theme): void {
  try {
    win.localStorage.setItem(KEY, JSON.stringify({ size, theme }));
  } catch {
    // storage full or forbidden: the choice holds until the page is closed
  }
}
