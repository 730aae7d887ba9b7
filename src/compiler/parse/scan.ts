import { closingColons, type DirectiveLine, readDirectiveLine } from './directive-line.ts';
import { type FootnoteLines, readFootnote } from './footnote-lines.ts';
import { LIMITS } from './limits.ts';
import {
  closesFence,
  type Fence,
  indentOf,
  isBlank,
  isListItem,
  isQuote,
  lineFrom,
  openedFence,
  withoutListMarkers,
} from './line-shapes.ts';
import type { Node } from './nodes.ts';
import type { Report } from './report.ts';
import { Segment } from './segment.ts';
import type { Line, Source } from './source.ts';

export interface Scan {
  readonly nodes: readonly Node[];
  readonly footnotes: readonly FootnoteLines[];
  /** `[label]: address` lines: they serve the whole page, across directives. */
  readonly definitions: readonly Line[];
}

interface OpenDirective {
  readonly parsed: DirectiveLine;
  readonly line: Segment;
  readonly children: Node[];
}

const COMMENT = '<!--';
const COMMENT_END = '-->';
const DEFINITION = /^ {0,3}\[(?!\^)[^\]]+\]:[ \t]*\S+(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*$/;

/**
 * Splits the lines of a page at its directives, in one pass: time grows with the length of the text, whatever it
 * holds. `mayNest` says whether one directive may stand in another; where it may not, and both have as many colons,
 * the outer one was left open.
 */
export function scan(
  source: Source,
  lines: readonly Line[],
  mayNest: (outer: string, inner: string) => boolean,
  report: Report,
): Scan {
  return new Scanner(source, lines, mayNest, report).run();
}

class Scanner {
  private readonly root: Node[] = [];
  private readonly stack: OpenDirective[] = [];
  private readonly footnotes: FootnoteLines[] = [];
  private readonly definitions: Line[] = [];
  private text: Line[] = [];
  /** How many directives too deep to be read are open. */
  private tooDeep = 0;
  private reportedDepth = false;
  private fence: (Fence & { readonly offset: number }) | null = null;
  private quoteFence: Fence | null = null;
  private inList = false;
  private reportedComment = false;

  constructor(
    private readonly source: Source,
    private readonly lines: readonly Line[],
    private readonly mayNest: (outer: string, inner: string) => boolean,
    private readonly report: Report,
  ) {}

  run(): Scan {
    let index = 0;
    while (index < this.lines.length) index = this.readLine(index);
    if (this.fence !== null) this.report.report('unclosed-fence', this.source.place(this.fence.offset), {});
    while (this.stack.length > 0) this.closeInnermost(this.fence === null);
    this.flushText();
    return { nodes: this.root, footnotes: this.footnotes, definitions: this.definitions };
  }

  /** Reads the line at `index` and gives the index of the next one to read. */
  private readLine(index: number): number {
    const line = this.lines[index];
    if (line === undefined) return index + 1;
    if (this.fence !== null) {
      this.readCode(line, this.fence);
      return index + 1;
    }
    const comment = this.commentStart(line.text);
    if (comment >= 0) return this.skipComments(line, comment, index);
    const footnote = readFootnote(this.lines, index);
    if (footnote !== null) {
      this.footnotes.push(footnote.footnote);
      return footnote.next;
    }
    this.readPlain(line);
    return index + 1;
  }

  private readCode(line: Line, fence: Fence): void {
    this.text.push({ ...line, code: true });
    if (closesFence(line.text, fence)) this.fence = null;
  }

  private readPlain(line: Line): void {
    if (isQuote(line.text)) return this.readQuote(line);
    this.quoteFence = null;
    const wasInList = this.inList;
    this.followLists(line.text);
    const indent = indentOf(line.text);
    if (indent >= 4 && !wasInList && !this.inList) return this.addText(line);
    const fence = openedFence(line.text);
    if (fence !== null) {
      this.fence = { ...fence, offset: line.offset };
      this.text.push({ ...line, code: true });
      return;
    }
    if (/^[ \t]*::/.test(line.text)) return this.readColons(line, wasInList && indent >= 2);
    if (isListItem(line.text) && opensDirective(withoutListMarkers(line.text))) {
      this.report.report('directive-in-list', this.source.place(line.offset + line.text.indexOf('::')), {});
    }
    if (DEFINITION.test(line.text) && this.lastIsBlank()) this.definitions.push(line);
    else this.addText(line);
  }

  private readQuote(line: Line): void {
    const inner = line.text.replace(/^ {0,3}(?:> ?)+/, '');
    if (this.quoteFence !== null) {
      if (closesFence(inner, this.quoteFence)) this.quoteFence = null;
    } else {
      this.quoteFence = openedFence(inner);
      if (opensDirective(inner)) {
        this.report.report('directive-in-quote', this.source.place(line.offset + line.text.indexOf('::')), {});
      }
    }
    this.inList = false;
    this.addText(line);
  }

  /** A list goes on through blank and indented lines, and through lines that follow its text at once. */
  private followLists(text: string): void {
    if (isListItem(text)) this.inList = true;
    else if (!isBlank(text) && indentOf(text) === 0 && this.lastIsBlank()) this.inList = false;
  }

  private readColons(line: Line, insideList: boolean): void {
    const colons = closingColons(line.text);
    const parsed = colons > 0 ? null : readDirectiveLine(line.text);
    if (insideList && (colons > 0 || opensDirective(line.text))) {
      if (parsed !== null) this.report.report('directive-in-list', this.placeIn(line, parsed.start), {});
      return this.addBlank(line);
    }
    if (colons > 0) return this.close(colons, line);
    if (parsed === null || (parsed.colons === 2 && !opensDirective(line.text))) return this.readNoDirective(line);
    this.open(parsed, line);
  }

  private readNoDirective(line: Line): void {
    const start = line.text.indexOf(':');
    if (line.text.startsWith(':::', start)) this.report.report('bad-directive-line', this.placeIn(line, start), {});
    this.addText(line);
  }

  private open(parsed: DirectiveLine, line: Line): void {
    this.inList = false;
    while (this.leftOpenBefore(parsed)) this.closeInnermost(true);
    if (this.stack.length >= LIMITS.directiveDepth) return this.openTooDeep(parsed, line);
    const opened = { parsed, line: new Segment(this.source, [line]), children: [] };
    this.flushText();
    if (parsed.broken >= 0)
      this.report.report('broken-attributes', this.placeIn(line, parsed.broken), { name: parsed.name });
    if (parsed.colons === 2) this.children().push(toNode(opened));
    else this.stack.push(opened);
    if (parsed.rest < 0) return;
    this.report.report('text-after-directive', this.placeIn(line, parsed.rest), { name: parsed.name });
    this.addText(lineFrom(line, parsed.rest));
  }

  private leftOpenBefore(parsed: DirectiveLine): boolean {
    const innermost = this.stack.at(-1)?.parsed;
    if (innermost === undefined || innermost.colons !== parsed.colons || this.tooDeep > 0) return false;
    return !this.mayNest(innermost.name, parsed.name);
  }

  private openTooDeep(parsed: DirectiveLine, line: Line): void {
    if (!this.reportedDepth) {
      this.report.report('directives-too-deep', this.placeIn(line, parsed.start), { limit: LIMITS.directiveDepth });
    }
    this.reportedDepth = true;
    if (parsed.colons > 2) this.tooDeep++;
    this.addText(line);
  }

  private close(colons: number, line: Line): void {
    this.inList = false;
    const place = this.placeIn(line, line.text.indexOf(':'));
    if (this.tooDeep > 0) {
      this.tooDeep--;
      return this.addBlank(line);
    }
    const innermost = this.stack.at(-1);
    if (innermost === undefined) {
      this.report.report('stray-close', place, {});
      return this.addBlank(line);
    }
    const meant = this.stack.findLastIndex((open) => open.parsed.colons === colons);
    if (meant < 0) {
      const { name, colons: opened } = innermost.parsed;
      this.report.report('close-mismatch', place, { found: colons, name, opened });
      return this.closeInnermost(false);
    }
    while (this.stack.length > meant + 1) this.closeInnermost(true);
    this.closeInnermost(false);
  }

  private closeInnermost(leftOpen: boolean): void {
    this.flushText();
    const closed = this.stack.pop();
    if (closed === undefined) return;
    if (leftOpen) {
      const { name, colons, start } = closed.parsed;
      this.report.report('unclosed-directive', closed.line.place(start), { name, colons });
    }
    this.children().push(toNode(closed));
  }

  /** Index in the line where a comment begins that is dropped here; comments within one line are left to inline text. */
  private commentStart(text: string): number {
    const start = text.indexOf(COMMENT);
    if (start < 0) return -1;
    const alone = isBlank(text.slice(0, start)) && (indentOf(text) < 4 || this.inList);
    if (alone) return start;
    const inCode = (text.slice(0, start).split('`').length - 1) % 2 === 1;
    return inCode || text.includes(COMMENT_END, start) ? -1 : start;
  }

  private skipComments(line: Line, start: number, index: number): number {
    const end = this.reportedComment ? -1 : this.source.text.indexOf(COMMENT_END, line.offset + start + COMMENT.length);
    if (end < 0) {
      if (!this.reportedComment) this.report.report('unclosed-comment', this.placeIn(line, start), {});
      this.reportedComment = true;
      this.readPlain(line);
      return index + 1;
    }
    if (start > 0) this.readPlain({ text: line.text.slice(0, start), offset: line.offset });
    const after = end + COMMENT_END.length;
    let next = index + 1;
    while ((this.lines[next]?.offset ?? Number.POSITIVE_INFINITY) <= end) next++;
    const last = this.lines[next - 1];
    const rest = last === undefined ? null : lineFrom(last, after - last.offset);
    if (rest === null || isBlank(rest.text)) this.addBlank(line);
    else this.readPlain(rest);
    return next;
  }

  private placeIn(line: Line, index: number) {
    return this.source.place(line.offset + index);
  }

  private lastIsBlank(): boolean {
    const last = this.text.at(-1);
    return last === undefined || isBlank(last.text);
  }

  private addText(line: Line): void {
    this.text.push(line);
  }

  private addBlank(line: Line): void {
    this.text.push({ text: '', offset: line.offset });
  }

  private children(): Node[] {
    return this.stack.at(-1)?.children ?? this.root;
  }

  private flushText(): void {
    if (this.text.some((line) => !isBlank(line.text))) this.children().push({ kind: 'text', lines: this.text });
    this.text = [];
  }
}

/** Whether a line is written as a directive: two colons need a bracket, a brace or nothing after the name. */
function opensDirective(text: string): boolean {
  return /^[ \t]*(?::{3,}[ \t]*[A-Za-z]|::[A-Za-z][\w-]*[ \t]*(?:[[{]|$))/.test(text);
}

function toNode(opened: OpenDirective): Node {
  const { name, start, label, attributes, head, colons } = opened.parsed;
  return {
    kind: 'directive',
    name,
    line: opened.line,
    start,
    label,
    attributes,
    head,
    container: colons > 2,
    children: opened.children,
  };
}
