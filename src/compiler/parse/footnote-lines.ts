import { indentOf, isBlank, isListItem, isQuote, lineFrom, openedFence } from './line-shapes.ts';
import type { Line } from './source.ts';

/** `[^label]: text` and the lines that go on with it. */
export interface FootnoteLines {
  readonly label: string;
  /** Offset of its `[` in the file. */
  readonly offset: number;
  readonly lines: readonly Line[];
}

const OPENING = /^( {0,3})\[\^([^\]\s]+)\]:[ \t]*/;

/** The footnote that begins on line `index`, and the index of the line after it; `null` where none begins there. */
export function readFootnote(lines: readonly Line[], index: number): { footnote: FootnoteLines; next: number } | null {
  const first = lines[index];
  const opening = first === undefined ? null : OPENING.exec(first.text);
  if (first === undefined || opening === null) return null;
  const body = [lineFrom(first, opening[0].length)];
  let next = index + 1;
  for (let blanks = 0; next + blanks < lines.length; ) {
    const line = lines[next + blanks];
    if (line === undefined) break;
    if (isBlank(line.text)) {
      blanks++;
      continue;
    }
    if (!continues(line.text, blanks > 0)) break;
    body.push(
      ...lines.slice(next, next + blanks),
      lineFrom(line, Math.min(4, indentOf(line.text), blankLength(line.text))),
    );
    next += blanks + 1;
    blanks = 0;
  }
  const offset = first.offset + (opening[1]?.length ?? 0);
  return { footnote: { label: opening[2] ?? '', offset, lines: body }, next };
}

/** Indented lines belong to the footnote; so does a paragraph's next line. */
function continues(text: string, afterBlank: boolean): boolean {
  if (indentOf(text) >= 2) return true;
  if (afterBlank) return false;
  return !/^ *(?:#|:::?|\[|\||<!--)/.test(text) && !isListItem(text) && !isQuote(text) && openedFence(text) === null;
}

function blankLength(text: string): number {
  return text.length - text.trimStart().length;
}
