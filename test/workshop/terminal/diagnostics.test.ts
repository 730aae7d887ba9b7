import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { CourseFiles } from '../../../src/model/source.ts';
import { formatDiagnostics } from '../../../src/workshop/terminal/diagnostics.ts';

function filesOf(texts: Readonly<Record<string, string>>): CourseFiles {
  const encoder = new TextEncoder();
  return { texts: Object.entries(texts).map(([path, text]) => ({ path, bytes: encoder.encode(text) })), media: [] };
}

function at(line: number, column: number, more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: 'raw-html',
    level: 'error',
    file: 'm/a.md',
    line,
    column,
    message: { id: 'Ada yang salah.', en: 'Something is wrong.' },
    hint: { id: 'Perbaiki.', en: 'Mend it.' },
    ...more,
  };
}

/** The source line and the caret line of one diagnostic. */
function excerptOf(text: string, column: number, width = 60): string[] {
  const files = filesOf({ 'm/a.md': text });
  const report = formatDiagnostics([at(1, column)], files, { language: 'id', color: false, width });
  return report.split('\n').filter((line) => line.includes('│'));
}

test('a finding says what, where, shows the line and the way out; files head their findings', () => {
  const files = filesOf({ 'm/a.md': '# Judul\n\n<div>salah</div>\n', 'm/b.md': 'x' });
  const diagnostics = [
    at(3, 1),
    at(3, 6, { level: 'warning', code: 'lesson-long' }),
    at(1, 1, { file: 'm/b.md', level: 'info', code: 'file-unused' }),
  ];
  expect(formatDiagnostics(diagnostics, files, { language: 'id', color: false, width: 44, folder: 'kursus' })).toBe(
    `kursus/m/a.md ──────────────────────────────

  ✗ Ada yang salah.
    kursus/m/a.md:3:1  raw-html
    3 │ <div>salah</div>
      │ ^
    → Perbaiki.

  ! Ada yang salah.
    kursus/m/a.md:3:6  lesson-long
    3 │ <div>salah</div>
      │      ^
    → Perbaiki.

kursus/m/b.md ──────────────────────────────

  i Ada yang salah.
    kursus/m/b.md:1:1  file-unused
    1 │ x
      │ ^
    → Perbaiki.

`,
  );
});

test('nothing found, nothing said', () => {
  expect(formatDiagnostics([], filesOf({}), { language: 'id', color: false })).toBe('');
});

test('it speaks English, and colours only when asked', () => {
  const files = filesOf({ 'm/a.md': 'x' });
  const plain = formatDiagnostics([at(1, 1)], files, { language: 'en', color: false });
  expect(plain).toContain('✗ Something is wrong.');
  expect(plain).toContain('→ Mend it.');
  expect(plain).not.toContain('\u001b');
  expect(formatDiagnostics([at(1, 1)], files, { language: 'en', color: true })).toContain('\u001b[31m✗\u001b[39m');
});

test('the caret stands below the column behind tabs, wide and composed characters', () => {
  expect(excerptOf('\tabc', 3)).toEqual(['    1 │     abc', '      │      ^']);
  expect(excerptOf('漢字 abc', 4)).toEqual(['    1 │ 漢字 abc', '      │      ^']);
  expect(excerptOf('e\u0301a!', 4)).toEqual(['    1 │ e\u0301a!', '      │   ^']);
  expect(excerptOf('👩‍🌾 tani', 7)).toEqual(['    1 │ 👩‍🌾 tani', '      │    ^']);
});

test('of a long line the part around the caret is shown, and no line is wider than the terminal', () => {
  const [line = '', caret = ''] = excerptOf(`${'a'.repeat(500)}<b>${'c'.repeat(500)}`, 501);
  expect(line.length).toBeLessThanOrEqual(60);
  expect(line.slice(caret.indexOf('^'), caret.indexOf('^') + 3)).toBe('<b>');
  expect(line).toMatch(/^ {4}1 │ …a+<b>c+…$/);
});

test('a column past the end of the line still gets its caret', () => {
  expect(excerptOf('abc', 4)).toEqual(['    1 │ abc', '      │    ^']);
});

test('a line that does not exist, or is no text, is left out', () => {
  const files = filesOf({ 'm/a.md': 'satu\0' });
  expect(formatDiagnostics([at(1, 1)], files, { language: 'id', color: false })).not.toContain('│');
  expect(formatDiagnostics([at(1, 1, { file: 'x.md' })], files, { language: 'id', color: false })).not.toContain('│');
});

test('sources cannot steer the terminal', () => {
  const files = filesOf({ 'm/a.md': 'a\u001b[2Jb\u202Ec' });
  const message = { id: 'Aneh: \u001b]0;x\u0007', en: '' };
  const report = formatDiagnostics([at(1, 1, { message })], files, { language: 'id', color: false });
  expect(report).toContain('a·[2Jb·c');
  expect(report).not.toContain('\u001b');
  expect(report).not.toContain('\u202E');
});

test('long sentences are broken at blanks', () => {
  const message = { id: 'kata '.repeat(40).trim(), en: '' };
  const report = formatDiagnostics([at(1, 1, { message })], filesOf({}), { language: 'id', color: false });
  expect(Math.max(...report.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});
