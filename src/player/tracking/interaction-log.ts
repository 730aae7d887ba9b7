import type { Answer, Attempt, QuizAttempt, Stamped } from '../../attempt/attempt.ts';
import { gradedQuizzes } from '../../attempt/outcome.ts';
import { itemScore } from '../../attempt/quiz-score.ts';
import { own } from '../../attempt/records.ts';
import type { Outline } from '../../model/outline.ts';

/** One answer that an LMS is told of. */
export interface LoggedAnswer {
  /** Unique within the attempt: where, which question, which try. */
  readonly key: string;
  /** Its id, or that of a scenario in a quiz. */
  readonly question: string;
  /** `null` for an earlier try of which the attempt keeps only that there was one. */
  readonly answer: Pick<Answer, 'response' | 'score'> | null;
}

interface Dated extends LoggedAnswer {
  readonly clock: number;
}

/**
 * The answers of an attempt in the order they were first given: that order never changes as the attempt goes on, so
 * that the nth entry can be the nth interaction in every launch. A question in a graded quiz has one entry for each try
 * of each quiz attempt; any other question one entry, whose answer is the last. A scenario in a graded quiz has one
 * for each attempt, from its submission on: until then it may be replayed.
 */
export function answerLog(outline: Outline, attempt: Attempt): LoggedAnswer[] {
  const graded = gradedQuizzes(outline);
  const formative = Object.entries(attempt.answers).map(([question, answer]) => once(question, question, answer));
  const inQuizzes = Object.entries(attempt.quizzes).flatMap(([quiz, attempts]) => {
    if (!graded.includes(quiz)) return lastOfEach(attempts.flatMap(({ answers }) => answersOf(quiz, answers)));
    return attempts.flatMap((one) => {
      const place = `${quiz} ${one.id}`;
      return [...everyTry(place, one.answers), ...pathsOf(outline, place, one)];
    });
  });
  return [...formative, ...inQuizzes].sort((a, b) => a.clock - b.clock || (a.key < b.key ? -1 : 1));
}

function once(key: string, question: string, { value }: Stamped<Answer>): Dated {
  return { key, question, answer: value, clock: value.first };
}

function answersOf(quiz: string, answers: Attempt['answers']): Dated[] {
  return Object.entries(answers).map(([question, answer]) => once(`${quiz} ${question}`, question, answer));
}

/** The ways through scenarios: those that are not scored are no answers, one that is gone holds its place. */
function pathsOf(outline: Outline, place: string, quizAttempt: QuizAttempt): Dated[] {
  const { paths, submitted } = quizAttempt;
  return Object.entries(paths).flatMap(([question, { value }]) => {
    if (submitted === null || own(outline.scenarios, question)?.best === 0) return [];
    const answer = { response: value.choices.map(String), score: itemScore(outline, quizAttempt, question, 'best') };
    return { key: `${place} ${question}`, question, answer, clock: submitted.clock };
  });
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
