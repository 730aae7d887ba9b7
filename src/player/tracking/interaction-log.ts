import type { Answer, Attempt, Stamped } from '../../attempt/attempt.ts';
import { gradedQuizzes } from '../../attempt/outcome.ts';
import type { Outline } from '../../model/outline.ts';

/** One answer that an LMS is told of. */
export interface LoggedAnswer {
  /** Unique within the attempt: where, which question, which try. */
  readonly key: string;
  readonly question: string;
  /** `null` for an earlier try of which the attempt keeps only that there was one. */
  readonly answer: Answer | null;
}

interface Dated extends LoggedAnswer {
  readonly clock: number;
}

/**
 * The answers of an attempt in the order they were first given: that order never changes as the attempt goes on, so
 * that the nth entry can be the nth interaction in every launch. A question in a graded quiz has one entry for each try
 * of each quiz attempt; any other question one entry, whose answer is the last.
 */
export function answerLog(outline: Outline, attempt: Attempt): LoggedAnswer[] {
  const graded = gradedQuizzes(outline);
  const formative = Object.entries(attempt.answers).map(([question, answer]) => once(question, question, answer));
  const inQuizzes = Object.entries(attempt.quizzes).flatMap(([quiz, attempts]) => {
    const all = attempts.map(({ id, answers }) => ({ place: `${quiz} ${id}`, answers }));
    if (graded.includes(quiz)) return all.flatMap(({ place, answers }) => everyTry(place, answers));
    return lastOfEach(all.flatMap(({ answers }) => answersOf(quiz, answers)));
  });
  return [...formative, ...inQuizzes].sort((a, b) => a.clock - b.clock || (a.key < b.key ? -1 : 1));
}

function once(key: string, question: string, { value }: Stamped<Answer>): Dated {
  return { key, question, answer: value, clock: value.first };
}

function answersOf(quiz: string, answers: Attempt['answers']): Dated[] {
  return Object.entries(answers).map(([question, answer]) => once(`${quiz} ${question}`, question, answer));
}

/** The last answer to each question, in the place of the first. */
function lastOfEach(answers: readonly Dated[]): Dated[] {
  const last = new Map<string, Dated>();
  for (const one of answers)
    last.set(one.key, { ...one, clock: Math.min(one.clock, last.get(one.key)?.clock ?? one.clock) });
  return [...last.values()];
}

function everyTry(place: string, answers: Attempt['answers']): Dated[] {
  return Object.entries(answers).flatMap(([question, { clock, value }]) =>
    Array.from({ length: value.tries }, (_, index) => ({
      key: `${place} ${question} ${index + 1}`,
      question,
      answer: index + 1 === value.tries ? value : null,
      clock: index === 0 ? value.first : clock,
    })),
  );
}
