import type { Place } from '../../model/diagnostic.ts';
import type { DirectiveLine } from './directive-line.ts';
import { LIMITS } from './limits.ts';
import { isBlank, lineFrom } from './line-shapes.ts';
import type { Node } from './nodes.ts';
import type { Report } from './report.ts';
import { Segment } from './segment.ts';
import type { Line, Source } from './source.ts';

interface OpenDirective {
  readonly parsed: DirectiveLine;
  readonly line: Segment;
  readonly children: Node[];
}

/** The directives that are open while a page is read, and the tree of what they enclose. */
export class DirectiveStack {
  private readonly root: Node[] = [];
  private readonly stack: OpenDirective[] = [];
  private text: Line[] = [];
  /** How many directives too deep to be read are open. */
  private tooDeep = 0;
  private reportedDepth = false;

  constructor(
    private readonly source: Source,
    private readonly mayNest: (outer: string, inner: string) => boolean,
    private readonly report: Report,
  ) {}

  addText(line: Line): void {
    this.text.push(line);
  }

  /** What was dropped parts the text around it. */
  addBlank(line: Line): void {
    this.text.push({ text: '', offset: line.offset });
  }

  /** Whether the line read last ends what stands before it: a new block begins after it in any case. */
  lastEndsBlock(): boolean {
    const last = this.text.at(-1)?.text ?? '';
    return isBlank(last) || /^ {0,3}#{1,6}(?: |$)/.test(last);
  }

  open(parsed: DirectiveLine, line: Line): void {
    while (this.leftOpenBefore(parsed)) this.closeInnermost(true);
    if (this.stack.length >= LIMITS.directiveDepth) this.openTooDeep(parsed, line);
    else this.openHere(parsed, line);
  }

  /** Closes the innermost directive opened with so many colons, and those left open in it. */
  close(colons: number, line: Line): void {
    const place = this.placeIn(line, line.text.indexOf(':'));
    const innermost = this.stack.at(-1);
    if (this.tooDeep > 0) {
      this.tooDeep--;
      this.addBlank(line);
    } else if (innermost === undefined) {
      this.report.report('stray-close', place, {});
      this.addBlank(line);
    } else this.closeMeant(colons, innermost, place);
  }

  /** The tree, with all that is still open closed. */
  finish(reportOpen: boolean): readonly Node[] {
    while (this.stack.length > 0) this.closeInnermost(reportOpen);
    this.flushText();
    return this.root;
  }

  private closeMeant(colons: number, innermost: OpenDirective, place: Place): void {
    const meant = this.stack.findLastIndex((open) => open.parsed.colons === colons);
    if (meant < 0) {
      const { name, colons: opened } = innermost.parsed;
      this.report.report('close-mismatch', place, { found: colons, name, opened });
    }
    while (meant >= 0 && this.stack.length > meant + 1) this.closeInnermost(true);
    this.closeInnermost(false);
  }

  private openHere(parsed: DirectiveLine, line: Line): void {
    const { name, broken, rest, colons } = parsed;
    const opened = { parsed, line: new Segment(this.source, [line]), children: [] };
    this.flushText();
    if (colons === 2) this.children().push(toNode(opened));
    else this.stack.push(opened);
    if (broken >= 0) this.report.report('broken-attributes', this.placeIn(line, broken), { name });
    if (rest < 0) return;
    this.report.report('text-after-directive', this.placeIn(line, rest), { name });
    this.addText(lineFrom(line, rest));
  }

  private openTooDeep(parsed: DirectiveLine, line: Line): void {
    if (!this.reportedDepth) {
      this.report.report('directives-too-deep', this.placeIn(line, parsed.start), { limit: LIMITS.directiveDepth });
    }
    this.reportedDepth = true;
    if (parsed.colons > 2) this.tooDeep++;
    this.addText(line);
  }

  /** With as many colons as the innermost, what may not stand in it shows that its end was forgotten. */
  private leftOpenBefore(parsed: DirectiveLine): boolean {
    const innermost = this.stack.at(-1)?.parsed;
    if (innermost === undefined || innermost.colons !== parsed.colons || this.tooDeep > 0) return false;
    return !this.mayNest(innermost.name, parsed.name);
  }

  private closeInnermost(reportOpen: boolean): void {
    this.flushText();
    const closed = this.stack.pop();
    if (closed === undefined) return;
    if (reportOpen) {
      const { name, colons, start } = closed.parsed;
      this.report.report('unclosed-directive', closed.line.place(start), { name, colons });
    }
    this.children().push(toNode(closed));
  }

  private placeIn(line: Line, index: number): Place {
    return this.source.place(line.offset + index);
  }

  private children(): Node[] {
    return this.stack.at(-1)?.children ?? this.root;
  }

  private flushText(): void {
    if (this.text.some((line) => !isBlank(line.text))) this.children().push({ kind: 'text', lines: this.text });
    this.text = [];
  }
}

function toNode({ parsed, line, children }: OpenDirective): Node {
  const { name, start, label, attributes, head, colons } = parsed;
  const broken = parsed.broken < 0 ? null : line.text.slice(parsed.broken);
  return { kind: 'directive', name, line, start, label, attributes, broken, head, container: colons > 2, children };
}
