import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { formatGithub, formatJson } from '../../../src/workshop/terminal/machine-formats.ts';

const FOUND: Diagnostic = {
  hint: { id: 'Perbaiki.', en: 'Mend it.' },
  message: { id: '100% salah:\nbaris dua', en: '100% wrong:\nline two' },
  level: 'info',
  code: 'file-unused',
  column: 5,
  line: 3,
  file: '01-a,b/c.md',
  fix: { text: 'x', end: 2, start: 1 },
};

test('json has its members in one order', () => {
  expect(formatJson([FOUND])).toBe(
    `${JSON.stringify(
      [
        {
          file: '01-a,b/c.md',
          line: 3,
          column: 5,
          level: 'info',
          code: 'file-unused',
          message: { id: '100% salah:\nbaris dua', en: '100% wrong:\nline two' },
          hint: { id: 'Perbaiki.', en: 'Mend it.' },
          fix: { start: 1, end: 2, text: 'x' },
        },
      ],
      null,
      2,
    )}\n`,
  );
  expect(formatJson([])).toBe('[]\n');
});

test('github gets workflow commands, escaped as it asks', () => {
  expect(formatGithub([FOUND], 'modules', 'en')).toBe(
    '::notice file=modules/01-a%2Cb/c.md,line=3,col=5,title=file-unused::100%25 wrong:%0Aline two Mend it.\n',
  );
});
