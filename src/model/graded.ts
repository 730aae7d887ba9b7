import type { Quiz } from './course.ts';

/** Whether a quiz counts towards the module's score; a pretest or practice never does. */
export function isGraded({ graded, role }: Pick<Quiz, 'graded' | 'role'>): boolean {
  return graded && role === undefined;
}
