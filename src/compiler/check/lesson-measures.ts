import type { Module } from '../../model/course.ts';
import { lessonMinutes } from '../../model/minutes.ts';
import { plainText } from '../../model/plain-text.ts';
import { readingIndex, sentenceSplitter } from './readability.ts';
import { writtenSentences } from './written-sentences.ts';

/** How long and how hard a lesson is, as measured. */
export interface LessonMeasures {
  /** Id of its module. */
  readonly module: string;
  /** Path below the course folder. */
  readonly file: string;
  readonly title: string;
  readonly minutes: number;
  /** Of running text. */
  readonly words: number;
  /** See `readingIndex`; the check warns of a lesson above 55. */
  readonly index: number;
}

/** The measures of a module's lessons, in their order. */
export function measureLessons({ id, language, lessons }: Module): LessonMeasures[] {
  const sentencesOf = sentenceSplitter(language);
  return lessons.map((lesson) => ({
    module: id,
    file: lesson.file,
    title: plainText(lesson.title),
    minutes: lessonMinutes(lesson),
    ...readingIndex(writtenSentences(lesson.blocks, sentencesOf).map(({ text }) => text)),
  }));
}
