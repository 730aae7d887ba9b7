import type { QuizOutline } from '../model/outline.ts';
import { hash32, mix32 } from '../model/short-id.ts';

/**
 * The ids of the questions and scenarios that an attempt with this seed shows, in that order. The same seed and outline
 * give the same draw on every platform.
 */
export function drawItems(quiz: QuizOutline, seed: number): string[] {
  const drawn = quiz.pools.flatMap((pool, index) => drawFrom(pool.items, pool.draw, seed, `pool ${index}`));
  return quiz.shuffle ? shuffled(drawn, seed, 'order') : drawn;
}

/** A copy of `items` in an order that hangs on seed and salt alone. The salt keeps shuffles of one seed apart. */
export function shuffled<Item>(items: readonly Item[], seed: number, salt: string): Item[] {
  const random = randomNumbers(seed ^ hash32(salt));
  const keyed = items.map((item, index) => ({ item, index, rank: random() }));
  return keyed.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ item }) => item);
}

/** `count` of the items, in source order. */
function drawFrom(items: readonly string[], count: number, seed: number, salt: string): string[] {
  const chosen = new Set(shuffled(items, seed, salt).slice(0, Math.max(0, count)));
  return items.filter((item) => chosen.has(item));
}

/** A Weyl sequence, each mixed: unsigned 32-bit integers, integer arithmetic only. */
function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return mix32(state);
  };
}
