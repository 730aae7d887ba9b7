import { checkCourse } from '../../../src/compiler/check/check-course.ts';
import { parseCourse } from '../../../src/compiler/parse/parse-course.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { CourseFiles } from '../../../src/model/source.ts';

/** The day tests are run on, for the check. */
const TODAY = '2026-11-24';

const COURSE = 'id: contoh\ntitle: Contoh\n';
const MODULE = [
  ...['---', 'id: modul', 'title: Modul', 'summary: Ringkas.', 'version: 1.0.0', 'reviewed: 2026-06-01'],
  ...['completion: lessons', '---', '', '# Modul', ''],
].join('\n');

export interface Given {
  /** Text by path; `course.yaml` and `01-modul/module.md` are there unless given. */
  readonly texts: Readonly<Record<string, string>>;
  /** Bytes by path. */
  readonly media?: Readonly<Record<string, number>>;
}

/** What the check, not the parser, finds in a course of one module. */
export function checkText({ texts, media = {} }: Given): Diagnostic[] {
  const files = courseFiles({ 'course.yaml': COURSE, '01-modul/module.md': MODULE, ...texts }, media);
  const { course, diagnostics } = parseCourse(files);
  if (course === null) throw new Error(`not a course: ${JSON.stringify(diagnostics)}`);
  return checkCourse(course, files, TODAY);
}

/** The same for one lesson, as `line code` in order of lines; what hangs on the module is left out. */
export function checkLesson(text: string, media: Given['media'] = {}): string[] {
  const file = '01-modul/01-pelajaran.md';
  return checkText({ texts: { [file]: text }, media })
    .filter((diagnostic) => diagnostic.file === file)
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, code }) => `${line} ${code}`);
}

/** The codes found, each once, in alphabetical order. */
export function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  return [...new Set(diagnostics.map(({ code }) => code))].sort();
}

function courseFiles(
  texts: Readonly<Record<string, string>>,
  media: Readonly<Record<string, number>> = {},
): CourseFiles {
  return {
    texts: Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
    media: Object.entries(media).map(([path, size]) => ({ path, size })),
  };
}
