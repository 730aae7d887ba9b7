import type { Attempt, QuizAttempt } from '../../../attempt/attempt.ts';
import { openQuiz } from '../../../attempt/views.ts';

/** The quiz attempt on screen: the open one, or the one handed in last. */
export function shownAttempt(attempt: Attempt, quiz: string): QuizAttempt | null {
  const open = openQuiz(attempt, quiz);
  if (open !== null) return open;
  const submitted = (attempt.quizzes[quiz] ?? []).filter((one) => one.submitted !== null);
  return submitted[submitted.length - 1] ?? null;
}
