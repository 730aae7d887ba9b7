/** Letters from which on a word counts as long. */
const LONG_WORD = 7;

/**
 * Splits running text of a language (a BCP 47 tag) into sentences, blanks at their ends removed. Make one for many
 * texts: making it costs more than using it.
 */
export function sentenceSplitter(language: string): (text: string) => string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return (text) =>
    [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter((sentence) => /\p{L}/u.test(sentence));
}

/**
 * How hard sentences are to read, and how many words they have: LIX (Björnsson 1968), words per sentence plus the
 * percentage of words of seven letters or more. It needs no word list, only letters, so it holds for Indonesian, whose
 * affixes make words longer: the lessons of this project lie between 32 and 45, a regulation above 70.
 */
export function readingIndex(sentences: readonly string[]): { readonly index: number; readonly words: number } {
  const words = sentences.flatMap((sentence) => sentence.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []);
  if (words.length === 0) return { index: 0, words: 0 };
  const long = words.filter((word) => word.replace(/[^\p{L}]/gu, '').length >= LONG_WORD).length;
  return { index: Math.round(words.length / sentences.length + (100 * long) / words.length), words: words.length };
}
