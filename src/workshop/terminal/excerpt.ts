import type { Place } from '../../model/diagnostic.ts';
import { cellWidth, cutToWidth } from './cells.ts';

const TAB = '    ';
/** Cells shown before the caret where a line is cut. */
const BEFORE = 30;

/**
 * A source line and a caret below one of its columns, at most `width` cells wide; tabs are widened, and of a long line
 * the part around the caret is shown: `12 │ …teks` over `   │   ^`.
 */
export function excerpt(line: string, place: Place, width: number): string[] {
  const number = String(place.line);
  const margin = ' '.repeat(number.length);
  const room = width - number.length - 3;
  const { text, caret } = around(line, place.column - 1, room);
  return [`${number} │ ${cutToWidth(text, room)}`.trimEnd(), `${margin} │ ${' '.repeat(caret)}^`];
}

/** The part of a line around a UTF-16 index, and the cell of that index in it. */
function around(line: string, index: number, room: number): { text: string; caret: number } {
  // Far more than a terminal shows, far less than a line may have.
  const from = Math.max(0, index - 4 * room);
  const before = visible(line.slice(from, index));
  const after = visible(line.slice(index, index + 4 * room));
  const caret = cellWidth(before);
  if (from === 0 && caret + Math.min(BEFORE, cellWidth(after)) <= room) return { text: before + after, caret };
  const kept = endOf(before, Math.min(BEFORE, room - BEFORE));
  return { text: `…${kept}${after}`, caret: cellWidth(kept) + 1 };
}

/** The last `width` cells of a text, or fewer. */
function endOf(text: string, width: number): string {
  let start = Math.max(0, text.length - width);
  if (/^[\uDC00-\uDFFF]/.test(text.slice(start))) start++;
  while (cellWidth(text.slice(start)) > width) start++;
  return text.slice(start);
}

/** Tabs as blanks, other control characters as `·`: they would steer the terminal. */
export function visible(text: string): string {
  return text.replace(/\t/g, TAB).replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '·');
}
