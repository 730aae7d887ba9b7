import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sayOperator } from '../../src/i18n/service-terminal.ts';
import { readSettings, SETTING_NAMES, SettingsError } from '../../src/service/settings/settings.ts';

const PAGE = readFileSync(new URL('../../docs/deployment.md', import.meta.url), 'utf8');

interface Row {
  readonly name: (typeof SETTING_NAMES)[number];
  /** As it would be set; `undefined`: absent. */
  readonly preset: string | undefined;
  readonly value: string;
  readonly meaning: string;
}

const ROWS: readonly Row[] = [...PAGE.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]+)`|–) \| (.+?) \| (.+) \|$/gm)].map(
  ([, name = '', preset, value = '', meaning = '']) => ({ name: name as Row['name'], preset, value, meaning }),
);

/** What the start says was expected, in English, where a value that nothing can be is given; `null`: all is taken. */
function expected(name: string): string | null {
  try {
    readSettings({ [name]: `${'\u0001'.repeat(201)} ,` });
    return null;
  } catch (error) {
    if (!(error instanceof SettingsError) || error.faults[0] === undefined) throw error;
    return sayOperator('en')(`expect-${error.faults[0].expected}`);
  }
}

describe('the reference of settings in docs/deployment.md', () => {
  it('has every setting once, in their order', () => {
    expect(ROWS.map(({ name }) => name)).toEqual(SETTING_NAMES);
  });

  it.each(ROWS)('says the default of $name', ({ name, preset }) => {
    const absent = readSettings({})[name];
    expect(readSettings(preset === undefined ? {} : { [name]: preset })[name]).toEqual(absent);
    const empty = absent === undefined || (Array.isArray(absent) && absent.length === 0);
    if (preset === undefined && !empty) expect(name).toBe('TRUSTED_PROXY');
  });

  it.each(ROWS)('says what $name must be, and what for', ({ name, value, meaning }) => {
    expect(value).toBe(expected(name) ?? 'a folder');
    expect(meaning.length).toBeGreaterThan(5);
  });

  it('tells addresses that are trusted and asked from', () => {
    const { TRUSTED_PROXY, METRICS_FROM } = readSettings({});
    expect(TRUSTED_PROXY.has('127.0.0.1')).toBe(false);
    expect(['127.0.0.1', '::1', '10.0.0.1'].map((address) => METRICS_FROM.has(address))).toEqual([true, true, false]);
  });

  it('names the origins and keys of its examples as the service takes them', () => {
    const example = /^ALLOWED_ORIGINS=(\S+)$/m.exec(PAGE)?.[1] ?? '';
    const { ALLOWED_ORIGINS } = readSettings({ ALLOWED_ORIGINS: example });
    for (const origin of ['https://lms.example.go.id', 'http://localhost', 'moodleappfs://localhost'])
      expect(ALLOWED_ORIGINS.has(origin), origin).toBe(true);
    expect(ALLOWED_ORIGINS.has('https://elsewhere.example')).toBe(false);
  });
});
