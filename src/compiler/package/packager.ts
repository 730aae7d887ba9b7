import type { CourseSettings, Module } from '../../model/course.ts';
import type { Outline } from '../../model/outline.ts';
import type { PackageFile, PlayerFiles } from './package-files.ts';

/** Everything a package is made of. */
export interface PackageInput {
  readonly course: CourseSettings;
  readonly module: Module;
  readonly outline: Outline;
  /** The module's one page, whole. */
  readonly html: string;
  /** Typical learning time. */
  readonly minutes: number;
  /** Files of the course folder (`from`) that the page uses, and where it expects them (`to`). */
  readonly media: readonly { readonly from: string; readonly to: string }[];
  readonly player: PlayerFiles;
}

/** One standard's way to make a package; uniform, so that the registry is a table. */
export interface Packager {
  /** All files of the package, the manifest first; pure: bytes are read later. */
  readonly files: (input: PackageInput) => readonly PackageFile[];
}
