import type { Block, Cards, Checklist, Steps } from '../../../model/course.ts';
import { readInline } from '../inline.ts';
import type { Md, MdItem, MdList } from '../md.ts';
import type { DirectiveNode } from '../nodes.ts';
import type { PageContext } from '../page-context.ts';
import { readNode, toTextBlocks } from '../prose.ts';
import { NO_ATTRIBUTES } from '../schemas.ts';
import type { Segment } from '../segment.ts';
import { attributesOf, identifiedAttributesOf, placeOf, titleOf } from './directive.ts';
import { placeOfItem, readItem, readOptions } from './lists.ts';
import { textOnly } from './plain.ts';

/** Reads `:::kartu`: a list of `front | back`. */
export function readCards(node: DirectiveNode, context: PageContext): Cards {
  attributesOf(node, NO_ATTRIBUTES, context);
  const blocks = textOnly(node, context);
  const lists = blocks.filter((block) => block.kind === 'list');
  if (lists.length === 0) context.report.report('list-missing', placeOf(node), { name: node.name });
  const stray = blocks.find((block) => block.kind !== 'list');
  if (stray !== undefined) context.report.report('stray-in-cards', stray.segment.place(), {});
  const cards = lists.flatMap((list) => list.items.flatMap((item) => readCard(item, context) ?? []));
  return { kind: 'cards', ...titleOf(node), cards, at: placeOf(node) };
}

function readCard(item: MdItem, context: PageContext): Cards['cards'][number] | null {
  const { line, at } = readItem(item, context);
  const bars = barsIn(line);
  const [bar, second] = bars;
  if (bar === undefined) {
    context.report.report('card-without-bar', at, {});
    return null;
  }
  if (second !== undefined) context.report.report('card-second-bar', line.place(second), {});
  const front = readInline(line.slice(0, line.text.slice(0, bar).trimEnd().length), context);
  const back = line.slice(bar + 1);
  return { front, back: readInline(back.slice(back.text.length - back.text.trimStart().length), context), at };
}

/** Indices of the bars that divide a line: not after a backslash, not in code. */
function barsIn(line: Segment): number[] {
  const bars: number[] = [];
  const masked = line.text.replace(/`[^`\n]*`/g, (code) => 'x'.repeat(code.length));
  for (let index = 0; index < masked.length; index++) {
    if (masked[index] === '\\') index++;
    else if (masked[index] === '|') bars.push(index);
  }
  return bars;
}

/** Reads `:::langkah`: an ordered list, whatever stands before it introduces it. */
export function readSteps(node: DirectiveNode, context: PageContext): Steps {
  attributesOf(node, NO_ATTRIBUTES, context);
  const { before, list } = readAround(node, (candidate) => candidate.ordered, context);
  const steps = (list?.items ?? []).map((item) => ({
    blocks: toTextBlocks(item.blocks, context),
    at: placeOfItem(item),
  }));
  return { kind: 'steps', ...titleOf(node), intro: before, steps, at: placeOf(node) };
}

/** Reads `:::periksa`: a list, of boxes or plain. */
export function readChecklist(node: DirectiveNode, context: PageContext): Checklist {
  const { before, list } = readAround(node, () => true, context);
  const items = readOptions(list?.items ?? [], context);
  const { id } = identifiedAttributesOf(node, NO_ATTRIBUTES, () => node.label?.text || 'periksa', context);
  return { kind: 'checklist', id, ...titleOf(node), intro: before, items, at: placeOf(node) };
}

/** The last list that fits, and the blocks before it; what stands after it is reported. */
function readAround(
  node: DirectiveNode,
  fits: (list: MdList) => boolean,
  context: PageContext,
): { before: Block[]; list: MdList | null } {
  const parts = node.children.map((child) => (child.kind === 'text' ? readNode(child, context) : child));
  const flat = parts.flatMap((part): (Md | DirectiveNode)[] => (Array.isArray(part) ? part : [part]));
  const index = flat.findLastIndex((part) => part.kind === 'list' && fits(part));
  const list = flat[index];
  if (list?.kind !== 'list') context.report.report('list-missing', placeOf(node), { name: node.name });
  const after = index < 0 ? undefined : flat[index + 1];
  if (after !== undefined) {
    const place = after.kind === 'directive' ? placeOf(after) : after.segment.place();
    context.report.report('text-after-list', place, { name: node.name });
  }
  const before = (index < 0 ? flat : flat.slice(0, index)).flatMap((part) =>
    part.kind === 'directive' ? context.readBlocks([part], context) : toTextBlocks([part], context),
  );
  return { before, list: list?.kind === 'list' ? list : null };
}
