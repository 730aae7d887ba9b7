import type { Page } from '../../model/course.ts';
import type { Footnote } from '../../model/prose.ts';
import { mayNest } from './blocks/registry.ts';
import { HeadingIds } from './heading-ids.ts';
import { inlineSettings } from './inline-lexer.ts';
import { readMarkdown } from './markdown.ts';
import type { ModuleIds } from './module-ids.ts';
import type { PageContext } from './page-context.ts';
import { toTextBlocks } from './prose.ts';
import { readBlocks } from './read-blocks.ts';
import type { Report } from './report.ts';
import { type Scan, scan } from './scan.ts';
import { Segment } from './segment.ts';
import type { Line, Source } from './source.ts';

/** What the pages of a module share. */
export interface ModuleContext {
  readonly report: Report;
  readonly ids: ModuleIds;
  /** BCP 47. */
  readonly language: string;
  readonly readText: (path: string) => Source | null;
}

/** Reads the lines of a file below its front matter. */
export function readPage(source: Source, body: readonly Line[], module: ModuleContext): Page {
  const scanned = scan(source, body, mayNest, module.report);
  const context = pageContext(source, body, scanned, module);
  const blocks = readBlocks(scanned.nodes, context);
  return { file: source.file, blocks, footnotes: readFootnotes(scanned, context) };
}

function pageContext(source: Source, body: readonly Line[], scanned: Scan, module: ModuleContext): PageContext {
  return {
    ...module,
    source,
    headingIds: new HeadingIds(body),
    inline: inlineSettings(scanned.definitions),
    gaps: null,
    inGradedQuiz: false,
    inside: [],
    readBlocks,
  };
}

function readFootnotes(scanned: Scan, context: PageContext): Footnote[] {
  return scanned.footnotes.map(({ label, offset, lines }) => ({
    label,
    blocks: toTextBlocks(readMarkdown(new Segment(context.source, lines), context.report), context),
    at: context.source.place(offset),
  }));
}
