import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseCourse } from '../../../src/compiler/parse/parse-course.ts';
import { PARSE_WORDS } from '../../../src/i18n/diagnostics/parse.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { LESSON, MODULE, parseLesson, parseTexts, SETTINGS } from './course-of.ts';

const SPEC = fileURLToPath(new URL('../../spec/', import.meta.url));

/** Findings that no single lesson shows, each with a course that does, and where it is found. */
const COURSES: Readonly<Record<string, readonly [texts: Record<string, string | Uint8Array>, place: string]>> = {
  'folder-without-module': [{ '02-lupa/01-a.md': '# A' }, '02-lupa/module.md:1:1'],
  'file-too-large': [{ [LESSON]: 'a\n'.repeat(1_000_000) }, `${LESSON}:1:1`],
  'line-too-long': [{ [LESSON]: `# A\n${'a'.repeat(20_000)}` }, `${LESSON}:2:1`],
  'not-text': [{ [LESSON]: new Uint8Array([0x50, 0x4b, 3, 4, 0]) }, `${LESSON}:1:1`],
  'not-utf8': [{ [LESSON]: new Uint8Array([0x23, 0x20, 0xe9]) }, `${LESSON}:1:3`],
  'file-name-no-id': [{ '01-modul/01-Ibu Sari.md': '# A' }, '01-modul/01-Ibu Sari.md:1:1'],
  'missing-front-matter': [{ '01-modul/module.md': '# A' }, '01-modul/module.md:1:1'],
  'module-title-missing': [{ '01-modul/module.md': '---\nid: a\n---\n' }, '01-modul/module.md:1:1'],
  'yaml-tab': [{ 'course.yaml': `${SETTINGS}theme:\n\tcolor: x\n` }, 'course.yaml:4:1'],
  'yaml-syntax': [{ 'course.yaml': 'id: a\ntitle: "b\n' }, 'course.yaml:3:1'],
  'yaml-not-a-map': [{ 'course.yaml': 'kursus\n' }, 'course.yaml:1:1'],
  'yaml-alias': [{ 'course.yaml': 'id: &a b\ntitle: *a\n' }, 'course.yaml:2:8'],
  'yaml-too-large': [{ 'course.yaml': `${SETTINGS}x: ${'{'.repeat(100)}\n` }, 'course.yaml:1:1'],
  'directive-in-glossary': [{ 'glossary.md': '## A\n\n:::soal\n:::\n' }, 'glossary.md:3:1'],
  'id-not-allowed': [{ [LESSON]: '# A\n\n:::ungkap{#x}\nb\n:::\n' }, `${LESSON}:3:11`],
  'words-blank': [{ 'words.id.yaml': 'minutes: menit\n' }, 'words.id.yaml:1:10'],
  'words-missing': [{ 'words.jv.yaml': 'begin: Wiwit\n' }, 'words.jv.yaml:1:1'],
  'table-too-wide': [{ [LESSON]: `# A\n\n${'|a'.repeat(99)}\n${'|-'.repeat(99)}\n` }, `${LESSON}:4:1`],
};

const place = ({ file, line, column }: Diagnostic) => `${file}:${line}:${column}`;

