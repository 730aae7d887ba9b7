import { isGraded } from '../../model/graded.ts';
import type { Outline } from '../../model/outline.ts';

/** The module's mastery as a part of 1, with four decimals: 75 → `0.7500`; `null` where no graded quiz makes a score. */
export function passingMeasure({ quizzes, mastery }: Outline): string | null {
  return Object.values(quizzes).some(isGraded) ? (mastery / 100).toFixed(4) : null;
}
