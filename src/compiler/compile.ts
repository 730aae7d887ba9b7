import type { Course, Module } from '../model/course.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { NAMED_BY_IRI, STANDARDS, type Standard } from '../model/standard.ts';
import { readContent, writePackage, writeText } from './disk.ts';
import { diagnosticsConcerning, isSound, type SurveyedCourse, surveyCourse } from './load-course.ts';
import type { PackageFile, PlayerFiles } from './package/package-files.ts';
import { PACKAGERS } from './package/packagers.ts';
import { type ProfileActivity, profileActivities, xapiProfile } from './package/xapi-profile.ts';
import { parseCourse } from './parse/parse-course.ts';
import { renderKey } from './render/key/render-key.ts';
import { type RenderedModule, renderModule } from './render/render-module.ts';

export type { LessonMeasures } from './check/lesson-measures.ts';
export { CourseFolderError, FOLDER_LIMITS, PackageWriteError, readCourseFiles } from './disk.ts';
export {
  diagnosticsConcerning,
  isSound,
  type LoadedCourse,
  lessonMeasures,
  loadCourse,
  type SurveyedCourse,
  surveyCourse,
} from './load-course.ts';
export { OPTIONAL_SCRIPTS, type PackageFile, PLAYER_SCRIPTS, type PlayerFiles } from './package/package-files.ts';

export interface PackageRequest {
  /** The course folder. */
  readonly course: string;
  /**
   * Where the zips go; made where it is missing. Only `<module-id>-<standard>.zip` is touched there, and
   * `profile.jsonld`, the xAPI profile, where all modules of a course with an IRI are built for an LRS.
   */
  readonly out: string;
  /** Default: those of `course.yaml`. */
  readonly standards?: readonly Standard[];
  /** Ids; default: all. */
  readonly modules?: readonly string[];
  readonly player: PlayerFiles;
  /** Called before each module. */
  readonly onProgress?: (progress: CompileProgress) => void;
  /** Aborting rejects; no half a zip is left. */
  readonly signal?: AbortSignal;
}

interface CompileProgress {
  /** Modules done. */
  readonly done: number;
  readonly total: number;
  /** Title of the module that is next. */
  readonly title: string;
}

export interface BuiltPackage {
  /** Id. */
  readonly module: string;
  readonly title: string;
  readonly standard: Standard;
  /** Name of the zip in `out`. */
  readonly file: string;
  readonly bytes: number;
  readonly questions: number;
  readonly minutes: number;
}

export interface CompileResult {
  /** Those that concern the modules asked for. */
  readonly diagnostics: readonly Diagnostic[];
  readonly built: readonly BuiltPackage[];
  /** Ids of modules that were to be built and have errors, or whose course has. */
  readonly stopped: readonly string[];
}

/** Text in, zips out: read → parse → check → render → package → zip, one module at a time. */
export async function compile(request: PackageRequest & { readonly today: string }): Promise<CompileResult> {
  return packageCourse(await surveyCourse(request.course, request.today), request);
}

/** Builds packages. A module with an error is not packaged; an error outside all modules stops all. */
export async function packageCourse(surveyed: SurveyedCourse, request: PackageRequest): Promise<CompileResult> {
  const diagnostics = diagnosticsConcerning(surveyed, request.modules);
  const wanted = surveyed.modules.filter(({ id }) => request.modules?.includes(id) ?? true);
  const sound = new Set(wanted.filter((module) => isSound(module, diagnostics)).map(({ folder }) => folder));
  const built: BuiltPackage[] = [];
  const told: ProfiledModule[] = [];
  let done = 0;
  for (const part of surveyed.parts) {
    if (!part.files.texts.some(({ path }) => sound.has(path.slice(0, path.indexOf('/'))))) continue;
    const course = part.course ?? parseCourse(part.files).course;
    for (const module of course?.modules.filter(({ folder }) => sound.has(folder)) ?? []) {
      request.onProgress?.({ done: done++, total: sound.size, title: module.title });
      if (course === null) continue;
      const rendered = renderModule(course, module, request.player.critical);
      built.push(...(await packageModule(course, module, rendered, request)));
      if (isForLrs(course, request)) told.push(profiled(course, module, rendered));
    }
  }
  if (told.length === surveyed.modules.length) await writeProfile(surveyed, told, request);
  return { diagnostics, built, stopped: wanted.filter(({ folder }) => !sound.has(folder)).map(({ id }) => id) };
}

