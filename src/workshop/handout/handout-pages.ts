import { readFile } from 'node:fs/promises';
import { walk } from '../../compiler/check/walk.ts';
import { openKey, openPackage, type PlayerFiles, readPackageFile } from '../../compiler/compile.ts';
import type { Course, Module } from '../../model/course.ts';
import type { PrintFiles } from './print-pdf.ts';

/**
 * `handout` for learners: what they may take home. `guide`: of that what is carried to a session, its activities and the
 * checklists. `key` for trainers: everything asked, with what is right.
 */
export type HandoutKind = 'handout' | 'guide' | 'key';

/** Which styles a page has on paper beyond its own. */
const STYLES: Readonly<Record<HandoutKind, readonly string[]>> = {
  handout: ['handout.css'],
  guide: ['handout.css', 'guide.css'],
  key: [],
};

/** What there is to print of a module for learners: a guide only where it has a session to lead. */
export function learnersKinds({ opening, lessons }: Module): readonly HandoutKind[] {
  let leads = false;
  for (const { blocks } of [opening, ...lessons]) {
    walk(blocks, { block: ({ kind }) => (leads ||= kind === 'activity') });
  }
  return leads ? ['handout', 'guide'] : ['handout'];
}

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
  const pages = new Map(await Promise.all(read));
  const more = await Promise.all(STYLES[kind].map((name) => readFile(new URL(name, import.meta.url))));
  pages.set('player.css', Buffer.concat([pages.get('player.css') ?? Buffer.of(), ...more]));
  return pages;
}
