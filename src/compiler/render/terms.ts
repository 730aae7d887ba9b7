import type { Term } from '../../model/course.ts';
import { type Html, html } from './html.ts';
import { termFragment } from './links.ts';

/** Marks each glossary term where it first stands on a page, and never again there. */
export class TermMarker {
  private readonly pattern: RegExp | null;
  private readonly termOf = new Map<string, Term>();
  private readonly marked = new Set<Term>();

  constructor(terms: readonly Term[]) {
    for (const term of terms) {
      for (const name of [term.term, ...term.aka]) this.termOf.set(name.toLowerCase(), term);
    }
    // Longer names first, so that "ketua kelompok" is not found as "kelompok".
    const names = [...this.termOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(escapePattern);
    this.pattern =
      names.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}-])(?:${names.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  }

  /** `text` as HTML, with links from terms that stand here for the first time. */
  mark(text: string): Html {
    if (this.pattern === null) return html`${text}`;
    const pieces: Html[] = [];
    let done = 0;
    for (const match of text.matchAll(this.pattern)) {
      const term = this.termOf.get(match[0].toLowerCase());
      if (term === undefined || this.marked.has(term)) continue;
      this.marked.add(term);
      pieces.push(
        html`${text.slice(done, match.index)}<a class="term" href="#${termFragment(term.term)}">${match[0]}</a>`,
      );
      done = match.index + match[0].length;
    }
    return html`${pieces}${text.slice(done)}`;
  }
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
