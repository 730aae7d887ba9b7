import type { Module, Page } from '../../../model/course.ts';
import type { Place } from '../../../model/diagnostic.ts';
import { shortId } from '../../../model/short-id.ts';
import type { Content } from '../content.ts';
import type { Report } from '../report.ts';
import type { Sources } from '../sources.ts';
import type { Check } from '../subject.ts';

/** Ids that mean two things: of modules in a course, of saved answers in a module. */
export const checkIds: Check = ({ course, modules, sources }, report) => {
  checkModuleIds(course.modules, sources, report);
  for (const { content } of modules) reportCollisions(content, report);
};

/** What the names of modules are known by, without their content. */
export type NamedModule = Pick<Module, 'id' | 'folder'> & { readonly opening: Pick<Page, 'file'> };

/** The one finding that looks across modules: a large course, which is read part by part, asks for it by itself. */
export function checkModuleIds(modules: readonly NamedModule[], sources: Sources, report: Report): void {
  const folders = new Map<string, string>();
  for (const { id, folder, opening } of modules) {
    const other = folders.get(id);
    if (other !== undefined) report.report('duplicate-module-id', sources.key(opening.file, ['id']), { id, other });
    else folders.set(id, folder);
  }
}

function reportCollisions(content: Content, report: Report): void {
  const byShort = new Map<string, string>();
  for (const { id, at } of savedIds(content)) {
    const short = shortId(id);
    const other = byShort.get(short);
    if (other === undefined) byShort.set(short, id);
    else if (other !== id) report.report('short-id-collision', at, { id, other });
  }
}

/** Lessons, questions, quizzes, scenarios, reflections and checklists. */
function savedIds(content: Content): { readonly id: string; readonly at: Place }[] {
  return [
    ...content.pages.flatMap(({ lesson }) => (lesson === null ? [] : [lesson])),
    ...content.blocks.flatMap(({ block }) => ('id' in block && block.kind !== 'heading' ? [block] : [])),
  ];
}
