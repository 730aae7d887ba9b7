import { stemsOf } from '../../../model/indonesian-stem.ts';
import { type Passage, passagesOf } from '../passages.ts';

/** A passage with what it is found by. */
interface Entry extends Passage {
  readonly page: string;
  readonly stems: readonly string[];
}

/** Everything in a document that can be found. Results and graded quizzes are not in it. */
export function indexOf(document: Document): readonly Entry[] {
  return [...document.querySelectorAll<HTMLElement>('.page:not(.results)')].flatMap((page) => {
    const title = page.querySelector('h1')?.textContent ?? '';
    return passagesOf(page).map((passage) => ({ ...passage, page: title, stems: stemsOf(passage.text) }));
  });
}

/**
 * The passages that share most of the query's words, whatever their form; a word may be unfinished, and then counts a
 * little less (keluar also begins keluarga). Of equal ones the shorter comes first: it says it more to the point.
 */
export function findPassages(index: readonly Entry[], query: string, most: number): readonly Entry[] {
  const wanted = stemsOf(query);
  const sharing = ({ stems }: Entry): number =>
    wanted.reduce(
      (sum, word) => sum + (stems.includes(word) ? 1 : stems.some((stem) => stem.startsWith(word)) ? 0.9 : 0),
      0,
    );
  return index
    .map((entry) => ({ entry, shared: sharing(entry) }))
    .filter(({ shared }) => shared > wanted.length / 2)
    .sort((a, b) => b.shared - a.shared || a.entry.text.length - b.entry.text.length)
    .slice(0, most)
    .map(({ entry }) => entry);
}
