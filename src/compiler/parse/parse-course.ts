import { PARSE_WORDS } from '../../i18n/diagnostics/parse.ts';
import type { Course, CourseSettings, MediaFile, Module, Term } from '../../model/course.ts';
import { compareDiagnostics, type Diagnostic, Diagnostics } from '../../model/diagnostic.ts';
import type { CourseFiles } from '../../model/source.ts';
import { readGlossary } from './glossary.ts';
import { readModule } from './module.ts';
import { ModuleIds } from './module-ids.ts';
import { compareNames } from './paths.ts';
import type { Report } from './report.ts';
import { readSettings } from './settings.ts';
import { SourceReader } from './source-reader.ts';
import { readCourseWords } from './words.ts';

const SETTINGS = 'course.yaml';
const GLOSSARY = 'glossary.md';
const NO_SETTINGS = { language: 'id' };

/**
 * Reads a course folder: decode → settings → modules (front matter → scan → Markdown → blocks). Pure; never throws;
 * the same files give the same result. `course` is `null` only where `course.yaml` cannot be read; the modules are
 * read even then, for what is to be said about them.
 */
export function parseCourse(files: CourseFiles): { course: Course | null; diagnostics: Diagnostic[] } {
  const report: Report = new Diagnostics(PARSE_WORDS);
  const sources = new SourceReader(files.texts, report);
  const settings = settingsOf(sources, report);
  const modules = modulesOf(files, settings ?? NO_SETTINGS, sources, report);
  const glossary = glossaryOf(settings ?? NO_SETTINGS, sources, report);
  const words = readCourseWords(sources, report, settings);
  const diagnostics = [...report.found].sort(compareDiagnostics);
  return { course: settings === null ? null : { settings, glossary, modules, words }, diagnostics };
}

function settingsOf(sources: SourceReader, report: Report): CourseSettings | null {
  if (!sources.has(SETTINGS)) {
    const near = sources.namesIn('').find((name) => /^course\.ya?ml$/i.test(name)) ?? null;
    report.report('course-yaml-missing', { file: SETTINGS, line: 1, column: 1 }, { near });
    return null;
  }
  const source = sources.read(SETTINGS);
  return source === null ? null : readSettings(source, report);
}

function modulesOf(
  files: CourseFiles,
  settings: Pick<CourseSettings, 'language'>,
  sources: SourceReader,
  report: Report,
): Module[] {
  const folders = sources.paths.flatMap((path) => /^([^/]+)\/module\.md$/.exec(path)?.[1] ?? []).sort(compareNames);
  if (folders.length === 0) report.report('no-modules', { file: SETTINGS, line: 1, column: 1 }, {});
  reportFoldersWithoutModule(folders, sources, report);
  const media = byTopFolder(files.media);
  return folders.flatMap((folder) => readModule(folder, media.get(folder) ?? [], settings, sources, report) ?? []);
}

function byTopFolder(files: CourseFiles['media']): Map<string, MediaFile[]> {
  const folders = new Map<string, MediaFile[]>();
  for (const file of files) {
    const folder = file.path.split('/', 1)[0] ?? '';
    folders.set(folder, folders.get(folder) ?? []);
    folders.get(folder)?.push(file);
  }
  return folders;
}

function reportFoldersWithoutModule(folders: readonly string[], sources: SourceReader, report: Report): void {
  const known = new Set(folders);
  const others = sources.paths.flatMap((path) => /^([^/]+)\/[^/]+\.md$/i.exec(path)?.[1] ?? []);
  for (const folder of new Set(others.filter((other) => !known.has(other)))) {
    const near = sources.namesIn(folder).find((name) => /^module\.md$/i.test(name)) ?? null;
    report.report('folder-without-module', { file: `${folder}/module.md`, line: 1, column: 1 }, { folder, near });
  }
}

function glossaryOf(settings: Pick<CourseSettings, 'language'>, sources: SourceReader, report: Report): Term[] {
  const source = sources.read(GLOSSARY);
  if (source === null) return [];
  const { language } = settings;
  return readGlossary(source, { report, ids: new ModuleIds(report), language, readText: (path) => sources.read(path) });
}
