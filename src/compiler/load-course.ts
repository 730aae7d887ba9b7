import type { Course, CourseSettings, Module } from '../model/course.ts';
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import type { CourseFiles } from '../model/source.ts';
import { applyLint, checkAcrossModules, checkCourse } from './check/check-course.ts';
import { type LessonMeasures, measureLessons } from './check/lesson-measures.ts';
import { courseParts } from './course-parts.ts';
import { readCourseFiles } from './disk.ts';
import { parseCourse } from './parse/parse-course.ts';

/** A course folder as its author left it: what it says, and what is wrong with it. */
export interface LoadedCourse {
  readonly files: CourseFiles;
  /** `null` where `course.yaml` cannot be understood. */
  readonly course: Course | null;
  /** In the order of files and lines, with the severities of `course.yaml`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A course whose modules were looked at and let go again: of any number of them only this stays in memory. */
export interface SurveyedCourse {
  readonly files: CourseFiles;
  /** `null` where `course.yaml` cannot be understood. */
  readonly settings: CourseSettings | null;
  readonly modules: readonly ModuleHead[];
  /** As in `LoadedCourse`. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is read again, one after the other, to package it. */
  readonly parts: readonly CoursePart[];
}

interface ModuleHead extends Pick<Module, 'id' | 'title' | 'folder'> {
  readonly opening: Pick<Module['opening'], 'file'>;
}

interface CoursePart {
  readonly files: CourseFiles;
  /** Kept where it is the only part. */
  readonly course: Course | null;
}

/** `today` is the ISO date that facts are dated against. Throws `CourseFolderError` where there is no such folder. */
export async function loadCourse(dir: string, today: string): Promise<LoadedCourse> {
  const files = await readCourseFiles(dir);
  return { files, ...judge(files, today) };
}

/** Like `loadCourse`, for a course of any size: `partBytes` of text are taken into memory at a time. */
export async function surveyCourse(dir: string, today: string, partBytes?: number): Promise<SurveyedCourse> {
  const files = await readCourseFiles(dir);
  const parts = courseParts(files, partBytes);
  const found = new Map<string, Diagnostic>();
  const modules: ModuleHead[] = [];
  let last: Course | null = null;
  for (const part of parts) {
    const { course, diagnostics } = judge(part, today);
    modules.push(...(course?.modules ?? []).map(headOf));
    // Files that are no module's are in every part, and so is what is wrong with them.
    for (const diagnostic of diagnostics) found.set(keyOf(diagnostic), diagnostic);
    last = course;
  }
  const across = parts.length > 1 ? applyLint(checkAcrossModules(modules, files), last?.settings.lint ?? {}) : [];
  return {
    files,
    settings: last?.settings ?? null,
    modules,
    diagnostics: [...found.values(), ...across].sort(compareDiagnostics),
    parts: parts.map((part) => ({ files: part, course: parts.length === 1 ? last : null })),
  };
}

/** Whether nothing stops this module: no error in its folder, none in the files above all folders. */
export function isSound(module: Pick<Module, 'folder'>, diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.every(
    ({ level, file }) => level !== 'error' || (file.includes('/') && !file.startsWith(`${module.folder}/`)),
  );
}

/** The diagnostics without those of other modules; files that belong to no module concern all. */
export function diagnosticsConcerning(
  { modules: all, diagnostics }: Pick<SurveyedCourse, 'modules' | 'diagnostics'>,
  modules?: readonly string[],
): readonly Diagnostic[] {
  if (modules === undefined) return diagnostics;
  const others = new Set(all.filter(({ id }) => !modules.includes(id)).map(({ folder }) => folder));
  return diagnostics.filter(({ file }) => !others.has(file.slice(0, file.indexOf('/'))));
}

/** How long and how hard the lessons are of the modules named, or of all; read anew where the course is a large one. */
export function lessonMeasures({ parts }: SurveyedCourse, modules?: readonly string[]): LessonMeasures[] {
  return parts.flatMap(({ files, course }) =>
    ((course ?? parseCourse(files).course)?.modules ?? [])
      .filter(({ id }) => modules?.includes(id) ?? true)
      .flatMap(measureLessons),
  );
}

function judge(files: CourseFiles, today: string): Pick<LoadedCourse, 'course' | 'diagnostics'> {
  const { course, diagnostics: parsed } = parseCourse(files);
  const found = course === null ? parsed : [...parsed, ...checkCourse(course, files, today)];
  const diagnostics = applyLint(found, course?.settings.lint ?? {});
  return { course, diagnostics: [...diagnostics].sort(compareDiagnostics) };
}

function headOf({ id, title, folder, opening }: Module): ModuleHead {
  return { id, title, folder, opening: { file: opening.file } };
}

function keyOf({ file, line, column, code, message }: Diagnostic): string {
  return [file, line, column, code, message.id].join('\0');
}
