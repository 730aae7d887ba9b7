import type { Block, Lesson, Module, Page, Quiz, Term } from '../../model/course.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { ImageInline, LinkInline } from '../../model/prose.ts';
import { type Visitor, walk, walkInlines } from './walk.ts';

/** A page with what it is for. */
export interface CheckedPage extends Page {
  readonly role: 'opening' | 'lesson' | 'answers' | 'glossary';
  readonly lesson: Lesson | null;
}

/** A block with the page and the quiz it stands in. */
export interface Found<Kind extends Block['kind']> {
  readonly block: Extract<Block, { kind: Kind }>;
  readonly page: CheckedPage;
  readonly quiz: Quiz | null;
}

/** `[^label]` in the text of a page. */
interface FootnoteMark {
  readonly label: string;
  readonly page: CheckedPage;
  /** Of the block around it. */
  readonly at: Place;
}

/** Everything that stands in some pages, gathered in one walk, in source order. */
export interface Content {
  readonly pages: readonly CheckedPage[];
  readonly blocks: readonly Found<Block['kind']>[];
  readonly links: readonly LinkInline[];
  readonly images: readonly ImageInline[];
  readonly marks: readonly FootnoteMark[];
}

/** The blocks of one kind: `blocksOf(content, 'question')`. */
export function blocksOf<Kind extends Block['kind']>(content: Content, kind: Kind): Found<Kind>[] {
  return content.blocks.flatMap(({ block, page, quiz }) => (isKind(block, kind) ? [{ block, page, quiz }] : []));
}

function isKind<Kind extends Block['kind']>(block: Block, kind: Kind): block is Extract<Block, { kind: Kind }> {
  return block.kind === kind;
}

/** Opening page, lessons, published answers and glossary of a module. */
export function contentOfModule(module: Module): Content {
  const { opening, lessons, answers, glossary } = module;
  return gather([
    { ...opening, role: 'opening', lesson: null },
    ...lessons.map((lesson): CheckedPage => ({ ...pageOf(lesson), role: 'lesson', lesson })),
    ...(answers === undefined ? [] : [{ ...pageOf(answers), role: 'answers' as const, lesson: answers }]),
    ...glossaryPages(glossary),
  ]);
}

/** What stands outside every module: the course's glossary. */
export function contentOfGlossary(terms: readonly Term[]): Content {
  return gather(glossaryPages(terms));
}

function pageOf({ file, blocks, footnotes }: Page): Page {
  return { file, blocks, footnotes };
}

function glossaryPages(terms: readonly Term[]): CheckedPage[] {
  const [first] = terms;
  if (first === undefined) return [];
  const blocks = terms.flatMap((term) => term.blocks);
  return [{ file: first.at.file, blocks, footnotes: [], role: 'glossary', lesson: null }];
}

function gather(pages: readonly CheckedPage[]): Content {
  const blocks: Found<Block['kind']>[] = [];
  const links: LinkInline[] = [];
  const images: ImageInline[] = [];
  const marks: FootnoteMark[] = [];
  for (const page of pages) {
    const visitor: Visitor = {
      block: (block, { quiz }) => void blocks.push({ block, page, quiz }),
      inline: (inline, at) => {
        if (inline.kind === 'link') links.push(inline);
        if (inline.kind === 'image') images.push(inline);
        if (inline.kind === 'footnote') marks.push({ label: inline.label, page, at });
      },
    };
    if (page.lesson !== null) walkInlines(page.lesson.title, page.lesson.at, visitor);
    walk(page.blocks, visitor);
    for (const footnote of page.footnotes) walk(footnote.blocks, visitor);
  }
  return { pages, blocks, links, images, marks };
}
