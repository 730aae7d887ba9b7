import { closingColons, opensDirective, readDirectiveLine } from './directive-line.ts';
import { DirectiveStack } from './directive-stack.ts';
import { type FootnoteLines, readFootnote } from './footnote-lines.ts';
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
import type { Line, Source } from './source.ts';

export interface Scan {
  readonly nodes: readonly Node[];
  readonly footnotes: readonly FootnoteLines[];
  /** `[label]: address` lines: they serve the whole page, across directives. */
  readonly definitions: readonly Line[];
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
  return new Scanner(source, lines, new DirectiveStack(source, mayNest, report), report).run();
}

class Scanner {
  private readonly footnotes: FootnoteLines[] = [];
  private readonly definitions: Line[] = [];
  private fence: (Fence & { readonly offset: number }) | null = null;
  private quoteFence: Fence | null = null;
  private inList = false;
  private unclosedComment = false;
  /** Directives that open inside a list and are left out: their ends are too. */
  private openInList = 0;

  constructor(
    private readonly source: Source,
    private readonly lines: readonly Line[],
    private readonly stack: DirectiveStack,
    private readonly report: Report,
  ) {}

  run(): Scan {
    let index = 0;
    while (index < this.lines.length) index = this.readLine(index);
    if (this.fence !== null) this.report.report('unclosed-fence', this.source.place(this.fence.offset), {});
    const nodes = this.stack.finish(this.fence === null);
    return { nodes, footnotes: this.footnotes, definitions: this.definitions };
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
    if (comment >= 0) return this.skipComment(line, comment, index);
    const footnote = readFootnote(this.lines, index);
    if (footnote !== null) {
      this.footnotes.push(footnote.footnote);
      return footnote.next;
    }
    this.readText(line);
    return index + 1;
  }

  private readCode(line: Line, fence: Fence): void {
    this.stack.addText({ ...line, code: true });
    if (closesFence(line.text, fence)) this.fence = null;
  }

  private readText(line: Line): void {
    if (isQuote(line.text)) this.readQuote(line);
    else {
      this.quoteFence = null;
      const wasInList = this.inList;
      this.followLists(line.text);
      this.readUnquoted(line, wasInList);
    }
  }

  private readUnquoted(line: Line, wasInList: boolean): void {
    const indent = indentOf(line.text);
    const indentedCode = indent >= 4 && !wasInList && !this.inList;
    const fence = indentedCode ? null : openedFence(line.text);
    if (fence !== null) {
      this.fence = { ...fence, offset: line.offset };
      this.stack.addText({ ...line, code: true });
    } else if (!indentedCode && /^[ \t]*::/.test(line.text)) this.readColons(line, wasInList && indent >= 2);
    else if (DEFINITION.test(line.text) && this.stack.lastEndsBlock()) this.definitions.push(line);
    else {
      if (isListItem(line.text) && opensDirective(withoutListMarkers(line.text))) this.openInListItem(line);
      this.stack.addText(line);
    }
  }

  private readQuote(line: Line): void {
    const inner = line.text.replace(/^ {0,3}(?:> ?)+/, '');
    if (this.quoteFence !== null) {
      if (closesFence(inner, this.quoteFence)) this.quoteFence = null;
    } else {
      this.quoteFence = openedFence(inner);
      if (opensDirective(inner)) this.reportInside('quote', line);
    }
    this.inList = false;
    this.stack.addText(line);
  }

  private reportInside(container: 'list' | 'quote', line: Line): void {
    this.report.report(`directive-in-${container}`, this.source.place(line.offset + line.text.indexOf('::')), {});
  }

  /** A list goes on through blank and indented lines, and through lines that follow its text at once. */
  private followLists(text: string): void {
    if (isListItem(text)) this.inList = true;
    else if (!isBlank(text) && indentOf(text) === 0 && this.stack.lastEndsBlock()) this.inList = false;
  }

  private readColons(line: Line, insideList: boolean): void {
    const colons = closingColons(line.text);
    const parsed = colons > 0 ? null : readDirectiveLine(line.text);
    const opens = parsed !== null && opensDirective(line.text);
    if (insideList && (opens || this.openInList > 0)) {
      this.leaveOut(line, parsed?.colons ?? 0);
    } else if (colons > 0) this.stack.close(colons, line);
    else if (opens) this.stack.open(parsed, line);
    else this.readNoDirective(line);
    if (!insideList && (colons > 0 || opens)) this.inList = false;
  }

  private openInListItem(line: Line): void {
    this.reportInside('list', line);
    if (line.text.includes(':::')) this.openInList++;
  }

  /** Leaves out a directive's line in a list: `colons` opens one, 0 ends one. */
  private leaveOut(line: Line, colons: number): void {
    if (colons > 0) this.reportInside('list', line);
    if (colons > 2) this.openInList++;
    else if (colons === 0) this.openInList--;
    this.stack.addBlank(line);
  }

  private readNoDirective(line: Line): void {
    const start = line.text.indexOf(':');
    if (line.text.startsWith(':::', start)) {
      this.report.report('bad-directive-line', this.source.place(line.offset + start), {});
    }
    this.stack.addText(line);
  }

  /** Index in the line where a comment begins that is dropped here; comments within one line are left to inline text. */
  private commentStart(text: string): number {
    const start = text.indexOf(COMMENT);
    if (start < 0 || this.unclosedComment) return -1;
    if (isBlank(text.slice(0, start)) && (indentOf(text) < 4 || this.inList)) return start;
    const inCode = (text.slice(0, start).split('`').length - 1) % 2 === 1;
    return inCode || text.includes(COMMENT_END, start) ? -1 : start;
  }

  private skipComment(line: Line, start: number, index: number): number {
    const end = this.source.text.indexOf(COMMENT_END, line.offset + start + COMMENT.length);
    if (end < 0) {
      this.report.report('unclosed-comment', this.source.place(line.offset + start), {});
      this.unclosedComment = true;
      return index;
    }
    if (!isBlank(line.text.slice(0, start))) this.readText({ text: line.text.slice(0, start), offset: line.offset });
    let next = index + 1;
    while ((this.lines[next]?.offset ?? Number.POSITIVE_INFINITY) <= end) next++;
    const last = this.lines[next - 1] ?? line;
    const rest = lineFrom(last, end + COMMENT_END.length - last.offset);
    if (isBlank(rest.text)) this.stack.addBlank(line);
    else this.readText(rest);
    return next;
  }
}
