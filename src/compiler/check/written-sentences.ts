import type { Block } from '../../model/course.ts';
import type { Place } from '../../model/diagnostic.ts';
import { plainText } from '../../model/plain-text.ts';
import { walk } from './walk.ts';

/** A sentence of running text, and the paragraph it stands in. */
export interface WrittenSentence {
  readonly text: string;
  readonly at: Place;
}

/** The sentences of all paragraphs, in source order; headings, lists' marks and tables are no running text. */
export function writtenSentences(
  blocks: readonly Block[],
  sentencesOf: (text: string) => readonly string[],
): WrittenSentence[] {
  const found: WrittenSentence[] = [];
  walk(blocks, {
    block: (block) => {
      if (block.kind !== 'paragraph') return;
      for (const text of sentencesOf(plainText(block.children))) found.push({ text, at: block.at });
    },
  });
  return found;
}
