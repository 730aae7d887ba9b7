import { type Document, isAlias, isMap, isNode, isPair, isScalar, parseDocument, visit, type YAMLError } from 'yaml';
import { LIMITS } from './limits.ts';
import type { Report } from './report.ts';
import type { Segment } from './segment.ts';
import type { Path, WrittenSettings } from './validate.ts';

/** Reads lines of YAML that must be a map; `null` with a diagnostic where they are none. */
export function readYaml(segment: Segment, report: Report): WrittenSettings | null {
  if (segment.text.length > LIMITS.yamlLength || nestsDeeply(segment.text)) {
    report.report('yaml-too-large', segment.place(), {});
    return null;
  }
  const document = parseDocument(segment.text, { prettyErrors: false, strict: true, logLevel: 'silent' });
  for (const error of firstOfLines(document.errors, segment)) reportError(error, segment, report);
  if (document.errors.some((error) => error.code !== 'DUPLICATE_KEY')) return null;
  if (reportAliases(document, segment, report)) return null;
  if (document.contents === null) return written(document, {}, segment);
  if (!isMap(document.contents)) {
    report.report('yaml-not-a-map', segment.place(document.contents.range?.[0] ?? 0), {});
    return null;
  }
  return written(document, document.toJS() as Record<string, unknown>, segment);
}

/** `[[[[…` and `- - - …` are read by recursion; no settings nest like that. */
function nestsDeeply(text: string): boolean {
  if (/(?:[-?:][ \t]+){40}/.test(text)) return true;
  let depth = 0;
  for (const char of text) {
    if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    if (depth > 40) return true;
  }
  return false;
}

function written(document: Document, data: Record<string, unknown>, segment: Segment): WrittenSettings {
  const placeOf = (offset: number | undefined) => segment.place(offset ?? 0);
  return {
    data,
    valueAt: (path) => placeOf(offsetOfValue(document, path)),
    keyAt: (path, key) => placeOf(offsetOfKey(document, path, key)),
  };
}

/** Offset of the value at a path; where it is missing, of the nearest map or list around it. */
function offsetOfValue(document: Document, path: Path): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}

function offsetOfKey(document: Document, path: Path, key: string): number | undefined {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return undefined;
  const pair = map.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

/** Aliases can make a few lines into gigabytes, and authors have no use for them. */
function reportAliases(document: Document, segment: Segment, report: Report): boolean {
  let found = false;
  visit(document, (_, node) => {
    if (!isAlias(node) || found) return undefined;
    found = true;
    report.report('yaml-alias', segment.place(node.range?.[0] ?? 0), { name: node.source });
    return visit.BREAK;
  });
  return found;
}

/** Behind one slip the rest of the line is guesswork: of a line's errors the first. */
function firstOfLines(errors: readonly YAMLError[], segment: Segment): YAMLError[] {
  const first = new Map<number, YAMLError>();
  for (const error of errors) {
    const { line } = segment.place(error.pos[0]);
    if (!first.has(line)) first.set(line, error);
  }
  return [...first.values()];
}

function reportError(error: YAMLError, segment: Segment, report: Report): void {
  const place = segment.place(error.pos[0]);
  const rest = segment.text.slice(error.pos[0]);
  const key = error.code === 'DUPLICATE_KEY' ? /^[^\s:]+/.exec(rest)?.[0] : undefined;
  if (key !== undefined) {
    report.report('duplicate-setting', place, { key });
  } else if (error.code === 'TAB_AS_INDENT' || rest.startsWith('\t')) {
    report.report('yaml-tab', place, {});
  } else if (error.code === 'MULTILINE_IMPLICIT_KEY' || error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    report.report('yaml-colon', place, {});
  } else {
    report.report('yaml-syntax', place, { found: shorten(rest) });
  }
}

function shorten(text: string): string {
  const line = text.split('\n', 1)[0]?.trim() ?? '';
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
