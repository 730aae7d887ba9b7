import { openKey, openPackage, type PlayerFiles, readPackageFile } from '../../compiler/compile.ts';
import type { Course, Module } from '../../model/course.ts';
import type { PrintFiles } from './print-pdf.ts';

/** `handout` for learners: what they may take home. `key` for trainers: everything asked, with what is right. */
export type HandoutKind = 'handout' | 'key';

interface HandoutRequest {
  readonly course: Course;
  /** The course folder. */
  readonly dir: string;
  readonly module: Module;
  readonly player: PlayerFiles;
  readonly kind: HandoutKind;
}

/** The page to print and the files it shows. */
export async function handoutPages({ course, dir, module, player, kind }: HandoutRequest): Promise<PrintFiles> {
  const files = kind === 'key' ? openKey(course, module, player) : openPackage(course, module, 'web', player).files;
  const read = files.map(async (file) => [file.path, await readPackageFile(dir, file)] as const);
  return new Map(await Promise.all(read));
}
