import { lessonMinutes } from '../../../model/minutes.ts';
import type { CheckedPage } from '../content.ts';
import { readingIndex, sentenceSplitter } from '../readability.ts';
import type { Report } from '../report.ts';
import type { Sources } from '../sources.ts';
import type { Check } from '../subject.ts';
import { writtenSentences } from '../written-sentences.ts';

/** Minutes that fit one sitting, and from where on a lesson is reported: an estimate is not exact. */
const SITTING = 10;
const LONG = 13;
/** Words of one sentence. */
const LONGEST_SENTENCE = 30;
/** See `readingIndex`; a page is judged from this many words on. */
const HARD = 55;
const ENOUGH_WORDS = 100;

/** Lessons longer than one sitting, sentences longer than one breath, pages that are hard to read. */
export const checkReading: Check = ({ modules, sources }, report) => {
  for (const { module, content } of modules) {
    const sentencesOf = sentenceSplitter(module.language);
    for (const page of content.pages) {
      if (page.role === 'lesson' && page.lesson !== null) checkLength(page.lesson, report);
      checkText(page, sentencesOf, sources, report);
    }
  }
};

function checkLength(lesson: NonNullable<CheckedPage['lesson']>, report: Report): void {
  const minutes = lessonMinutes(lesson);
  if (minutes >= LONG) report.report('lesson-long', lesson.at, { minutes, limit: SITTING });
}

function checkText(page: CheckedPage, sentencesOf: (text: string) => string[], sources: Sources, report: Report): void {
  const sentences = writtenSentences(page.blocks, sentencesOf);
  for (const { text, at } of sentences) {
    const words = text.split(' ');
    if (words.length <= LONGEST_SENTENCE) continue;
    const start = words.slice(0, 4).join(' ');
    report.report('sentence-long', sources.find(at, start), { words: words.length, start });
  }
  const { index, words } = readingIndex(sentences.map(({ text }) => text));
  if (words >= ENOUGH_WORDS && index > HARD)
    report.report('hard-to-read', page.lesson?.at ?? { file: page.file, line: 1, column: 1 }, { index, limit: HARD });
}
