import type { Term } from '../../model/course.ts';
import { type Html, html } from './html.ts';
import { termFragment } from './links.ts';

/** The names of terms, in small letters, and how any of them is found in a text as a word of its own. */
class TermNames {
  private readonly pattern: RegExp | null;
  private readonly termOf = new Map<string, Term>();

  constructor(terms: readonly Term[]) {
    for (const term of terms) {
      for (const name of [term.term, ...term.aka]) this.termOf.set(name.toLowerCase(), term);
    }
    // Longer names first, so that "ketua kelompok" is not found as "kelompok".
    const names = [...this.termOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(escapePattern);
    this.pattern =
      names.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}-])(?:${names.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  }

  *find(text: string): Iterable<{ readonly term: Term; readonly words: string; readonly at: number }> {
    if (this.pattern === null) return;
    for (const { 0: words, index } of text.matchAll(this.pattern)) {
      const term = this.termOf.get(words.toLowerCase());
      if (term !== undefined) yield { term, words, at: index };
    }
  }
}

/** Those of the terms that stand in a text, by whatever name. */
export function termsIn(text: string, terms: readonly Term[]): readonly Term[] {
  const found = new Set<Term>();
  for (const { term } of new TermNames(terms).find(text)) found.add(term);
  return terms.filter((term) => found.has(term));
}

/** Marks each glossary term where it first stands on a page, and never again there. */
export class TermMarker {
  private readonly names: TermNames;
  private readonly marked = new Set<Term>();

  constructor(terms: readonly Term[]) {
    this.names = new TermNames(terms);
  }

  /** `text` as HTML, with links from terms that stand here for the first time. */
  mark(text: string): Html {
    const pieces: Html[] = [];
    let done = 0;
    for (const { term, words, at } of this.names.find(text)) {
      if (this.marked.has(term)) continue;
      this.marked.add(term);
      pieces.push(html`${text.slice(done, at)}<a class="term" href="#${termFragment(term.term)}">${words}</a>`);
      done = at + words.length;
    }
    return html`${pieces}${text.slice(done)}`;
  }
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
