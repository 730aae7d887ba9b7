import type { Place } from '../../model/diagnostic.ts';
import type { Line, Source } from './source.ts';

/**
 * A run of text whose lines each know where they stand in the file. Markdown inside lists, quotes and directives is
 * dedented before it is read again; a segment keeps every character's place through that.
 */
export class Segment {
  readonly text: string;
  private readonly starts: readonly number[];

  constructor(
    readonly source: Source,
    readonly lines: readonly Line[],
  ) {
    this.text = lines.map((line) => line.text).join('\n');
    const starts: number[] = [];
    let start = 0;
    for (const line of lines) {
      starts.push(start);
      start += line.text.length + 1;
    }
    this.starts = starts;
  }

  /** Offset in the file of the character at `index` of the text. */
  offsetAt(index: number): number {
    const row = this.rowAt(index);
    const line = this.lines[row];
    return line === undefined ? 0 : line.offset + Math.min(index - (this.starts[row] ?? 0), line.text.length);
  }

  place(index = 0): Place {
    return this.source.place(this.offsetAt(index));
  }

  slice(start: number, end = this.text.length): Segment {
    const lines: Line[] = [];
    for (let row = this.rowAt(start); row < this.lines.length; row++) {
      const line = this.lines[row];
      const lineStart = this.starts[row] ?? 0;
      if (line === undefined || lineStart > end) break;
      const from = Math.max(0, start - lineStart);
      const to = Math.max(from, Math.min(line.text.length, end - lineStart));
      lines.push({ text: line.text.slice(from, to), offset: line.offset + from });
      if (lineStart + line.text.length >= end) break;
    }
    return new Segment(this.source, lines);
  }

  /**
   * The segment for `inner`, the dedented text of this one: each of its lines ends as a line of this one ends, in the
   * same order (`- [x] 85%` → `85%`, `> a` → `a`).
   */
  inner(inner: string): Segment {
    let row = 0;
    const lines = inner.split('\n').map((text): Line => {
      const end = text.trimEnd();
      if (!this.endsAs(row, end) && this.endsAs(row + 1, end)) row++;
      const outer = this.lines[Math.min(row, this.lines.length - 1)] ?? { text: '', offset: 0 };
      row++;
      return { text, offset: outer.offset + startOfSuffix(outer.text, text) };
    });
    return new Segment(this.source, lines);
  }

  private endsAs(row: number, end: string): boolean {
    const line = this.lines[row];
    return line?.text.trimEnd().endsWith(end.trimStart()) ?? false;
  }

  private rowAt(index: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}

/** Where `inner` begins in the line `outer` that it ends; leading blanks may have been tabs. */
function startOfSuffix(outer: string, inner: string): number {
  if (outer.endsWith(inner)) return outer.length - inner.length;
  const trimmed = inner.trim();
  const start = outer.lastIndexOf(trimmed);
  const blanks = inner.length - inner.trimStart().length;
  return Math.max(0, (start < 0 ? outer.length - trimmed.length : start) - blanks);
}
