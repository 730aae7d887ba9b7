import type { Line } from './source.ts';

/** An open code fence: which line ends it. */
export interface Fence {
  readonly mark: string;
  readonly length: number;
}

const LIST_MARKER = /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/;

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Blanks before the first other character; a tab reaches the next multiple of four. */
export function indentOf(text: string): number {
  let columns = 0;
  for (const char of text) {
    if (char === ' ') columns++;
    else if (char === '\t') columns += 4 - (columns % 4);
    else return columns;
  }
  return columns;
}

export function isListItem(text: string): boolean {
  return LIST_MARKER.test(text);
}

export function isQuote(text: string): boolean {
  return /^ {0,3}>/.test(text);
}

/** `- 1. text` → `text` */
export function withoutListMarkers(text: string): string {
  let rest = text;
  for (let depth = 0; depth < 12 && isListItem(rest); depth++) rest = rest.replace(LIST_MARKER, '');
  return rest;
}

/** The fence a line opens, alone or as the first thing of a list item. CommonMark 4.5. */
export function openedFence(text: string): Fence | null {
  const found = /^[ \t]*(`{3,}(?!.*`)|~{3,})/.exec(withoutListMarkers(text))?.[1];
  return found === undefined ? null : { mark: found.charAt(0), length: found.length };
}

export function closesFence(text: string, fence: Fence): boolean {
  const trimmed = text.trim();
  return trimmed.length >= fence.length && trimmed === fence.mark.repeat(trimmed.length);
}

/** The line from its character `start` on. */
export function lineFrom(line: Line, start: number): Line {
  return { text: line.text.slice(start), offset: line.offset + start };
}
