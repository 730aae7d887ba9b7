import type { Outline } from '../../model/outline.ts';
import type { Answer, Attempt, QuizAttempt, Stamped } from '../attempt.ts';
import { mapRecord } from '../records.ts';
import { bestQuizAttempt } from '../views.ts';

/**
 * What is left out of a saved state that is too long, in this order, until it fits: free text; what was answered (never
 * how well); attempts at quizzes without limit other than the best and the last; keys of consultation threads, which the
 * device keeps. Results and position stay.
 */
export const SHRINKS: readonly ((outline: Outline, attempt: Attempt) => Attempt)[] = [
  (_, attempt) => ({ ...attempt, reflections: {} }),
  (_, attempt) => ({ ...attempt, quizzes: mapRecord(attempt.quizzes, (all) => all.map(withoutResponses)) }),
  (_, attempt) => ({ ...attempt, answers: mapRecord(attempt.answers, withoutResponse) }),
  (outline, attempt) => ({
    ...attempt,
    quizzes: mapRecord(attempt.quizzes, (all, quiz) => bestAndLast(outline, attempt, quiz, all)),
  }),
  (_, attempt) => ({ ...attempt, asked: {} }),
];

/** An attempt still open keeps its responses: the learner is in the middle of it. */
function withoutResponses(attempt: QuizAttempt): QuizAttempt {
  return attempt.submitted === null ? attempt : { ...attempt, answers: mapRecord(attempt.answers, withoutResponse) };
}

function withoutResponse(answer: Stamped<Answer>): Stamped<Answer> {
  return { ...answer, value: { ...answer.value, response: null } };
}

function bestAndLast(
  outline: Outline,
  attempt: Attempt,
  quiz: string,
  all: readonly QuizAttempt[],
): readonly QuizAttempt[] {
  if (outline.quizzes[quiz]?.attempts !== null) return all;
  const best = bestQuizAttempt(outline, attempt, quiz);
  return all.filter((one, index) => one === best || index === all.length - 1);
}
