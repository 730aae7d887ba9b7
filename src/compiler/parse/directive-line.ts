import { type AttributeList, readAttributes } from './attributes.ts';

/** An opening line of a directive, taken apart; indices count in the line. */
export interface DirectiveLine {
  readonly colons: number;
  readonly name: string;
  readonly start: number;
  readonly label: { readonly text: string; readonly start: number } | null;
  readonly attributes: AttributeList | null;
  readonly head: number;
  /** Index of text that stands after the attributes, where none may stand; -1 where there is none. */
  readonly rest: number;
  /** Index of a `[` or `{` that is not closed or not readable; -1 where there is none. */
  readonly broken: number;
}

const OPENING = /^( *)(:{2,})[ \t]*([A-Za-z][\w-]*)/;

/** `:::soal[Label]{#id}` taken apart; `null` where the line opens no directive. */
export function readDirectiveLine(text: string): DirectiveLine | null {
  const opening = OPENING.exec(text);
  if (opening === null) return null;
  const start = opening[1]?.length ?? 0;
  const name = opening[3] ?? '';
  const line = { colons: opening[2]?.length ?? 0, name: name.toLowerCase(), start };
  const nameEnd = opening[0].length;
  const label = readLabel(text, skipBlanks(text, nameEnd));
  if (label === 'broken')
    return { ...line, label: null, attributes: null, head: nameEnd, rest: -1, broken: skipBlanks(text, nameEnd) };
  const head = label?.end ?? nameEnd;
  const at = skipBlanks(text, head);
  const attributes = text[at] === '{' ? readAttributes(text, at) : null;
  const broken = text[at] === '{' && attributes === null ? at : -1;
  const end = skipBlanks(text, attributes?.end ?? at);
  const rest = broken < 0 && end < text.length ? end : -1;
  return { ...line, label: label && { text: label.text, start: label.start }, attributes, head, rest, broken };
}

/** A line of colons only: how many; 0 where it is none. */
export function closingColons(text: string): number {
  return /^ *(:{3,})[ \t]*$/.exec(text)?.[1]?.length ?? 0;
}

/** Whether a line is written as a directive: two colons need a bracket, a brace or nothing after the name. */
export function opensDirective(text: string): boolean {
  return /^[ \t]*(?::{3,}[ \t]*[A-Za-z]|::[A-Za-z][\w-]*[ \t]*(?:[[{]|$))/.test(text);
}

function readLabel(text: string, at: number): { text: string; start: number; end: number } | 'broken' | null {
  if (text[at] !== '[') return null;
  let depth = 0;
  for (let index = at; index < text.length; index++) {
    const char = text[index];
    if (char === '\\') index++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) {
      const label = text.slice(at + 1, index);
      return { text: label.replace(/\\([\\[\]{}])/g, '$1').trim(), start: at + 1, end: index + 1 };
    }
  }
  return 'broken';
}

function skipBlanks(text: string, at: number): number {
  let index = at;
  while (text[index] === ' ' || text[index] === '\t') index++;
  return index;
}
