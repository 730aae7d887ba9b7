import type { Course, Module } from '../model/course.ts';
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import type { CourseFiles } from '../model/source.ts';
import type { Standard } from '../model/standard.ts';
import { applyLint, checkCourse } from './check/check-course.ts';
import { readContent, readCourseFiles, writePackage } from './disk.ts';
import type { PackageFile, PlayerFiles } from './package/package-files.ts';
import { BUILT_STANDARDS, packagerOf } from './package/packagers.ts';
import { parseCourse } from './parse/parse-course.ts';
import { type RenderedModule, renderModule } from './render/render-module.ts';

export { CourseFolderError, FOLDER_LIMITS, type FolderFault, readCourseFiles } from './disk.ts';
export type { PackageFile, PlayerFiles } from './package/package-files.ts';
export { BUILT_STANDARDS } from './package/packagers.ts';

/** A course folder as its author left it: what it says, and what is wrong with it. */
export interface LoadedCourse {
  readonly files: CourseFiles;
  /** `null` where `course.yaml` cannot be understood. */
  readonly course: Course | null;
  /** In the order of files and lines, with the severities of `course.yaml`. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface PackageRequest {
  /** The course folder. */
  readonly course: string;
  /** Where the zips go; made where it is missing. Only `<module-id>-<standard>.zip` is touched there. */
  readonly out: string;
  /** Default: those of `course.yaml`. Standards that cannot be built yet are left out. */
  readonly standards?: readonly Standard[];
  /** Ids; default: all. */
  readonly modules?: readonly string[];
  readonly player: PlayerFiles;
  /** Called before each module. */
  readonly onProgress?: (progress: CompileProgress) => void;
  /** Aborting rejects; no half a zip is left. */
  readonly signal?: AbortSignal;
}

export interface CompileProgress {
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
  return packageCourse(await loadCourse(request.course, request.today), request);
}

/** `today` is the ISO date that facts are dated against. Throws `CourseFolderError` where there is no such folder. */
export async function loadCourse(dir: string, today: string): Promise<LoadedCourse> {
  const files = await readCourseFiles(dir);
  const { course, diagnostics: parsed } = parseCourse(files);
  const found = course === null ? parsed : [...parsed, ...checkCourse(course, files, today)];
  const diagnostics = applyLint(found, course?.settings.lint ?? {});
  return { files, course, diagnostics: [...diagnostics].sort(compareDiagnostics) };
}

/** Builds the packages of a course that is loaded. A module with an error is not packaged; an error outside all modules stops all. */
export async function packageCourse(loaded: LoadedCourse, request: PackageRequest): Promise<CompileResult> {
  const { course } = loaded;
  const diagnostics = diagnosticsConcerning(loaded, request.modules);
  if (course === null) return { diagnostics, built: [], stopped: [] };
  const wanted = course.modules.filter((module) => request.modules?.includes(module.id) ?? true);
  const sound = wanted.filter((module) => isSound(module, diagnostics));
  const built: BuiltPackage[] = [];
  for (const [done, module] of sound.entries()) {
    request.onProgress?.({ done, total: sound.length, title: module.title });
    built.push(...(await packageModule(course, module, request)));
  }
  return { diagnostics, built, stopped: wanted.filter((module) => !sound.includes(module)).map(({ id }) => id) };
}

/** Whether nothing stops this module: no error in its folder, none in the files above all folders. */
export function isSound(module: Module, diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.every(
    ({ level, file }) => level !== 'error' || (file.includes('/') && !file.startsWith(`${module.folder}/`)),
  );
}

/** The diagnostics without those of other modules; files that belong to no module concern all. */
export function diagnosticsConcerning(
  { course, diagnostics }: LoadedCourse,
  modules?: readonly string[],
): readonly Diagnostic[] {
  if (modules === undefined || course === null) return diagnostics;
  const others = course.modules.filter(({ id }) => !modules.includes(id)).map(({ folder }) => `${folder}/`);
  return diagnostics.filter(({ file }) => !others.some((folder) => file.startsWith(folder)));
}

/** A package before it is zipped, and how to read its files: the preview plays it from here. */
export interface OpenPackage {
  readonly rendered: RenderedModule;
  readonly files: readonly PackageFile[];
}

/** Throws where the standard is not in `BUILT_STANDARDS`. */
export function openPackage(course: Course, module: Module, standard: Standard, player: PlayerFiles): OpenPackage {
  const rendered = renderModule(course, module, player.critical);
  return { rendered, files: filesOf(course, module, standard, rendered, player) };
}

/** The bytes of one file of an open package. */
export const readPackageFile = (dir: string, file: PackageFile) => readContent(dir, file.content);

async function packageModule(
  course: Course,
  module: Module,
  request: PackageRequest,
): Promise<readonly BuiltPackage[]> {
  const rendered = renderModule(course, module, request.player.critical);
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
  return BUILT_STANDARDS.filter((standard) => asked.includes(standard));
}

function filesOf(
  { settings }: Course,
  module: Module,
  standard: Standard,
  { html, minutes, media }: RenderedModule,
  player: PlayerFiles,
): readonly PackageFile[] {
  const packager = packagerOf(standard);
  if (packager === null) throw new Error(`no packager for ${standard}`);
  return packager.files({ course: settings, module, html, minutes, media, player });
}
