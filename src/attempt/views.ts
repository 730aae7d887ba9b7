import type { Outline, QuestionKey } from '../model/outline.ts';
import type { Answer, Attempt, QuizAttempt } from './attempt.ts';
import { quizScore } from './quiz-score.ts';
import { own } from './records.ts';

export { quizScore } from './quiz-score.ts';

/**
 * What was last answered to a question, or `null`. For a question in a quiz name the quiz: the answer is that of its
 * open attempt, or of the last one.
 */
export function answerOf(attempt: Attempt, questionId: string, quizId?: string): Answer | null {
  const answers = quizId === undefined ? attempt.answers : lastQuizAttempt(attempt, quizId)?.answers;
  return (answers === undefined ? undefined : own(answers, questionId)?.value) ?? null;
}

/** Whether no further answer is awaited: it is right, or its tries are used up. An unanswered question is open. */
export function isSettled(outline: Outline, answer: Answer | null, questionId: string): boolean {
  const key = own(outline.questions, questionId);
  return key !== undefined && answer !== null && (answer.best === 1 || triesLeft(key, answer) === 0);
}

/** How many more times the question may be answered; `null`: without limit. */
export function triesLeft(key: QuestionKey, answer: Answer | null): number | null {
  return key.attempts === null ? null : Math.max(0, key.attempts - (answer?.tries ?? 0));
}

/** The quiz whose items include this question or scenario, or `null`. */
export function quizOf(outline: Outline, itemId: string): string | null {
  const found = Object.entries(outline.quizzes).find(([, quiz]) =>
    quiz.pools.some((pool) => pool.items.includes(itemId)),
  );
  return found?.[0] ?? null;
}

/** The attempt at the quiz that was started and not submitted, or `null`. */
export function openQuiz(attempt: Attempt, quizId: string): QuizAttempt | null {
  return (own(attempt.quizzes, quizId) ?? []).find((one) => one.submitted === null) ?? null;
}

export function submittedAttempts(attempt: Attempt, quizId: string): readonly QuizAttempt[] {
  return (own(attempt.quizzes, quizId) ?? []).filter((one) => one.submitted !== null);
}

/** The open attempt, else the one begun last, else `null`. */
export function lastQuizAttempt(attempt: Attempt, quizId: string): QuizAttempt | null {
  const all = own(attempt.quizzes, quizId) ?? [];
  return openQuiz(attempt, quizId) ?? all[all.length - 1] ?? null;
}

/** How often the quiz may be started again; an open attempt counts as used. `null`: without limit. */
export function quizAttemptsLeft(outline: Outline, attempt: Attempt, quizId: string): number | null {
  const limit = own(outline.quizzes, quizId)?.attempts;
  if (limit === undefined) return 0;
  return limit === null ? null : Math.max(0, limit - (own(attempt.quizzes, quizId)?.length ?? 0));
}

/** The submitted attempt with the highest score, of equal ones the first; `null` where none is submitted. */
export function bestQuizAttempt(outline: Outline, attempt: Attempt, quizId: string): QuizAttempt | null {
  return submittedAttempts(attempt, quizId).reduce<QuizAttempt | null>(
    (best, one) => (best === null || quizScore(outline, one, quizId) > quizScore(outline, best, quizId) ? one : best),
    null,
  );
}

/** Ids of the lessons read, in reading order. */
export function lessonsRead(outline: Outline, attempt: Attempt): string[] {
  return outline.lessons.map(({ id }) => id).filter((id) => own(attempt.read, id) !== undefined);
}

/** The share of lessons read, 0–1; optional lessons never count. 1 where there is none to read. */
export function progress(outline: Outline, attempt: Attempt): number {
  const required = outline.lessons.filter((lesson) => !lesson.optional);
  if (required.length === 0) return 1;
  return required.filter(({ id }) => own(attempt.read, id) !== undefined).length / required.length;
}
