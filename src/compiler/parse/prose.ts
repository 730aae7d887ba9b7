import { plainText } from '../../model/plain-text.ts';
import { ALERTS, type AlertVariant, type Heading, type List, type Table, type TextBlock } from '../../model/prose.ts';
import { type AttributeList, trailingAttributes } from './attributes.ts';
import { readInline } from './inline.ts';
import { readMarkdown } from './markdown.ts';
import type { Md, MdHeading, MdList, MdQuote, MdTable } from './md.ts';
import { exampleId, idProblem } from './module-ids.ts';
import { nearest } from './nearest.ts';
import type { Node } from './nodes.ts';
import type { PageContext } from './page-context.ts';
import { NO_ATTRIBUTES } from './schemas.ts';
import { Segment } from './segment.ts';
import { checkAttributes } from './written-attributes.ts';

/** Markdown of a text node. */
export function readNode(node: Extract<Node, { kind: 'text' }>, context: PageContext): Md[] {
  return readMarkdown(new Segment(context.source, node.lines), context.report);
}

export function toTextBlocks(blocks: readonly Md[], context: PageContext): TextBlock[] {
  return blocks.map((block) => toTextBlock(block, context)).filter(isNotEmpty);
}

/** A paragraph is empty where all it held was refused or a comment. */
function isNotEmpty(block: TextBlock): boolean {
  return block.kind !== 'paragraph' || block.children.length > 0;
}

function toTextBlock(block: Md, context: PageContext): TextBlock {
  const at = block.segment.place(firstCharacter(block.segment.text));
  switch (block.kind) {
    case 'heading':
      return toHeading(block, context);
    case 'paragraph':
      return { kind: 'paragraph', children: readInline(block.inline, context), at };
    case 'list':
      return toList(block, context);
    case 'table':
      return toTable(block, context);
    case 'quote':
      return toQuote(block, context);
    case 'code':
      return { kind: 'code', ...(block.language ? { language: block.language } : {}), value: block.value, at };
    case 'rule':
      return { kind: 'rule', at };
  }
}

/** Text of a heading, option or choice, and the attributes that end it. */
export function splitAttributes(inline: Segment): { text: Segment; list: AttributeList | null } {
  const trailing = trailingAttributes(inline.text);
  if (trailing === null) return { text: inline, list: null };
  return { text: inline.slice(0, trailing.before), list: trailing.list };
}

function toHeading(heading: MdHeading, context: PageContext): Heading {
  const { text, list } = splitAttributes(heading.inline);
  const { id } = checkAttributes(list, heading.inline, NO_ATTRIBUTES, { id: true }, context.report);
  const children = readInline(text, context);
  const at = heading.segment.place(firstCharacter(heading.segment.text));
  return { kind: 'heading', depth: heading.depth, id: headingId(id, plainText(children), context), children, at };
}

function headingId(written: ReturnType<typeof checkAttributes>['id'], text: string, context: PageContext): string {
  if (written === null) return context.headingIds.derive(text);
  const problem = idProblem(written.value);
  if (problem !== null) {
    context.report.report(problem, written.at, { id: written.value, example: exampleId(written.value) });
    return context.headingIds.derive(exampleId(written.value));
  }
  if (context.headingIds.take(written.value)) return written.value;
  context.report.report('duplicate-heading-id', written.at, { id: written.value });
  return context.headingIds.derive(written.value);
}

function toList(list: MdList, context: PageContext): List {
  const items = list.items.map((item) => ({
    task: item.task,
    blocks: toTextBlocks(item.blocks, context),
    at: item.segment.place(firstCharacter(item.segment.text)),
  }));
  const at = list.segment.place(firstCharacter(list.segment.text));
  return { kind: 'list', ordered: list.ordered, start: list.start, items, at };
}

function toTable(table: MdTable, context: PageContext): Table {
  const cells = (row: readonly Segment[]) => row.map((cell) => readInline(cell, context, { tableCell: true }));
  const at = table.segment.place(firstCharacter(table.segment.text));
  return { kind: 'table', align: table.align, head: cells(table.head), rows: table.rows.map(cells), at };
}

function toQuote(quote: MdQuote, context: PageContext): TextBlock {
  const at = quote.segment.place(firstCharacter(quote.segment.text));
  const marker = /^\s*\[!([A-Za-z]+)\][ \t]*\n?/.exec(quote.inner.text);
  if (marker === null) return { kind: 'quote', blocks: toTextBlocks(quote.blocks, context), at };
  const variant = (marker[1] ?? '').toLowerCase();
  if (!isAlert(variant)) {
    const place = quote.inner.place(marker[0].indexOf('['));
    context.report.report('unknown-alert', place, { found: marker[1] ?? '', nearest: nearest(variant, ALERTS) });
  }
  const blocks = toTextBlocks(readMarkdown(quote.inner.slice(marker[0].length), context.report), context);
  return isAlert(variant) ? { kind: 'alert', variant, blocks, at } : { kind: 'quote', blocks, at };
}

function isAlert(variant: string): variant is AlertVariant {
  return ALERTS.some((alert) => alert === variant);
}

/** Index of the first character that is not blank. */
export function firstCharacter(text: string): number {
  return text.length - text.trimStart().length;
}
