import type { Outline } from '../../model/outline.ts';
import { shortId } from '../../model/short-id.ts';

/** Marks the id of something this version of the module no longer has: `~` and its short id. */
const LOST = '~';

/** Stable ids of a module and their three-character forms. */
export interface IdTable {
  toShort(id: string): string;
  /** The stable id, or `~` and the short one where the module has no such id (any more): it is carried along. */
  toId(short: string): string;
  has(id: string): boolean;
}

/** The ids of a module's namespace, or of any other closed list. */
export function idTable(ids: readonly string[]): IdTable {
  const toShort = new Map<string, string>();
  const toId = new Map<string, string>();
  for (const id of [...new Set(ids)].sort()) {
    const short = freeShortId(id, toId);
    toShort.set(id, short);
    toId.set(short, id);
  }
  return {
    toShort: (id) => toShort.get(id) ?? (isLost(id) ? id.slice(LOST.length) : shortId(id)),
    toId: (short) => toId.get(short) ?? LOST + short,
    has: (id) => toShort.has(id),
  };
}

/** Whether a decoded id stands for something the module no longer has. */
export function isLost(id: string): boolean {
  return id.length === LOST.length + 3 && id.startsWith(LOST);
}

/** Every id of the one namespace of a module. */
export function outlineIds(outline: Outline): string[] {
  return [
    ...outline.lessons.map((lesson) => lesson.id),
    ...Object.keys(outline.questions),
    ...Object.keys(outline.quizzes),
    ...Object.keys(outline.scenarios),
    ...outline.reflections,
    ...Object.keys(outline.checklists),
  ];
}

/** Where two ids collide (a finding of the check), the second in order is hashed again: nothing is mixed up meanwhile. */
function freeShortId(id: string, taken: ReadonlyMap<string, string>): string {
  let short = shortId(id);
  for (let again = 1; taken.has(short); again++) short = shortId(`${id} ${again}`);
  return short;
}
