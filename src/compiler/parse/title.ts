import type { Block } from '../../model/course.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { Inline } from '../../model/prose.ts';

/** The first `#` of a page, and the blocks without it; no title where there is none. */
export function takeTitle(blocks: readonly Block[]): {
  title: readonly Inline[];
  blocks: readonly Block[];
  at: Place | null;
} {
  const index = blocks.findIndex((block) => block.kind === 'heading' && block.depth === 1);
  const heading = blocks[index];
  if (heading?.kind !== 'heading') return { title: [], blocks, at: null };
  return { title: heading.children, blocks: blocks.filter((_, at) => at !== index), at: heading.at };
}
