import { parseCourse } from '../../../src/compiler/parse/parse-course.ts';
import type { Course } from '../../../src/model/course.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';

export const SETTINGS = 'id: kursus\ntitle: Kursus uji\n';
export const MODULE = '---\nid: modul\ntitle: Modul\n---\n\nSelamat datang.\n';

/** Parses a course of the given texts by path; settings and one module stand there unless given. */
export function parseTexts(texts: Readonly<Record<string, string | Uint8Array>>): {
  course: Course | null;
  diagnostics: Diagnostic[];
} {
  const encoder = new TextEncoder();
  const all = { 'course.yaml': SETTINGS, '01-modul/module.md': MODULE, ...texts };
  return parseCourse({
    texts: Object.entries(all).map(([path, text]) => ({
      path,
      bytes: typeof text === 'string' ? encoder.encode(text) : text,
    })),
    media: [],
  });
}

export const LESSON = '01-modul/01-pelajaran.md';

/** Parses one text as the only lesson of a course. */
export function parseLesson(text: string | Uint8Array, settings = SETTINGS) {
  const { course, diagnostics } = parseTexts({ 'course.yaml': settings, [LESSON]: text });
  return { lesson: course?.modules[0]?.lessons[0], diagnostics };
}
