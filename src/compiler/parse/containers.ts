import { LIMITS } from './limits.ts';
import { indentOf, isBlank, isListItem, lineFrom } from './line-shapes.ts';
import type { Line } from './source.ts';

const MARKER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

/** Lines that marked can read in reasonable time, and the first line that had to be changed for it. */
export interface Tamed {
  readonly lines: readonly Line[];
  readonly nested: Line | null;
  readonly wide: Line | null;
}

/**
 * marked reads containers recursively and fails on thousands of `>`; deeper lines lose their markers and become text.
 * It also fills every row of a table to the width of its head; a table that is too wide loses the row of dashes that
 * makes it one. Of HTML, which is refused, only the first lines are passed on. Works on each line's own markers and on the indents of the list items above it.
 */
export function tame(lines: readonly Line[]): Tamed {
  const indents: number[] = [];
  let nested: Line | null = null;
  let wide: Line | null = null;
  let htmlLines = 0;
  const tamed = lines.map((line) => {
    if (line.code === true || RULE.test(line.text)) return line;
    if (/^ {0,3}</.test(line.text) && ++htmlLines > LIMITS.htmlLines) return { text: '', offset: line.offset };
    if (isTooWide(line.text)) {
      wide ??= line;
      return { text: '', offset: line.offset };
    }
    followIndents(indents, line.text);
    const markers = leadingMarkers(line.text);
    if (markers.count + Math.max(0, indents.length - 1) <= LIMITS.containerDepth) return line;
    nested ??= line;
    return withoutMarkers(line);
  });
  return { lines: withBreaks(tamed), nested, wide };
}

/** Parts endless runs of lines with an empty line. */
function withBreaks(lines: readonly Line[]): Line[] {
  let run = 0;
  return lines.flatMap((line) => {
    run = isBlank(line.text) || line.code === true ? 0 : run + 1;
    if (run <= (line.text.includes('|') ? LIMITS.rowsInARow : LIMITS.linesInARow)) return [line];
    run = 1;
    return [{ text: '', offset: line.offset }, line];
  });
}

/** Whether a line is the row of dashes of a table with too many columns. */
function isTooWide(text: string): boolean {
  return /^[ \t>]*[ \t|:-]+$/.test(text) && text.split('|').length > LIMITS.tableColumns;
}

function followIndents(indents: number[], text: string): void {
  if (isBlank(text)) return;
  const indent = indentOf(text);
  while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop();
  if (isListItem(text)) indents.push(indent);
}

function leadingMarkers(text: string): { count: number; end: number } {
  let count = 0;
  let end = 0;
  for (;;) {
    MARKER.lastIndex = end;
    const found = MARKER.exec(text);
    if (found === null) return { count, end };
    count++;
    end += found[0].length;
  }
}

function withoutMarkers(line: Line): Line {
  const { end } = leadingMarkers(line.text);
  const blanks = line.text.slice(end).length - line.text.slice(end).trimStart().length;
  return lineFrom(line, end + blanks);
}
