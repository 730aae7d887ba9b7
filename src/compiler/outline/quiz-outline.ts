import type { Module, Pool, Quiz } from '../../model/course.ts';
import type { QuizOutline } from '../../model/outline.ts';

/** A quiz as an attempt at it needs to know it. */
export function quizOutline(quiz: Quiz, module: Module): QuizOutline {
  return {
    graded: quiz.graded,
    ...(quiz.role === undefined ? {} : { role: quiz.role }),
    attempts: quiz.attempts,
    mastery: quizMastery(quiz, module),
    shuffle: quiz.shuffle,
    feedback: quiz.feedback,
    ...(quiz.minutes === undefined ? {} : { minutes: quiz.minutes }),
    pools: pools(quiz),
  };
}

/** A quiz's own draw is from all its items together; it applies only where no pool draws. */
function pools(quiz: Quiz): QuizOutline['pools'] {
  const drawsFromPools = quiz.pools.some((pool) => pool.draw !== undefined);
  if (quiz.draw !== undefined && !drawsFromPools) {
    const items = quiz.pools.flatMap((pool) => ids(pool.items));
    return [{ draw: Math.min(quiz.draw, items.length), items }];
  }
  return quiz.pools.map((pool) => ({ draw: drawOf(pool), items: ids(pool.items) }));
}

/** How many items of one pool are drawn. */
export function drawOf(pool: Pool): number {
  return Math.min(pool.draw ?? pool.items.length, pool.items.length);
}

export function quizMastery(quiz: Quiz, module: Module): number {
  return quiz.mastery ?? module.mastery;
}

function ids(items: readonly { readonly id: string }[]): string[] {
  return items.map((item) => item.id);
}
