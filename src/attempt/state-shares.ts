import type { Outline } from '../model/outline.ts';
import type { Attempt } from './attempt.ts';
import { encode } from './codec.ts';
import { largestAttempt } from './largest-state.ts';

/** What a part of a module takes of the largest saved state. */
export interface StateShare {
  /** `questions`: all those outside quizzes; `lessons`: that they are read. */
  readonly kind: 'quiz' | 'scenario' | 'checklist' | 'questions' | 'lessons';
  /** Of a quiz, scenario or checklist. */
  readonly id: string | null;
  readonly characters: number;
}

/**
 * The parts of a module by what they take of its largest saved state, the largest first: of the state with every
 * response (`whole`), or of results and position alone.
 */
export function stateShares(outline: Outline, of: 'whole' | 'results'): StateShare[] {
  const attempt = largestAttempt(outline);
  const length = (saved: Attempt) => encode(outline, saved, of === 'whole' ? Number.POSITIVE_INFINITY : 0).length;
  const whole = length(attempt);
  const share = (kind: StateShare['kind'], id: string | null, without: Partial<Attempt>): StateShare => ({
    kind,
    id,
    characters: whole - length({ ...attempt, ...without }),
  });
  const { quizzes, scenarios, ticks } = attempt;
  return [
    share('lessons', null, { read: {} }),
    share('questions', null, { answers: {} }),
    ...Object.keys(quizzes).map((id) => share('quiz', id, { quizzes: omit(quizzes, id) })),
    ...Object.keys(scenarios).map((id) => share('scenario', id, { scenarios: omit(scenarios, id) })),
    ...Object.keys(ticks).map((id) => share('checklist', id, { ticks: omit(ticks, id) })),
  ].sort((a, b) => b.characters - a.characters);
}

function omit<Value>(record: Readonly<Record<string, Value>>, id: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
}
