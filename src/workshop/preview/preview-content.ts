import { isSound, type LoadedCourse, openPackage, type PlayerFiles, readPackageFile } from '../../compiler/compile.ts';
import type { PreviewLanguage } from '../../i18n/preview.ts';
import type { Course, Module } from '../../model/course.ts';
import type { ModuleSummary } from './module-summary.ts';
import type { PreviewContent, ReadFile } from './preview-app.ts';

export interface PreviewSource extends LoadedCourse {
  readonly course: Course;
  /** The course folder. */
  readonly dir: string;
  readonly player: PlayerFiles;
  readonly page: ReadonlyMap<string, ReadFile>;
  readonly language: PreviewLanguage;
}

/** Packages every module without an error, as its zip would be, and leaves the bytes where they are until they are asked for. */
export function previewContent({ course, diagnostics, dir, player, page, language }: PreviewSource): PreviewContent {
  const packages = new Map<string, ReadonlyMap<string, ReadFile>>();
  const playable: ModuleSummary[] = [];
  const stopped: string[] = [];
  for (const module of course.modules) {
    if (!isSound(module, diagnostics)) {
      stopped.push(module.title);
      continue;
    }
    const { rendered, files } = openPackage(course, module, 'scorm12', player);
    packages.set(module.id, new Map(files.map((file) => [file.path, () => readPackageFile(dir, file)])));
    playable.push(summary(module, rendered));
  }
  return { page, packages, modules: { course: course.settings.title, playable, stopped, language } };
}

function summary({ id, title }: Module, { questions, minutes }: Omit<ModuleSummary, 'id' | 'title'>): ModuleSummary {
  return { id, title, questions, minutes };
}
