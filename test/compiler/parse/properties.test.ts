import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Source } from '../../../src/compiler/parse/source.ts';
import type { Diagnostic, Place } from '../../../src/model/diagnostic.ts';
import { LESSON, MODULE, parseTexts, SETTINGS } from './course-of.ts';

const SPEC = fileURLToPath(new URL('../../spec/', import.meta.url));
const CASES = readdirSync(SPEC)
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(`${SPEC}${file}`, 'utf8'));

const PIECES = [
  ':::soal{#a}',
  ':::',
  '::::kuis{#k graded}',
  '::::',
  '::media{src=a}',
  '- [x] a',
  '- [ ] b {#c}',
  '  > q',
  '> q',
  '1. a',
  '| a | b |',
  '|---|---|',
  '[[a | b]]',
  '[[= 1..2]]',
  '# J {#j}',
  '## P {draw=2}',
  '```',
  '<!--',
  '-->',
  '<b>',
  '[^1]',
  '[^1]: x',
  '[x](#y) {score=1}',
  '![](a.png){decorative}',
  '[x]{lang=jv}',
  '---',
  'id: x',
  '\t',
  '  ',
  '{',
  '}',
  '> [!TIP]',
  '&amp;',
  '\\',
  '*',
  '`',
  'ibu',
  '\uFEFF',
  '\u0301',
  '😀',
  '\r',
];
const soup = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('\n', '\n', '\n\n', ' ', '')), { maxLength: 60 })
  .map((parts) => parts.flat().join(''));
/** A case with a stretch cut out, doubled, or replaced by something else. */
const mutated = fc
  .tuple(fc.constantFrom(...CASES), fc.nat(2000), fc.nat(40), fc.constantFrom('', ...PIECES))
  .map(([text, at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length));
const texts = fc.oneof(soup, mutated, fc.string({ unit: 'binary', maxLength: 200 }));

function isInside(place: Place, source: Source): boolean {
  const line = source.lines[place.line - 1];
  return line !== undefined && place.column >= 1 && place.column <= line.text.length + 1;
}

function outside(diagnostics: readonly Diagnostic[], files: Readonly<Record<string, string>>): Diagnostic[] {
  return diagnostics.filter((found) => !isInside(found, new Source(found.file, files[found.file] ?? '')));
}

/** Every `at` in a value, however deep. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('line' in value && 'column' in value && 'file' in value) return [value as Place];
  return Object.values(value).flatMap(placesIn);
}

describe('parseCourse, whatever it is given', () => {
  it('never throws, and every place lies in its file', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const files = { 'course.yaml': SETTINGS, '01-modul/module.md': MODULE, [LESSON]: text, 'glossary.md': text };
        const { course, diagnostics } = parseTexts(files);
        expect(outside(diagnostics, files)).toEqual([]);
        const odd = placesIn(course).filter(
          (at) => !isInside(at, new Source(at.file, files[at.file as 'glossary.md'])),
        );
        expect(odd).toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('never throws on settings', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const files = { 'course.yaml': text, '01-modul/module.md': `---\n${text}\n---\n` };
        expect(outside(parseTexts(files).diagnostics, files)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('gives the same for the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseTexts({ [LESSON]: text })).toEqual(parseTexts({ [LESSON]: text }));
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it('mends what it says it can mend', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const fixes = (of: string) =>
          parseTexts({ [LESSON]: of }).diagnostics.filter(({ file, fix }) => file === LESSON && fix !== undefined);
        const before = fixes(text);
        const [first] = before;
        if (first?.fix === undefined || text.includes('\0')) return;
        const { start, end, text: replacement } = first.fix;
        expect(fixes(text.slice(0, start) + replacement + text.slice(end)).length).toBeLessThan(before.length);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe('places', () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/);
  const ending = fc.constantFrom('\n', '\r\n', '\r');

  it('point at the text of headings, options and their feedback', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 4, maxLength: 8 }), ending, fc.boolean(), (words, end, bom) => {
        const [heading, ...options] = words;
        const lines = [
          '# Judul',
          '',
          `## ${heading}`,
          '',
          ':::soal{#soal-itu}',
          ...options.flatMap((option) => [`- [ ] ${option}`, `  > umpan ${option}`]),
          ':::',
        ];
        const text = `${bom ? '\uFEFF' : ''}${lines.join(end)}`;
        const { course } = parseTexts({ [LESSON]: text });
        const [found, question] = course?.modules[0]?.lessons[0]?.blocks ?? [];
        const lineOf = (place: Place | undefined) => {
          const line = new Source(LESSON, text).lines[(place?.line ?? 0) - 1]?.text ?? '';
          return line.slice((place?.column ?? 0) - 1);
        };
        expect(lineOf(found?.at)).toBe(`## ${heading}`);
        if (question?.kind !== 'question' || !('options' in question)) throw new Error('no question was read');
        expect(question.options.map((option) => lineOf(option.at))).toEqual(options.map((option) => `- [ ] ${option}`));
        const feedback = question.options.map((option) => lineOf(option.feedback[0]?.at));
        expect(feedback).toEqual(options.map((option) => `umpan ${option}`));
      }),
      { numRuns: 50 },
    );
  });
});
