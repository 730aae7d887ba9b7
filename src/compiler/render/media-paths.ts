import { hash32 } from '../../model/short-id.ts';
import { joinPath } from './links.ts';

/** Gives each file a page refers to its place in the package, and remembers which were used. */
export class MediaPaths {
  private readonly known: ReadonlySet<string>;
  private readonly chosen = new Map<string, string>();

  constructor(files: readonly { readonly path: string }[]) {
    this.known = new Set(files.map((file) => file.path));
  }

  /** Path in the package of `src` seen from `file`; `null` where there is no such file. */
  place(src: string, file: string): string | null {
    const from = joinPath(file, src.split('#')[0] ?? '');
    if (!this.known.has(from)) return null;
    const placed = this.chosen.get(from) ?? this.freshName(from);
    this.chosen.set(from, placed);
    return placed;
  }

  /** What was placed, by package path. */
  get used(): readonly { readonly from: string; readonly to: string }[] {
    return [...this.chosen].map(([from, to]) => ({ from, to })).sort((a, b) => (a.to < b.to ? -1 : 1));
  }

  /** Same-named files of different folders keep apart by a hash of their path, so that a name never hangs on order. */
  private freshName(from: string): string {
    const base = (from.split('/').pop() ?? '').normalize('NFKD').replace(/[^A-Za-z0-9._-]+/g, '-');
    const name = `media/${base}`;
    return this.isTaken(name) || base.startsWith('.')
      ? `media/${hash32(from).toString(36)}-${base.replace(/^\.+/, '')}`
      : name;
  }

  private isTaken(name: string): boolean {
    const lower = name.toLowerCase();
    return [...this.chosen.values()].some((other) => other.toLowerCase() === lower);
  }
}
