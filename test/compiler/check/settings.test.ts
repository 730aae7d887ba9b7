import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GROUNDS } from '../../../src/compiler/check/findings/theme.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { shortId } from '../../../src/model/short-id.ts';
import { checkText, codesOf } from './check-text.ts';

const LESSON = { '01-modul/01-a.md': '# A\n\nIsi.\n' };
const settings = (yaml: string): Diagnostic[] =>
  checkText({ texts: { 'course.yaml': `id: contoh\ntitle: Contoh\n${yaml}`, ...LESSON } });
const places = (found: readonly Diagnostic[]): string[] =>
  found.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

test('a theme colour must be read on white, and better on the dark ground too', () => {
  expect(places(settings('theme:\n  color: "#ffd400"\n'))).toEqual(['course.yaml:4:3 theme-contrast']);
  expect(places(settings('theme:\n  color: "#001133"\n'))).toEqual(['course.yaml:4:3 theme-contrast-dark']);
  expect(settings('theme:\n  color: "#0b6e99"\n')).toEqual([]);
});

test("the dark ground is the player's", () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../../src/player/style/tokens.css'), 'utf8');
  expect(tokens).toMatch(new RegExp(`--paper: light-dark\\(#[0-9a-f]{6}, ${GROUNDS[1].color}\\);`));
});

test('a logo must exist', () => {
  expect(places(settings('theme:\n  logo: media/logo.svg\n'))).toEqual(['course.yaml:4:3 file-missing']);
});

test('passwords and keys do not belong into a package, nor into the report', () => {
  const auth = (more: string): string =>
    `iri: https://example.go.id\nxapi:\n  endpoint: https://lrs.example.go.id\n  auth:\n    kind: public-basic\n    username: a\n    password: b\n${more}`;
  expect(places(settings(auth('')))).toEqual(['course.yaml:6:3 secret-in-settings']);
  expect(settings(auth('    publicWriteOnly: true\n'))).toEqual([]);
  const [found] = settings('iri: https://petugas:rahasia@example.go.id/a\n');
  expect(found?.code).toBe('credentials-in-address');
  expect(JSON.stringify(found)).not.toContain('rahasia');
  expect(
    codesOf(settings('consult:\n  endpoint: https://example.go.id/?api_key=abc\nemergency: Telepon 110\n')),
  ).toEqual(['credentials-in-address']);
});

test('what is sent goes encrypted, but for tests on this machine', () => {
  const consult = (endpoint: string) => settings(`consult:\n  endpoint: ${endpoint}\nemergency: Telepon 110\n`);
  expect(places(consult('http://example.go.id'))).toEqual(['course.yaml:4:3 endpoint-not-https']);
  expect(consult('http://localhost:8080')).toEqual([]);
});

test('consultation has a service, known topics, and words for those in danger', () => {
  const button = { '01-modul/01-a.md': '# A\n\n::konsultasi[Tanya]{topic=uang}\n' };
  expect(codesOf(checkText({ texts: button }))).toEqual(['consult-not-set-up']);
  const course =
    'id: c\ntitle: C\nconsult:\n  endpoint: https://example.go.id\n  topics:\n    - id: data\n      title: Data\n';
  const found = checkText({ texts: { 'course.yaml': course, ...button } });
  expect(places(found)).toEqual(['01-modul/01-a.md:3:1 unknown-topic', 'course.yaml:3:1 emergency-missing']);
});

test('lint knows its codes, and what may not be lowered', () => {
  expect(places(settings('lint:\n  media-unusd: off\n  file-missing: warning\n  lesson-long: off\n'))).toEqual([
    'course.yaml:4:3 unknown-lint-code',
    'course.yaml:5:3 lint-locked',
  ]);
});

test('module ids are unique', () => {
  const module =
    '---\nid: modul\ntitle: M\nsummary: S\nversion: 1.0.0\nreviewed: 2026-06-01\ncompletion: lessons\n---\n';
  const found = checkText({ texts: { ...LESSON, '02-modul/module.md': module, '02-modul/01-a.md': '# A\n\nIsi.\n' } });
  expect(places(found)).toEqual(['02-modul/module.md:2:1 duplicate-module-id']);
});

test('two ids of one module may not share their short form', () => {
  expect(shortId('gizi-23')).toBe(shortId('bayi-5'));
  const question = (id: string): string => `:::soal{#${id}}\nMana?\n\n- [x] A\n- [ ] B\n:::\n`;
  const found = checkText({ texts: { '01-modul/01-a.md': `# A\n\n${question('gizi-23')}\n${question('bayi-5')}` } });
  expect(places(found)).toEqual(['01-modul/01-a.md:10:1 short-id-collision']);
  expect(found[0]?.message.en).toContain('“bayi-5” and “gizi-23”');
});

test.each([
  ['reviewed: 2025-11-24', []],
  ['reviewed: 2025-11-23', ['facts-old']],
  ['reviewed: 2026-11-25', ['facts-in-future']],
  ['license: CC BY', ['facts-never-reviewed']],
])('facts age: %s', (line, codes) => {
  const module = `---\nid: modul\ntitle: M\nsummary: S\nversion: 1.0.0\n${line}\ncompletion: lessons\n---\n`;
  expect(codesOf(checkText({ texts: { ...LESSON, '01-modul/module.md': module } }))).toEqual(codes);
});

test('what names the course in an LRS needs its IRI', () => {
  expect(places(settings('standards: [scorm12, cmi5]\n'))).toEqual(['course.yaml:3:1 iri-missing']);
  expect(places(settings('xapi:\n  endpoint: https://lrs.example.go.id\n'))).toEqual(['course.yaml:3:1 iri-missing']);
  expect(settings('iri: https://example.go.id/a\nstandards: [cmi5, universal]\n')).toEqual([]);
  expect(settings('')).toEqual([]);
});
