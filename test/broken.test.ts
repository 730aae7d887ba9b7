import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type LoadedCourse, loadCourse } from '../src/compiler/compile.ts';
import { DIAGNOSTICS } from '../src/i18n/diagnostics/catalogue.ts';
import { CHECK_WORDS } from '../src/i18n/diagnostics/check.ts';
import { formatDiagnostics } from '../src/workshop/terminal/diagnostics.ts';
import { checkText, codesOf } from './compiler/check/check-text.ts';

/** A fault planted in the fixture: `text` stands at its place, at the most twenty characters of it. */
interface Planted {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly level: string;
  readonly code: string;
  readonly text: string;
}

const FOLDER = join(import.meta.dirname, 'fixtures/broken/kursus');
const PLANTED: readonly Planted[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/broken/expected.json'), 'utf8'),
);

/** Findings that need large files or another course.yaml than the fixture's: each is planted in `ELSEWHERE`. */
const NOT_IN_FIXTURE = [
  'consult-not-set-up',
  'iri-missing',
  'lesson-empty',
  'lesson-long',
  'media-too-large',
  'state-drops-answers',
  'state-too-large',
  'theme-contrast-dark',
];

const MODULE = (id: string) =>
  `---\nid: ${id}\ntitle: Modul\nsummary: Ringkas.\nreviewed: 2026-06-01\ncompletion: lessons\n---\n`;
const repeat = (count: number, one: (n: number) => string) => Array.from({ length: count }, (_, n) => one(n)).join('');

const ELSEWHERE = {
  texts: {
    'course.yaml': 'id: lain\ntitle: Lain\nstandards: [scorm12, cmi5]\ntheme:\n  color: "#101010"\n',
    '01-modul/01-kosong.md': '# Kosong\n',
    '01-modul/02-panjang.md': `# Panjang\n\n${'Ibu pergi ke pasar pagi.\n\n'.repeat(500)}`,
    '01-modul/03-tanya.md': '# Tanya\n\n::konsultasi\n\n![Peta desa](media/peta.svg)\n',
    '02-besar/module.md': MODULE('besar'),
    '02-besar/01-soal.md': `# Soal\n\n${repeat(300, (n) => `:::soal{#s${n}}\nYa?\n\n- [x] Ya\n- [ ] Tidak\n:::\n\n`)}`,
    '03-panjang/module.md': MODULE('panjang'),
    '03-panjang/01-soal.md': `# Soal\n\n${repeat(45, (n) => `:::soal{#s${n}}\n[[${'kota '.repeat(20).trim()}]]\n:::\n\n`)}`,
  },
  media: { '01-modul/media/peta.svg': 600_000 },
};

let loaded: LoadedCourse;
beforeAll(async () => {
  loaded = await loadCourse(FOLDER, '2026-11-24');
});

test('there are many different faults, and each word of the check has one', () => {
  const codes = new Set(PLANTED.map(({ code }) => code));
  expect(codes.size).toBeGreaterThan(90);
  expect(
    Object.keys(CHECK_WORDS)
      .filter((code) => !codes.has(code))
      .sort(),
  ).toEqual(NOT_IN_FIXTURE);
});

test('what the fixture cannot hold is found in a course of its own', () => {
  expect(codesOf(checkText(ELSEWHERE))).toEqual(NOT_IN_FIXTURE);
});

test('every fault is found, at its line and column, and nothing else', () => {
  const found = loaded.diagnostics.map(({ file, line, column, level, code }) => ({ file, line, column, level, code }));
  expect(found).toEqual(PLANTED.map(({ text: _, ...place }) => place));
});

test.each(PLANTED)('$code at $file:$line:$column stands at “$text”', ({ file, line, column, text }) => {
  if (!/\.(md|yaml)$/.test(file)) return expect([line, column]).toEqual([1, 1]);
  const source = readFileSync(join(FOLDER, file), 'utf8').split('\n')[line - 1] ?? '';
  expect(source.slice(column - 1, column + 19)).toBe(text);
});

test.each(['id', 'en'] as const)('each says in %s what is wrong and how to mend it', (language) => {
  for (const { code, message, hint } of loaded.diagnostics) {
    for (const sentence of [message[language], hint[language]]) {
      expect(sentence.trim().length, code).toBeGreaterThan(8);
      expect(sentence, code).not.toMatch(/undefined|null|NaN|\[object|\$\{|“”| {2}/);
    }
    expect(message.id, code).not.toBe(message.en);
    expect(hint[language], code).not.toBe(message[language]);
  }
});

test.each(['id', 'en'] as const)('the whole report in %s names every place and stays in 80 columns', (language) => {
  const report = formatDiagnostics(loaded.diagnostics, loaded.files, { language, color: false, folder: 'kursus' });
  for (const { file, line, column, code } of PLANTED) {
    expect(report).toContain(`kursus/${file}:${line}:${column}  ${code}`);
  }
  const wide = report.split('\n').filter((line) => [...line].length > 80 && !line.includes('https://'));
  expect(wide).toEqual([]);
});

test('passwords of the sources do not go into the report', () => {
  const report = formatDiagnostics(loaded.diagnostics, loaded.files, { language: 'id', color: false });
  expect(report).toContain('credentials-in-address');
  expect(report).not.toContain('rahasia@');
  expect(report).not.toContain('abc123');
});

test('every code of the catalogue is kebab-case', () => {
  for (const code of Object.keys(DIAGNOSTICS)) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});
