import type { MarkedOptions } from 'marked';
import type { Block } from '../../model/course.ts';
import type { GapCollector } from './gaps.ts';
import type { HeadingIds } from './heading-ids.ts';
import type { ModuleIds } from './module-ids.ts';
import type { Node } from './nodes.ts';
import type { Report } from './report.ts';
import type { Source } from './source.ts';

/** What the readers of blocks and inline text share while one file is read. */
export interface PageContext {
  readonly source: Source;
  readonly report: Report;
  readonly ids: ModuleIds;
  readonly headingIds: HeadingIds;
  /** BCP 47; numbers are read by it. */
  readonly language: string;
  /** Settings of the inline lexer, reference links included. */
  readonly inline: InlineSettings;
  /** Where gaps go; `null` outside a question that is answered by filling in. */
  readonly gaps: GapCollector | null;
  /** Whether what is read stands in a graded quiz. */
  readonly inGradedQuiz: boolean;
  /** Names of the directives around what is read, outermost first. */
  readonly inside: readonly string[];
  /** Text of another file of the course by its path below the course folder; `null` where there is none. */
  readonly readText: (path: string) => Source | null;
  /** Reads what a directive encloses; blocks that may not stand there are reported and left out. */
  readonly readBlocks: (nodes: readonly Node[], context: PageContext) => Block[];
}

export interface InlineSettings {
  readonly options: MarkedOptions;
  readonly links: Readonly<Record<string, { href: string | null; title: string | null }>>;
}
