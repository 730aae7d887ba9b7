export const LANGUAGES = ['id', 'en'] as const;
export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;

/** How the officer likes the desk to be, on this device. */
export interface Preferences {
  readonly language: (typeof LANGUAGES)[number];
  readonly theme: (typeof THEMES)[number];
  /** Single-key shortcuts (WCAG 2.1.4: they can be switched off). */
  readonly keys: boolean;
}

const KEY = 'sinau-desk/preferences';

export function readPreferences(storage: Storage): Preferences {
  const kept = new URLSearchParams(storage.getItem(KEY) ?? '');
  return {
    language: LANGUAGES.find((language) => language === kept.get('language')) ?? 'id',
    theme: THEMES.find((theme) => theme === kept.get('theme')) ?? 'auto',
    keys: kept.get('keys') !== 'false',
  };
}

export function writePreferences(storage: Storage, { language, theme, keys }: Preferences): void {
  storage.setItem(KEY, new URLSearchParams({ language, theme, keys: String(keys) }).toString());
}
