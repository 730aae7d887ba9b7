import type { Outline } from '../model/outline.ts';
import type { QuizAttempt } from './attempt.ts';
import { own } from './records.ts';

/** 0–100 with two decimals at most: the points earned of those the drawn questions and scenarios offer. */
export function quizScore(outline: Outline, quizAttempt: QuizAttempt, quizId: string): number {
  const quiz = own(outline.quizzes, quizId);
  if (quiz === undefined) return 0;
  // Where answers may be replaced until the end, the last counts; where each is judged at once, the best try does.
  const counts = quiz.feedback === 'each' ? 'best' : 'score';
  const offered = sum(quizAttempt.drawn.map((id) => itemPoints(outline, id)));
  const earned = sum(
    quizAttempt.drawn.map((id) => itemPoints(outline, id) * itemScore(outline, quizAttempt, id, counts)),
  );
  return offered === 0 ? 0 : hundredths((100 * earned) / offered);
}

/** The points an attempt at the quiz offers on average: its weight in the module's score. */
export function quizPoints(outline: Outline, quizId: string): number {
  const pools = own(outline.quizzes, quizId)?.pools ?? [];
  return sum(
    pools.map(({ draw, items }) => {
      const all = sum(items.map((id) => itemPoints(outline, id)));
      return items.length === 0 ? 0 : (all * Math.min(draw, items.length)) / items.length;
    }),
  );
}

/** Two decimals, halves up, whatever the last binary digit says. */
export function hundredths(value: number): number {
  return Math.round(value * 100 + 1e-7) / 100;
}

/** A survey scale offers none; a scenario what its best path scores. */
function itemPoints(outline: Outline, id: string): number {
  const key = own(outline.questions, id);
  if (key !== undefined) return key.type === 'likert' ? 0 : key.points;
  return Math.max(0, own(outline.scenarios, id)?.best ?? 0);
}

/** 0–1: the try at a question that counts, the best finished path of a scenario. */
export function itemScore(
  outline: Outline,
  { answers, paths }: QuizAttempt,
  id: string,
  counts: 'best' | 'score',
): number {
  const path = own(paths, id)?.value;
  const best = own(outline.scenarios, id)?.best ?? 0;
  if (path !== undefined && best > 0) return Math.min(1, Math.max(0, path.best / best));
  return own(answers, id)?.value[counts] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
