import type { Place } from '../../model/diagnostic.ts';

/** A line without its line end, and where it begins in its file. */
export interface Line {
  readonly text: string;
  /** UTF-16 code units from the start of the file, a byte order mark included. */
  readonly offset: number;
  /** Inside a fenced code block: nothing in it is syntax. */
  readonly code?: boolean;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** The text of one file with the place of every character. CRLF, CR and LF all end a line. */
export class Source {
  readonly lines: readonly Line[];

  constructor(
    readonly file: string,
    /** As decoded, byte order mark and line ends included: offsets of fixes count in it. */
    readonly text: string,
  ) {
    this.lines = splitLines(text);
  }

  /** Place of the character at `offset`; past the end of a line, the column just after its last character. */
  place(offset: number): Place {
    const index = lastAtOrBefore(this.lines, offset);
    const line = this.lines[index] ?? { text: '', offset: 0 };
    const column = Math.max(0, Math.min(offset - line.offset, line.text.length)) + 1;
    return { file: this.file, line: index + 1, column };
  }
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const end = /\r\n|\r|\n|$/g;
  let offset = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  for (;;) {
    end.lastIndex = offset;
    const found = end.exec(text);
    const stop = found?.index ?? text.length;
    lines.push({ text: text.slice(offset, stop), offset });
    if (found === null || found[0] === '') return lines;
    offset = stop + found[0].length;
  }
}

/** Index of the last entry whose offset is not past `offset`; 0 where there is none. */
function lastAtOrBefore(entries: readonly { readonly offset: number }[], offset: number): number {
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((entries[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
