import { Lexer, Marked, type Token, type Tokens } from 'marked';
import { tame } from './containers.ts';
import type { Md, MdItem, MdTable } from './md.ts';
import type { Report } from './report.ts';
import { Segment } from './segment.ts';

const CHECKBOX = /^\[[ xX]\][ \t]+/;

/** Reads the block structure of a segment (CommonMark and GFM). HTML is left to inline text, which refuses it. */
export function readMarkdown(segment: Segment, report: Report): Md[] {
  const { lines, nested, wide } = tame(segment.lines);
  if (nested !== null) report.report('nesting-too-deep', segment.source.place(nested.offset), {});
  if (wide !== null) report.report('table-too-wide', segment.source.place(wide.offset), {});
  const flat = new Segment(segment.source, lines);
  const options = new Marked({ gfm: true, tokenizer: { html: () => undefined } }).defaults;
  return fromTokens(new Lexer(options).blockTokens(flat.text, []), flat);
}

function fromTokens(tokens: readonly Token[], segment: Segment): Md[] {
  const blocks: Md[] = [];
  let at = 0;
  for (const token of tokens) {
    const found = locate(segment.text, token.raw, at);
    const block = fromToken(token, segment.slice(found.start, found.end));
    if (block !== null) blocks.push(block);
    at = found.end;
  }
  return blocks;
}

/** Raws follow each other in the text; where marked has changed blanks, the first line that is not blank shows the way. */
function locate(text: string, raw: string, at: number): { start: number; end: number } {
  if (text.startsWith(raw, at)) return { start: at, end: at + raw.length };
  const first = raw.trimStart().split('\n', 1)[0] ?? '';
  const start = first === '' ? -1 : text.indexOf(first, at);
  if (start < 0) return { start: at, end: at };
  return { start, end: Math.min(text.length, start + raw.trimStart().length) };
}

function fromToken(token: Token, segment: Segment): Md | null {
  const known = token as Tokens.Heading | Tokens.Paragraph | Tokens.Text | Tokens.List | Tokens.Table | Tokens.Code;
  switch (known.type) {
    case 'heading':
      return { kind: 'heading', depth: known.depth, inline: textOf(segment, known.text), segment };
    case 'paragraph':
    case 'text':
      return { kind: 'paragraph', inline: textOf(segment, known.text), segment };
    case 'list':
      return fromList(known, segment);
    case 'table':
      return fromTable(known, segment);
    case 'code':
      return { kind: 'code', value: known.text, ...(known.lang ? { language: known.lang } : {}), segment };
    default:
      return fromOther(token, segment);
  }
}

function fromOther(token: Token, segment: Segment): Md | null {
  if (token.type === 'hr') return { kind: 'rule', segment };
  if (token.type !== 'blockquote') return null;
  const quote = token as Tokens.Blockquote;
  const inner = segment.inner(quote.text);
  return { kind: 'quote', inner, blocks: fromTokens(quote.tokens, inner), segment };
}

function fromList(list: Tokens.List, segment: Segment): Md {
  const items: MdItem[] = [];
  let at = 0;
  for (const item of list.items) {
    const found = locate(segment.text, item.raw, at);
    const outer = segment.slice(found.start, found.end);
    const inner = outer.inner(item.text);
    const task = item.task ? item.checked === true : null;
    items.push({ task, blocks: fromTokens(withoutBox(item), inner), segment: outer });
    at = found.end;
  }
  return { kind: 'list', ordered: list.ordered, start: list.start === '' ? 1 : list.start, items, segment };
}

/** marked leaves the box out of an item's text, but puts it before or into its first token. */
function withoutBox(item: Tokens.ListItem): Token[] {
  const [first, ...rest] = item.tokens;
  if (!item.task || first === undefined) return item.tokens;
  if (first.type === 'checkbox') return rest;
  const text = 'text' in first ? String(first.text) : '';
  return [{ ...first, raw: first.raw.replace(CHECKBOX, ''), text: text.replace(CHECKBOX, '') } as Token, ...rest];
}

function fromTable(table: Tokens.Table, segment: Segment): MdTable {
  const rows = table.rows.map((row, index) => cellsOf(row, segment, index + 2));
  return { kind: 'table', align: table.align, head: cellsOf(table.header, segment, 0), rows, segment };
}

/** Cells of one row, each found in its line; `\|` has already become `|` in their text. */
function cellsOf(cells: readonly Tokens.TableCell[], segment: Segment, row: number): Segment[] {
  const line = segment.lines[row] ?? { text: '', offset: segment.offsetAt(0) };
  let at = 0;
  return cells.map((cell) => {
    const escaped = cell.text.replaceAll('|', '\\|');
    const found = line.text.indexOf(escaped, at);
    const start = found < 0 ? at : found;
    if (found >= 0) at = found + escaped.length;
    return new Segment(segment.source, [{ text: cell.text, offset: line.offset + start }]);
  });
}

/** The part of a block that is its text: without `#`, list marker or box. */
function textOf(segment: Segment, text: string): Segment {
  const start = segment.text.indexOf(text);
  return start < 0 ? segment.inner(text) : segment.slice(start, start + text.length);
}
