import { expect, test } from 'vitest';
import { applyLint, isLocked } from '../../../src/compiler/check/apply-lint.ts';
import { DIAGNOSTICS } from '../../../src/i18n/diagnostics/catalogue.ts';
import { CHECK_WORDS } from '../../../src/i18n/diagnostics/check.ts';
import { PARSE_WORDS } from '../../../src/i18n/diagnostics/parse.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';

function found(code: string, level: Diagnostic['level']): Diagnostic {
  const text = { id: 'a', en: 'b' };
  return { code, level, file: 'a.md', line: 1, column: 1, message: text, hint: text };
}

test('a course may raise, lower and silence what is advice', () => {
  const diagnostics = [
    found('media-unused', 'warning'),
    found('lesson-long', 'warning'),
    found('alt-missing', 'error'),
  ];
  const lint = { 'media-unused': 'off', 'lesson-long': 'error', 'alt-missing': 'warning' } as const;
  expect(applyLint(diagnostics, lint).map(({ code, level }) => `${code} ${level}`)).toEqual([
    'lesson-long error',
    'alt-missing warning',
  ]);
});

test('an error that makes a package wrong stays an error', () => {
  const diagnostics = [found('file-missing', 'error'), found('raw-html', 'error')];
  expect(applyLint(diagnostics, { 'file-missing': 'off', 'raw-html': 'warning' })).toEqual(diagnostics);
});

test('what is locked is an error', () => {
  const levels: Readonly<Record<string, { readonly level: string }>> = DIAGNOSTICS;
  const locked = Object.keys(DIAGNOSTICS).filter(isLocked);
  expect(locked.length).toBeGreaterThan(20);
  for (const code of locked) expect(levels[code]?.level, code).toBe('error');
});

test('no two stages use one code', () => {
  expect(Object.keys(CHECK_WORDS).filter((code) => Object.hasOwn(PARSE_WORDS, code))).toEqual([]);
});
