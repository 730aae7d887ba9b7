import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../src/compiler/check/check-course.ts';
import { parseCourse } from '../../src/compiler/parse/parse-course.ts';

const GUIDE = readFileSync(new URL('../../docs/menulis-modul.md', import.meta.url), 'utf8');
const TOPIC =
  'consult:\n  endpoint: https://contoh.example\n  topics: [{id: gizi, title: Gizi}]\nemergency: Minta tolong.\n';

interface Example {
  readonly file: string;
  readonly text: string;
}

/** The guide's examples; one without a file name is a lesson. */
const EXAMPLES: readonly Example[] = [...GUIDE.matchAll(/^```(?:markdown|yaml) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
  ([, name = '', text = ''], place) => ({ file: name || `0${place}-contoh-${place}.md`, text }),
);

describe('the guide for authors', () => {
  it('gives examples that make one course, without a fault', () => {
    const encoder = new TextEncoder();
    const texts = EXAMPLES.map(({ file, text }) =>
      file === 'course.yaml'
        ? { path: file, bytes: encoder.encode(text + TOPIC) }
        : { path: `01-gizi/${file}`, bytes: encoder.encode(text) },
    );
    const files = { texts, media: [{ path: '01-gizi/media/piring.svg', size: 4000 }] };
    const { course, diagnostics } = parseCourse(files);
    expect(diagnostics).toEqual([]);
    if (course === null) throw new Error('no course');
    expect(checkCourse(course, files, '2026-11-24')).toEqual([]);
    const [module] = course.modules;
    expect(module?.lessons).toHaveLength(EXAMPLES.length - 2);
    const types = module?.lessons.flatMap(({ blocks }) =>
      blocks.flatMap((one) => (one.kind === 'question' ? [one.type] : [])),
    );
    expect(types).toEqual(['single', 'multiple', 'truefalse', 'order', 'match', 'sort', 'gap', 'number', 'likert']);
  });
});
