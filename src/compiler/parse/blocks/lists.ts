import type { Place } from '../../../model/diagnostic.ts';
import type { TextBlock } from '../../../model/prose.ts';
import type { Option } from '../../../model/question.ts';
import { readInline } from '../inline.ts';
import { letterOf } from '../letters.ts';
import type { Md, MdItem, MdList } from '../md.ts';
import { exampleId, idProblem } from '../module-ids.ts';
import type { PageContext } from '../page-context.ts';
import { firstCharacter, splitAttributes, toTextBlocks } from '../prose.ts';
import { NO_ATTRIBUTES } from '../schemas.ts';
import { Segment } from '../segment.ts';
import { checkAttributes } from '../written-attributes.ts';

/** An item of a list of answers, choices or boxes: one line of text, then quotes. */
export interface ItemParts {
  readonly line: Segment;
  readonly quotes: readonly TextBlock[];
  readonly at: Place;
}

export function placeOfItem(item: MdItem): Place {
  return item.segment.place(firstCharacter(item.segment.text));
}

/** Takes an item apart; what is neither its first paragraph nor a quote is reported and left out. */
export function readItem(item: MdItem, context: PageContext): ItemParts {
  const [first, ...rest] = item.blocks;
  const line = first?.kind === 'paragraph' ? first : null;
  const below = line === null ? item.blocks : rest;
  const stray = below.find((block) => block.kind !== 'quote');
  if (stray !== undefined) context.report.report('stray-in-item', stray.segment.place(), {});
  return { line: line?.inline ?? emptyAt(item), quotes: readQuotes(below, context), at: placeOfItem(item) };
}

/** What quotes say, without being quotes. */
export function readQuotes(blocks: readonly Md[], context: PageContext): TextBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'quote') return [];
    const [read] = toTextBlocks([block], context);
    return read?.kind === 'quote' ? read.blocks : read === undefined ? [] : [read];
  });
}

/** Options of a list in source order. An option without an id is named by its letter. */
export function readOptions(items: readonly MdItem[], context: PageContext): Option[] {
  const taken = new Map<string, Place>();
  return items.map((item, index) => {
    const { line, quotes, at } = readItem(item, context);
    return { ...readOption(line, index, taken, context), feedback: quotes, at };
  });
}

/** Text and id of an option. `taken` holds the ids given before it. */
export function readOption(
  line: Segment,
  index: number,
  taken: Map<string, Place>,
  context: PageContext,
): Pick<Option, 'id' | 'named' | 'content'> {
  const { text, list } = splitAttributes(line);
  const { id } = checkAttributes(list, line, NO_ATTRIBUTES, { id: true }, context.report);
  const named = id === null ? null : ownId(id.value, id.at, taken, context);
  return {
    id: named ?? freeLetter(index, taken, line.place()),
    named: named !== null,
    content: readInline(text, context),
  };
}

function ownId(id: string, at: Place, taken: Map<string, Place>, context: PageContext): string | null {
  const problem = idProblem(id);
  if (problem !== null) context.report.report(problem, at, { id, example: exampleId(id) });
  else if (taken.has(id))
    context.report.report('duplicate-option-id', at, { id, line: taken.get(id)?.line ?? at.line });
  else {
    taken.set(id, at);
    return id;
  }
  return null;
}

function freeLetter(index: number, taken: Map<string, Place>, at: Place): string {
  let letter = letterOf(index);
  for (let count = 2; taken.has(letter); count++) letter = `${letterOf(index)}-${count}`;
  taken.set(letter, at);
  return letter;
}

/**
 * Joins lists that only quotes at the left margin keep apart: such a quote was meant for the item above it. Each is
 * reported with the fix that indents it, and read as if it were indented.
 */
export function joinQuotes(blocks: readonly Md[], isAnswers: (list: MdList) => boolean, context: PageContext): Md[] {
  const joined: Md[] = [];
  let answers: GrowingList | null = null;
  for (const [index, block] of blocks.entries()) {
    if (answers !== null && block.kind === 'list' && isAlike(answers, block)) answers.items.push(...block.items);
    else if (answers !== null && block.kind === 'quote' && belongsAbove(answers, blocks[index + 1])) {
      reportUnindented(block.segment, contentIndent(answers), context);
      addQuote(answers, block);
    } else {
      answers = block.kind === 'list' && isAnswers(block) ? growing(block) : null;
      joined.push(answers ?? block);
    }
  }
  return joined;
}

type GrowingList = MdList & { readonly items: MdItem[] };

function growing(list: MdList): GrowingList {
  return { ...list, items: [...list.items] };
}

function addQuote({ items }: GrowingList, quote: Md): void {
  const last = items.pop();
  if (last !== undefined) items.push({ ...last, blocks: [...last.blocks, quote] });
}

/** Another quote ends the question, or the list goes on: then this quote was meant for the item above. */
function belongsAbove(answers: MdList, next: Md | undefined): boolean {
  return next?.kind === 'quote' || (next?.kind === 'list' && isAlike(answers, next));
}

/** Whether two lists are one that something tore apart. */
function isAlike(list: MdList, next: MdList): boolean {
  const boxed = hasBoxes(list);
  return boxed === hasBoxes(next) && (boxed || list.ordered === next.ordered);
}

function hasBoxes(list: MdList): boolean {
  return list.items.some((item) => item.task !== null);
}

/** Columns at which the text of the last item begins: what stands there belongs to it. */
function contentIndent(list: MdList): number {
  const marker = /^[ \t]*(?:[-+*]|\d+[.)])[ \t]/.exec(list.items.at(-1)?.segment.text ?? '');
  return marker?.[0].length ?? 2;
}

function reportUnindented(quote: Segment, indent: number, context: PageContext): void {
  const lines = quote.lines.filter((line) => line.text.trim() !== '');
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return;
  const start = first.offset;
  const end = last.offset + last.text.length;
  const text = context.source.text.slice(start, end).replace(/^(?=[^\r\n])/gm, ' '.repeat(indent));
  context.report.report('feedback-not-indented', context.source.place(start), {}, { start, end, text });
}

function emptyAt(block: { readonly segment: Segment }): Segment {
  return new Segment(block.segment.source, [{ text: '', offset: block.segment.offsetAt(0) }]);
}
