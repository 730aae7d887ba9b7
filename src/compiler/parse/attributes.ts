/** One `key=value` or bare `key`, and where each half begins in the text it was read from. */
interface Attribute {
  readonly key: string;
  /** `true` for a bare flag. */
  readonly value: string | true;
  readonly start: number;
  readonly valueStart: number;
}

/** `{#id .class key=value key="quoted value" flag}` with indices into the text it was read from. */
export interface AttributeList {
  readonly ids: readonly { readonly value: string; readonly start: number }[];
  readonly classes: readonly { readonly value: string; readonly start: number }[];
  readonly entries: readonly Attribute[];
  /** Index of `{`. */
  readonly start: number;
  /** Index after `}`. */
  readonly end: number;
}

const BLANK = /[ \t]*/y;
const ID = /#([^\s{}"'=]+)/y;
const CLASS = /\.([^\s{}"'=.]+)/y;
const KEY = /([A-Za-z][\w-]*)/y;
/** Word processors turn straight quotes into curly ones; both open and close a value. */
const QUOTED = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|[“”„]([^“”]*)[“”]/y;
const BARE = /[^\s{}"'“”]+/y;

/** Reads the attributes that begin at `start`, where `{` stands; `null` where it is not written as attributes are. */
export function readAttributes(text: string, start: number): AttributeList | null {
  const list = { ids: [] as { value: string; start: number }[], classes: [] as { value: string; start: number }[] };
  const entries: Attribute[] = [];
  let at = start + 1;
  for (;;) {
    const before = at;
    at += match(BLANK, text, at)?.[0].length ?? 0;
    if (text[at] === '}') return { ...list, entries, start, end: at + 1 };
    if (before === at && at > start + 1) return null;
    const id = match(ID, text, at);
    const name = match(CLASS, text, at);
    if (id !== null) list.ids.push({ value: id[1] ?? '', start: at });
    if (name !== null) list.classes.push({ value: name[1] ?? '', start: at });
    const plain = id ?? name;
    if (plain !== null) {
      at += plain[0].length;
      continue;
    }
    const entry = readEntry(text, at);
    if (entry === null) return null;
    entries.push(entry.attribute);
    at = entry.end;
  }
}

/**
 * Attributes that end `text`: `Pilihan {#a}` → the list and the text before it. A backslash before the brace makes it
 * text.
 */
export function trailingAttributes(text: string): { before: number; list: AttributeList } | null {
  const end = text.trimEnd().length;
  if (text[end - 1] !== '}') return null;
  const start = openingBrace(text, end);
  if (start < 0 || text[start - 1] === '\\') return null;
  const list = readAttributes(text, start);
  if (list === null || list.end !== end) return null;
  return { before: text.slice(0, start).trimEnd().length, list };
}

/** The last `{` from which attributes reach exactly to `end`; braces may stand inside quoted values. */
function openingBrace(text: string, end: number): number {
  let start = text.lastIndexOf('{', end - 1);
  for (let tries = 0; start >= 0 && tries < 4; tries++) {
    if (readAttributes(text, start)?.end === end) return start;
    start = start === 0 ? -1 : text.lastIndexOf('{', start - 1);
  }
  return -1;
}

function readEntry(text: string, at: number): { attribute: Attribute; end: number } | null {
  const key = match(KEY, text, at)?.[1];
  if (key === undefined) return null;
  const afterKey = at + key.length;
  if (text[afterKey] !== '=') {
    return { attribute: { key, value: true, start: at, valueStart: at }, end: afterKey };
  }
  const valueStart = afterKey + 1;
  const quoted = match(QUOTED, text, valueStart);
  if (quoted !== null) {
    const value = (quoted[1] ?? quoted[2] ?? quoted[3] ?? '').replace(/\\(.)/g, '$1');
    return { attribute: { key, value, start: at, valueStart }, end: valueStart + quoted[0].length };
  }
  const bare = match(BARE, text, valueStart);
  if (bare === null) return null;
  return { attribute: { key, value: bare[0], start: at, valueStart }, end: valueStart + bare[0].length };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
