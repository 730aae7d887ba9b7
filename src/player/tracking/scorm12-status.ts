import type { Attempt } from '../../attempt/attempt.ts';
import { completion, gradedQuizzes, success } from '../../attempt/outcome.ts';
import type { Outline } from '../../model/outline.ts';

type LessonStatus = 'incomplete' | 'failed' | 'completed' | 'passed';

/** From the least to what nothing replaces. What an LMS says beside these (`not attempted`, `browsed`) is less. */
const RANK: readonly string[] = ['incomplete', 'failed', 'completed', 'passed'];

/**
 * `cmi.core.lesson_status`: with a graded quiz `incomplete`, `passed`, or `failed` when no attempt is left; without one
 * `incomplete` or `completed`. Never lower than `known`, which the LMS has already. SCORM 1.2 RTE 3.4.2.1.4.
 */
export function lessonStatus(outline: Outline, attempt: Attempt, known: string): string {
  const status = currentStatus(outline, attempt);
  return RANK.indexOf(known) > RANK.indexOf(status) ? known : status;
}

function currentStatus(outline: Outline, attempt: Attempt): LessonStatus {
  if (gradedQuizzes(outline).length === 0) return completion(outline, attempt);
  const verdict = success(outline, attempt);
  return verdict === 'unknown' ? 'incomplete' : verdict;
}
