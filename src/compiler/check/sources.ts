import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Place } from '../../model/diagnostic.ts';
import type { CourseFiles, SourceFile } from '../../model/source.ts';
import { Source } from '../parse/source.ts';

/**
 * The text of the files, for findings whose exact place no block carries: a footnote mark in a paragraph, a key of
 * course.yaml. Files are decoded when they are first asked for.
 */
export class Sources {
  private readonly files: ReadonlyMap<string, SourceFile>;
  private readonly decoded = new Map<string, Source | null>();

  constructor(files: CourseFiles) {
    this.files = new Map(files.texts.map((file) => [file.path, file]));
  }

  /** The file's text, or `null` where it does not exist or is no text. */
  of(path: string): Source | null {
    const known = this.decoded.get(path);
    if (known !== undefined) return known;
    const file = this.files.get(path);
    const text = file === undefined ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
    const source = text === null || text.includes('\0') ? null : new Source(path, text);
    this.decoded.set(path, source);
    return source;
  }

  /** Where `needle` first stands at or after `from`; `from` itself where it does not. */
  find(from: Place, needle: string): Place {
    const source = this.of(from.file);
    const line = source?.lines[from.line - 1];
    if (source === null || line === undefined) return from;
    const found = source.text.indexOf(needle, line.offset + from.column - 1);
    return found === -1 ? from : source.place(found);
  }

  /** Place of a key of course.yaml or of a file's front matter: `['theme', 'color']`; the first line where it is absent. */
  key(file: string, path: readonly (string | number)[]): Place {
    const source = this.of(file);
    const top = { file, line: 1, column: 1 };
    if (source === null) return top;
    const { text, start } = settingsOf(source);
    const offset = offsetOfKey(parseDocument(text, { lineCounter: new LineCounter(), logLevel: 'silent' }), path);
    return offset === null ? top : source.place(start + offset);
  }
}

/** A YAML file whole, or the front matter of a Markdown file; `start` is its offset in the file. */
function settingsOf(source: Source): { text: string; start: number } {
  const first = source.lines[0];
  const offset = first?.offset ?? 0;
  if (!source.file.endsWith('.md')) return { text: source.text.slice(offset), start: offset };
  if (first?.text.trimEnd() !== '---') return { text: '', start: 0 };
  const close = source.lines.findIndex((line, i) => i > 0 && line.text.trimEnd() === '---');
  const start = source.lines[1]?.offset ?? source.text.length;
  return { text: source.text.slice(start, source.lines[close]?.offset ?? source.text.length), start };
}

function offsetOfKey(document: Document.Parsed, path: readonly (string | number)[]): number | null {
  const last = path.at(-1);
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
    return isScalar(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  const item = isSeq(parent) && typeof last === 'number' ? parent.items[last] : null;
  return isScalar(item) || isMap(item) ? (item.range?.[0] ?? null) : null;
}