/** What the xAPI profile of the course says of a module. */
interface ProfiledModule {
  readonly activities: readonly ProfileActivity[];
  readonly reviewed: string;
}

function profiled({ settings }: Course, module: Module, { outline }: RenderedModule): ProfiledModule {
  return { activities: profileActivities(settings, module, outline), reviewed: module.reviewed ?? '1980-01-01' };
}

/** Its date is that of the newest facts: the same course has the same profile on any day. */
async function writeProfile(
  { settings }: SurveyedCourse,
  modules: readonly ProfiledModule[],
  { out }: PackageRequest,
): Promise<void> {
  if (settings === null || modules.length === 0) return;
  const newest = modules.map(({ reviewed }) => reviewed).sort()[modules.length - 1] ?? '';
  const activities = modules.flatMap((module) => module.activities);
  await writeText(out, 'profile.jsonld', xapiProfile(settings, activities, newest));
}

function isForLrs(course: Course, request: PackageRequest): boolean {
  return course.settings.iri !== undefined && standardsOf(course, request).some((one) => NAMED_BY_IRI.includes(one));
}

/** A package before it is zipped, and how to read its files: the preview plays it from here. */
export interface OpenPackage {
  readonly rendered: RenderedModule;
  readonly files: readonly PackageFile[];
}

export function openPackage(course: Course, module: Module, standard: Standard, player: PlayerFiles): OpenPackage {
  const rendered = renderModule(course, module, player.critical);
  return { rendered, files: filesOf(course, module, standard, rendered, player) };
}

/** The key to a module as a page of its own (`index.html`) and the files it shows. */
export function openKey(course: Course, module: Module, player: PlayerFiles): readonly PackageFile[] {
  const { html, media } = renderKey(course, module, player.critical);
  return [
    { path: 'index.html', content: { kind: 'bytes', bytes: new TextEncoder().encode(html) } },
    { path: 'player.css', content: { kind: 'bytes', bytes: player.style } },
    ...media.map(({ from, to }): PackageFile => ({ path: to, content: { kind: 'course', path: from } })),
  ];
}

/** The bytes of one file of an open package; `dir` is the course folder. */
export const readPackageFile = (dir: string, file: PackageFile) => readContent(dir, file.content);

async function packageModule(
  course: Course,
  module: Module,
  rendered: RenderedModule,
  request: PackageRequest,
): Promise<readonly BuiltPackage[]> {
  const built: BuiltPackage[] = [];
  for (const standard of standardsOf(course, request)) {
    const files = filesOf(course, module, standard, rendered, request.player);
    const name = `${module.id}-${standard}.zip`;
    const entries = files.map((file) => ({ path: file.path, read: () => readPackageFile(request.course, file) }));
    const bytes = await writePackage(request.out, name, entries, request.signal);
    const { questions, minutes } = rendered;
    built.push({ module: module.id, title: module.title, standard, file: name, bytes, questions, minutes });
  }
  return built;
}

function standardsOf(course: Course, request: PackageRequest): readonly Standard[] {
  const asked = request.standards ?? course.settings.standards;
  return STANDARDS.filter((standard) => asked.includes(standard));
}

function filesOf(
  { settings }: Course,
  module: Module,
  standard: Standard,
  { html, outline, minutes, media }: RenderedModule,
  player: PlayerFiles,
): readonly PackageFile[] {
  return PACKAGERS[standard].files({ course: settings, module, outline, html, minutes, media, player });
}
