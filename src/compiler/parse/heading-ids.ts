import { Numbered } from './numbered.ts';
import type { Line } from './source.ts';

/** Fragment ids of one page: each is given once; those that authors wrote go first. */
export class HeadingIds {
  private readonly written: ReadonlySet<string>;
  private readonly taken = new Set<string>();
  private readonly numbered = new Numbered((id) => this.taken.has(id) || this.written.has(id));

  constructor(lines: readonly Line[]) {
    const ids = lines.map((line) => /^ {0,3}#.*\{#([a-z0-9-]+)[^{}]*\}\s*$/.exec(line.text)?.[1]);
    this.written = new Set(ids.filter((id) => id !== undefined));
  }

  /** Takes an id an author wrote; false where it is taken. */
  take(id: string): boolean {
    if (this.taken.has(id)) return false;
    this.taken.add(id);
    return true;
  }

  /** `Ibu Sari & anak` → `ibu-sari-anak`, numbered where that is taken. */
  derive(text: string): string {
    const id = this.numbered.free(slug(text, 'bagian'));
    this.taken.add(id);
    return id;
  }
}

/** Lower-case ASCII words joined by hyphens, at most 48 characters; `fallback` where no letter is left. */
export function slug(text: string, fallback: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  if (words === null) return fallback;
  let result = '';
  for (const word of words) {
    const longer = result === '' ? word.slice(0, 48) : `${result}-${word}`;
    if (longer.length > 48) break;
    result = longer;
  }
  return result;
}
