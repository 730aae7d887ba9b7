import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../src/compiler/check/check-course.ts';
import { parseCourse } from '../../src/compiler/parse/parse-course.ts';
import { QUESTION_TYPES } from '../../src/model/question.ts';
import type { CourseFiles } from '../../src/model/source.ts';

const SETTINGS =
  'consult:\n  endpoint: https://contoh.example\n  topics: [{id: gizi, title: Gizi}]\nemergency: Minta tolong.\n';

interface Example {
  readonly file: string;
  readonly text: string;
}

/** The examples of a guide; one without a file name is a lesson. */
function examplesOf(guide: string): Example[] {
  const page = readFileSync(new URL(`../../docs/${guide}`, import.meta.url), 'utf8');
  return [...page.matchAll(/^```(?:markdown|yaml) ?(\S*)\n([\s\S]*?)^```$/gm)].map(([, name, text = ''], place) => ({
    file: name || `0${place}-example-${place}.md`,
    text,
  }));
}

function courseFiles(examples: readonly Example[]): CourseFiles {
  const encoder = new TextEncoder();
  const texts = examples.map(({ file, text }) =>
    file === 'course.yaml'
      ? { path: file, bytes: encoder.encode(text + SETTINGS) }
      : { path: `01-module/${file}`, bytes: encoder.encode(text) },
  );
  const pictures = examples.flatMap(({ text }) => /\]\((media\/[^)]+)\)$/m.exec(text)?.[1] ?? []);
  return { texts, media: pictures.map((path) => ({ path: `01-module/${path}`, size: 4000 })) };
}

describe.each(['menulis-modul.md', 'writing-modules.md'])('the guide for authors, docs/%s', (guide) => {
  it('gives examples that make one course without a fault, with every type of question', () => {
    const examples = examplesOf(guide);
    const files = courseFiles(examples);
    const { course, diagnostics } = parseCourse(files);
    expect(diagnostics).toEqual([]);
    if (course === null) throw new Error('no course');
    expect(checkCourse(course, files, '2026-11-24')).toEqual([]);
    const lessons = course.modules[0]?.lessons ?? [];
    expect(lessons).toHaveLength(examples.length - 2);
    const blocks = lessons.flatMap((lesson) => lesson.blocks);
    expect(blocks.flatMap((one) => (one.kind === 'question' ? [one.type] : []))).toEqual(QUESTION_TYPES);
  });
});
