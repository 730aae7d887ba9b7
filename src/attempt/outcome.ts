import { isGraded } from '../model/graded.ts';
import type { Outline } from '../model/outline.ts';
import type { Attempt } from './attempt.ts';
import { hundredths, quizPoints, quizScore } from './quiz-score.ts';
import { mapRecord } from './records.ts';
import { bestQuizAttempt, openQuiz, progress, quizAttemptsLeft } from './views.ts';

/** Ids of the quizzes that make the module's score. */
export function gradedQuizzes(outline: Outline): string[] {
  return Object.entries(outline.quizzes)
    .filter(([, quiz]) => isGraded(quiz))
    .map(([id]) => id);
}

/**
 * 0–100 with two decimals at most: the best submitted attempt at each graded quiz, weighted by points; a quiz not taken
 * is 0. `null` where the module has no graded quiz, or none was submitted yet. It never falls.
 */
export function moduleScore(outline: Outline, attempt: Attempt): number | null {
  const taken = gradedQuizzes(outline).map((quiz) => {
    const best = bestQuizAttempt(outline, attempt, quiz);
    return { points: quizPoints(outline, quiz), score: best === null ? null : quizScore(outline, best, quiz) };
  });
  if (taken.every(({ score }) => score === null)) return null;
  const points = taken.reduce((sum, quiz) => sum + quiz.points, 0);
  const earned = taken.reduce((sum, quiz) => sum + quiz.points * (quiz.score ?? 0), 0);
  return points === 0 ? 0 : hundredths(earned / points);
}

/**
 * `passed` once the best score reached the module's mastery: never taken back.
 * `failed` only when nothing can better the score any more: no graded quiz is open, and each has no attempt left or full
 * marks. `unknown` otherwise, and always where the module has no graded quiz.
 */
export function success(outline: Outline, attempt: Attempt): 'unknown' | 'passed' | 'failed' {
  const score = moduleScore(outline, attempt);
  if (score === null) return 'unknown';
  if (score >= outline.mastery) return 'passed';
  return gradedQuizzes(outline).some((quiz) => canImprove(outline, attempt, quiz)) ? 'unknown' : 'failed';
}

/**
 * Whether the module's own condition holds: all lessons read, or the score reached its mastery. A module without a graded
 * quiz is complete when its lessons are read, whatever it asks for.
 */
export function completion(outline: Outline, attempt: Attempt): 'incomplete' | 'completed' {
  const byScore = outline.completion === 'passed' && gradedQuizzes(outline).length > 0;
  const done = byScore ? success(outline, attempt) === 'passed' : progress(outline, attempt) === 1;
  return done ? 'completed' : 'incomplete';
}

/**
 * The module as the LMS judges it: a mastery score it gives (0–100, 0 included) replaces the module's, and with it that
 * of every quiz which goes by the module's. `null`: it gives none.
 */
export function judgedBy(outline: Outline, mastery: number | null): Outline {
  if (mastery === null || mastery === outline.mastery) return outline;
  const quizzes = mapRecord(outline.quizzes, (quiz) =>
    quiz.mastery === outline.mastery ? { ...quiz, mastery } : quiz,
  );
  return { ...outline, mastery, quizzes };
}

function canImprove(outline: Outline, attempt: Attempt, quiz: string): boolean {
  if (openQuiz(attempt, quiz) !== null) return true;
  const best = bestQuizAttempt(outline, attempt, quiz);
  if (best !== null && quizScore(outline, best, quiz) >= 100) return false;
  return quizAttemptsLeft(outline, attempt, quiz) !== 0;
}
