import type { Module } from '../../model/course.ts';
import { lessonMinutes } from '../../model/minutes.ts';
import { readingIndex, sentenceSplitter } from './readability.ts';
import { writtenSentences } from './written-sentences.ts';

/** How long and how hard a lesson is, as measured. */
export interface LessonMeasures {
  /** Path below the course folder. */
  readonly file: string;
  readonly minutes: number;
  /** Of running text. */
  readonly words: number;
  /** See `readingIndex`; the check warns of a lesson above 55. */
  readonly index: number;
}

/** The measures of a module's lessons, in their order. */
export function measureLessons({ language, lessons }: Module): LessonMeasures[] {
  const sentencesOf = sentenceSplitter(language);
  return lessons.map((lesson) => ({
    file: lesson.file,
    minutes: lessonMinutes(lesson),
    ...readingIndex(writtenSentences(lesson.blocks, sentencesOf).map(({ text }) => text)),
  }));
}
