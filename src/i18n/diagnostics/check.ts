import { words } from './words.ts';

/** What the check finds in text that parses: faults of a course, beyond syntax. */
export const CHECK_WORDS = {
  'no-right-answer': words(
    'error',
    () => ({ id: 'Soal ini tidak punya jawaban benar.', en: 'This question has no right answer.' }),
    () => ({ id: 'Tandai pilihan yang benar dengan [x].', en: 'Mark the right option with [x].' }),
  ),
};
