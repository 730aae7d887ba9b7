import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCourse } from '../../../src/compiler/check/check-course.ts';
import { parseCourse } from '../../../src/compiler/parse/parse-course.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/broken/kursus');
const TEXTS = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(md|yaml)$/.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(FOLDER, path), 'utf8') }));

/** What an accident leaves of a text: a part cut out and put in elsewhere, perhaps other line ends. */
const ACCIDENTS = fc.array(
  fc.record({
    file: fc.nat(TEXTS.length - 1),
    from: fc.nat(3000),
    length: fc.nat(200),
    to: fc.nat(3000),
    crlf: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

test('whatever stands in the files, the check ends, and every finding stands where a file has a place', () => {
  fc.assert(
    fc.property(ACCIDENTS, (accidents) => {
      const texts = new Map(TEXTS.map(({ path, text }) => [path, text]));
      for (const { file, from, length, to, crlf } of accidents) {
        const path = TEXTS[file]?.path ?? '';
        const text = texts.get(path) ?? '';
        const rest = text.slice(0, from) + text.slice(from + length);
        const moved = rest.slice(0, to) + text.slice(from, from + length) + rest.slice(to);
        texts.set(path, crlf ? moved.replaceAll(/\r?\n/g, '\r\n') : moved);
      }
      for (const diagnostic of diagnose(texts))
        expect(isPlace(diagnostic, texts), JSON.stringify(diagnostic)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

function diagnose(texts: ReadonlyMap<string, string>): Diagnostic[] {
  const encoder = new TextEncoder();
  const files = { texts: [...texts].map(([path, text]) => ({ path, bytes: encoder.encode(text) })), media: [] };
  const { course, diagnostics } = parseCourse(files);
  return course === null ? diagnostics : [...diagnostics, ...checkCourse(course, files, '2026-11-24')];
}

function isPlace({ file, line, column }: Diagnostic, texts: ReadonlyMap<string, string>): boolean {
  const lines = texts.get(file)?.split(/\r\n|\r|\n/) ?? [''];
  const text = lines[line - 1];
  return text !== undefined && column >= 1 && column <= text.length + 1;
}
