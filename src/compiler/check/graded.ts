import type { Quiz } from '../../model/course.ts';

/** Whether a quiz counts towards the module's score; a pretest or practice never does. */
export function isGraded(quiz: Quiz): boolean {
  return quiz.graded && quiz.role === undefined;
}
