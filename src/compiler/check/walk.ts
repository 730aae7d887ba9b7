import type { Block, Quiz } from '../../model/course.ts';
import type { Place } from '../../model/diagnostic.ts';
import { partsOf } from '../../model/parts.ts';
import type { Inline } from '../../model/prose.ts';

/** What a block stands in. */
export interface Trail {
  readonly quiz: Quiz | null;
  /** In a quiz or a scenario, whose headings name pools and scenes. */
  readonly ownHeadings: boolean;
}

export interface Visitor {
  readonly block?: (block: Block, trail: Trail) => void;
  /** `at` is the place of the block that holds the words: most inlines have none of their own. */
  readonly inline?: (inline: Inline, at: Place) => void;
}

const OUTSIDE: Trail = { quiz: null, ownHeadings: false };

/** Visits every block and every inline below `blocks`, a block before what is in it. */
export function walk(blocks: readonly Block[], visitor: Visitor, trail: Trail = OUTSIDE): void {
  for (const block of blocks) {
    visitor.block?.(block, trail);
    const { runs, blocks: inner } = partsOf(block);
    for (const run of runs) walkInlines(run.inlines, run.at, visitor);
    walk(inner, visitor, within(block, trail));
  }
}

export function walkInlines(inlines: readonly Inline[], at: Place, visitor: Visitor): void {
  for (const inline of inlines) {
    visitor.inline?.(inline, at);
    if ('children' in inline) walkInlines(inline.children, at, visitor);
  }
}

function within(block: Block, trail: Trail): Trail {
  if (block.kind === 'quiz') return { quiz: block, ownHeadings: true };
  return block.kind === 'scenario' ? { ...trail, ownHeadings: true } : trail;
}
