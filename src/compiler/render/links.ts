import type { Block, Module } from '../../model/course.ts';

/** Pages that are the player's own; ids of authors never begin so. */
export const OPENING_PAGE = 'sinau-open';
export const GLOSSARY_PAGE = 'sinau-glossary';
export const RESULTS_PAGE = 'sinau-results';

/** Resolves what an author wrote into fragments of the one page a module becomes. */
export interface Links {
  /**
   * `02-lesson.md#heading` seen from `file` → `#lesson.heading`; `#id` → `#page.id` for a heading, `#id` for a block;
   * `null` where it is no place in the module (an address of the web, or broken).
   */
  resolve(href: string, file: string): string | null;
}

/** `page.heading`: unique in the document, stable while page id and heading text are. */
export function headingFragment(page: string, heading: string): string {
  return `${page}.${heading}`;
}

/** Fragment of a glossary entry. */
export function termFragment(term: string): string {
  const slug = term
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${GLOSSARY_PAGE}.${slug}`;
}

export function makeLinks(module: Module): Links {
  const pageOf = new Map<string, string>([[module.opening.file, OPENING_PAGE]]);
  const lessons = module.answers === undefined ? module.lessons : [...module.lessons, module.answers];
  for (const lesson of lessons) pageOf.set(lesson.file, lesson.id);
  const headings = new Set<string>();
  for (const page of [module.opening, ...lessons]) {
    const id = pageOf.get(page.file) ?? OPENING_PAGE;
    for (const heading of headingsIn(page.blocks)) headings.add(headingFragment(id, heading));
  }
  return { resolve: (href, file) => resolve(href, file, pageOf, headings) };
}

function resolve(
  href: string,
  file: string,
  pageOf: ReadonlyMap<string, string>,
  headings: ReadonlySet<string>,
): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) return null;
  const [path = '', fragment = ''] = href.split('#', 2);
  const page = pageOf.get(path === '' ? file : joinPath(file, path));
  if (page === undefined) return null;
  if (fragment === '') return `#${page}`;
  const heading = headingFragment(page, fragment);
  return headings.has(heading) ? `#${heading}` : `#${fragment}`;
}

/** `a/b.md` and `../c/d.png` → `c/d.png`. */
export function joinPath(from: string, relative: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of decode(relative).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone % is part of the name
  }
}

function* headingsIn(blocks: readonly Block[]): Iterable<string> {
  for (const block of blocks) {
    if (block.kind === 'heading') yield block.id;
    else if ('blocks' in block) yield* headingsIn(block.blocks);
  }
}
