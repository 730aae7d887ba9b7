import type { Block, Module } from './course.ts';
import { partsOf } from './parts.ts';
import { plainText } from './plain-text.ts';

/** Every word of a module's pages as one text, a line for each run of words. */
export function wordsIn({ opening, lessons, answers }: Module): string {
  const pages = [opening, ...lessons, ...(answers === undefined ? [] : [answers])];
  return pages
    .flatMap(({ blocks, footnotes }) => [...linesOf(blocks), ...footnotes.flatMap((note) => linesOf(note.blocks))])
    .join('\n');
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    const { runs, blocks: inner } = partsOf(block);
    return [...runs.map(({ inlines }) => plainText(inlines)), ...linesOf(inner)];
  });
}
