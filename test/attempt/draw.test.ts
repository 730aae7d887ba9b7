import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawItems, shuffled } from '../../src/attempt/draw.ts';
import type { QuizOutline } from '../../src/model/outline.ts';
import { range } from './full-module.ts';

const quiz: QuizOutline = {
  graded: true,
  attempts: 3,
  mastery: 75,
  shuffle: false,
  feedback: 'end',
  pools: [
    { draw: 3, items: range(9).map((n) => `a-${n}`) },
    { draw: 2, items: range(4).map((n) => `b-${n}`) },
  ],
};

describe('drawItems', () => {
  it('draws from each pool what it says, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), (seed, shuffle) => {
        const drawn = drawItems({ ...quiz, shuffle }, seed);
        expect(drawItems({ ...quiz, shuffle }, seed)).toEqual(drawn);
        expect(drawn.filter((id) => id.startsWith('a')).length).toBe(3);
        expect(new Set(drawn).size).toBe(5);
        if (!shuffle) expect(drawn).toEqual([...drawn].sort());
      }),
    );
  });

  it('is the same on every platform', () => {
    expect(drawItems(quiz, 20240817)).toMatchInlineSnapshot(`
      [
        "a-2",
        "a-8",
        "a-9",
        "b-1",
        "b-2",
      ]
    `);
    expect(shuffled([1, 2, 3, 4, 5, 6], 7, 'options')).toMatchInlineSnapshot(`
      [
        4,
        1,
        3,
        5,
        6,
        2,
      ]
    `);
  });

  it('gives every item about the same chance', () => {
    const counts = new Map<string, number>();
    for (const seed of range(3000)) {
      for (const id of drawItems(quiz, seed)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const shares = range(9).map((n) => (counts.get(`a-${n}`) ?? 0) / 3000);
    expect(Math.min(...shares)).toBeGreaterThan(0.29);
    expect(Math.max(...shares)).toBeLessThan(0.38);
  });
});

describe('shuffled', () => {
  it('keeps every item and hangs on the salt', () => {
    const items = range(20);
    expect([...shuffled(items, 1, 'a')].sort((a, b) => a - b)).toEqual(items);
    expect(shuffled(items, 1, 'a')).not.toEqual(shuffled(items, 1, 'b'));
  });
});
