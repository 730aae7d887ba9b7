import { expect, test } from 'vitest';
import { readingIndex, sentenceSplitter } from '../../../src/compiler/check/readability.ts';

const sentencesOf = sentenceSplitter('id');

test('sentences end at their marks, not at figures', () => {
  expect(sentencesOf('Biayanya Rp1.500. Siapa yang membayar? Ibu!  ')).toEqual([
    'Biayanya Rp1.500.',
    'Siapa yang membayar?',
    'Ibu!',
  ]);
  expect(sentencesOf('123 — 456.')).toEqual([]);
});

test('the index is words per sentence plus the percentage of long words', () => {
  // Ten words in two sentences, three of them with seven letters or more: 5 + 30.
  expect(readingIndex(['Ibu pergi ke pasar pagi.', 'Pendamping menanyakan keadaan anak itu.'])).toEqual({
    index: 35,
    words: 10,
  });
  expect(readingIndex([])).toEqual({ index: 0, words: 0 });
});
