import { LIMITS } from './limits.ts';
import { indentOf, isBlank, isListItem, lineFrom } from './line-shapes.ts';
import type { Line } from './source.ts';

const MARKER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

/** Lines whose quotes and lists are nested no deeper than the limit, and the first line that had to be cut. */
export interface Flattened {
  readonly lines: readonly Line[];
  readonly cut: Line | null;
}

/**
 * marked reads containers recursively and fails on thousands of `>`; deeper lines lose their markers and become text.
 * Works on each line's own markers and on the indents of the list items above it.
 */
export function flattenContainers(lines: readonly Line[]): Flattened {
  const indents: number[] = [];
  let cut: Line | null = null;
  const flat = lines.map((line) => {
    if (line.code === true || RULE.test(line.text)) return line;
    followIndents(indents, line.text);
    const markers = leadingMarkers(line.text);
    if (markers.count + Math.max(0, indents.length - 1) <= LIMITS.containerDepth) return line;
    cut ??= line;
    return withoutMarkers(line);
  });
  return { lines: flat, cut };
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