describe('what the parser finds', () => {
  it.each(Object.entries(COURSES))('%s', (code, [texts, expected]) => {
    const found = parseTexts(texts).diagnostics.filter((diagnostic) => diagnostic.code === code);
    expect(found.map(place)).toEqual([expected]);
  });

  it('an empty folder: what to make first', () => {
    const { course, diagnostics } = parseCourse({ texts: [], media: [] });
    expect(course).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['course-yaml-missing', 'no-modules']);
  });

  const names = readdirSync(SPEC).filter((file) => file.endsWith('.md'));
  const fromLessons = names.flatMap((name) => parseLesson(new Uint8Array(readFileSync(`${SPEC}${name}`))).diagnostics);
  const fromCourses = Object.values(COURSES).flatMap(([texts]) => parseTexts(texts).diagnostics);
  const fromNothing = parseCourse({ texts: [], media: [] }).diagnostics;
  const all = [...fromLessons, ...fromCourses, ...fromNothing];

  it('shows each of its findings in some case', () => {
    const shown = new Set(all.map(({ code }) => code));
    expect(Object.keys(PARSE_WORDS).filter((code) => !shown.has(code))).toEqual([]);
  });

  it('says in whole sentences, in both languages, what is wrong and what to do', () => {
    const sentences = all.flatMap(({ message, hint }) => [message.id, message.en, hint.id, hint.en]);
    expect(sentences.filter((text) => !/^[\p{Lu}“<]/u.test(text) || /undefined|\[object|NaN/.test(text))).toEqual([]);
    const untranslated = all.filter(({ message, hint }) => message.id === message.en || hint.id === hint.en);
    expect(untranslated.map(({ code }) => code)).toEqual([]);
  });

  it('names the nearest known word for a slip of the finger', () => {
    const hints = parseLesson('# A\n\n:::sola{#a}\n:::\n\n:::soal{#b ponits=2}\n- [x] a\n:::\n').diagnostics;
    expect(hints.map(({ hint }) => hint.id)).toEqual(['Mungkin maksudnya :::soal.', 'Mungkin maksudnya “points”.']);
  });

  it('says that a key has no value, rather than what a program calls that', () => {
    const { diagnostics } = parseTexts({ 'course.yaml': `${SETTINGS}publisher:\ntheme:\n` });
    expect(diagnostics.map(({ message }) => message.id)).toEqual(['“publisher” belum diisi.', '“theme” belum diisi.']);
  });

  it('counts from one where a setting stands in a list', () => {
    const { diagnostics } = parseTexts({
      '01-modul/module.md': '---\nid: a\ntitle: A\nobjectives: [{ id: a }]\n---\n',
    });
    expect(diagnostics.map(({ message }) => message.id)).toEqual(['Pengaturan “objectives.1.text” belum ada.']);
  });

  it('says one thing of a line of YAML, however much is wrong with it', () => {
    const yaml = `${SETTINGS}theme:\n  ${'[a][b]'.repeat(100)}\n`;
    const { diagnostics } = parseTexts({ 'course.yaml': yaml });
    expect(diagnostics.map((found) => `${found.code} ${place(found)}`)).toEqual(['yaml-syntax course.yaml:4:6']);
  });

  it('sees a colon without a name', () => {
    const { diagnostics } = parseTexts({ 'course.yaml': `${SETTINGS}: a\n: b\n` });
    expect(diagnostics.every(({ message }) => !message.id.includes('“”'))).toBe(true);
    expect(diagnostics.map(place)).toContain('course.yaml:4:1');
  });

  it.each([
    ['Course.yaml', 'Ganti nama “Course.yaml” menjadi course.yaml, dengan huruf kecil.'],
    ['course.yml', 'Ganti nama “course.yml” menjadi course.yaml, dengan huruf kecil.'],
    ['02-lain/Module.md', 'Ganti nama “Module.md” menjadi module.md, dengan huruf kecil.'],
  ])('knows %s for what it was meant to be', (path, hint) => {
    const texts = { 'course.yaml': SETTINGS, '01-modul/module.md': MODULE, [LESSON]: '# A\n', [path]: SETTINGS };
    const files = Object.entries(texts)
      .filter(([name]) => path.includes('/') || name !== 'course.yaml')
      .map(([name, text]) => ({ path: name, bytes: new TextEncoder().encode(text) }));
    expect(parseCourse({ texts: files, media: [] }).diagnostics.map((found) => found.hint.id)).toEqual([hint]);
  });

  it('finds the settings of a module in their file', () => {
    const text = MODULE.replace('title: Modul', 'titel: Modul');
    const { diagnostics } = parseTexts({ '01-modul/module.md': text });
    expect(diagnostics.map((found) => `${found.code} ${place(found)}`)).toEqual([
      'module-title-missing 01-modul/module.md:1:1',
      'unknown-setting 01-modul/module.md:3:1',
    ]);
  });
});
