import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attempt, emptyAttempt } from '../../src/attempt/attempt.ts';
import { merge, sameAttempt } from '../../src/attempt/merge.ts';
import { moduleScore } from '../../src/attempt/outcome.ts';
import { lessonsRead } from '../../src/attempt/views.ts';
import type { Outline } from '../../src/model/outline.ts';
import { eventsOf, outlines, play } from './arbitraries.ts';
import { fullModule, takeQuiz } from './full-module.ts';

/** Three devices that went on from one common state, some of them with equal clocks or even equal names. */
const copies: fc.Arbitrary<{ outline: Outline; attempts: [Attempt, Attempt, Attempt] }> = outlines.chain((outline) => {
  const events = fc.array(eventsOf(outline), { maxLength: 15 });
  const device = fc.constantFrom('one', 'two');
  return fc
    .tuple(events, fc.tuple(events, device), fc.tuple(events, device), fc.tuple(events, device))
    .map(([common, ...own]) => {
      const start = play(outline, emptyAttempt('one'), common);
      const [a, b, c] = own.map(([more, name]) => play(outline, { ...start, device: name }, more));
      const from = (attempt: Attempt | undefined) => attempt ?? start;
      return { outline, attempts: [from(a), from(b), from(c)] };
    });
});

describe('merge', () => {
  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(copies, ({ attempts: [a, b, c] }) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(a, merge(b, c))).toEqual(merge(merge(a, b), c));
        expect(merge(a, a)).toEqual(a);
        expect(sameAttempt(merge(merge(a, b), b), merge(a, b))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no lesson and no result', () => {
    fc.assert(
      fc.property(copies, ({ outline, attempts: [a, b] }) => {
        const both = merge(a, b);
        expect(lessonsRead(outline, both)).toEqual(expect.arrayContaining(lessonsRead(outline, a)));
        expect(moduleScore(outline, both) ?? 0).toBeGreaterThanOrEqual(moduleScore(outline, a) ?? 0);
        for (const [question, answer] of Object.entries(b.answers)) {
          expect(both.answers[question]?.value.best).toBeGreaterThanOrEqual(answer.value.best);
        }
      }),
    );
  });

  it('takes the newer entry of each key, wherever it stands', () => {
    const outline = fullModule();
    const answer = (device: string, clock: number, option: string) =>
      play(outline, { ...emptyAttempt(device), clock }, [{ type: 'answered', question: 'soal-1', response: [option] }]);
    const merged = merge(answer('a', 5, 'a'), answer('b', 9, 'b'));
    expect(merged.answers['soal-1']).toMatchObject({
      clock: 10,
      device: 'b',
      value: { response: ['b'], score: 0, best: 1, first: 6 },
    });
    expect(merge(answer('a', 5, 'c'), answer('b', 5, 'b')).answers['soal-1']?.value.response).toEqual(['b']);
  });

  it('keeps every quiz attempt, even where two devices together exceed the limit', () => {
    const outline = fullModule();
    const twice = (device: string) => takeQuiz(outline, takeQuiz(outline, emptyAttempt(device), 3, 1), 8, 2);
    const merged = merge(twice('a'), twice('b'));
    expect(merged.quizzes['kuis-akhir']).toHaveLength(4);
    expect(moduleScore(outline, merged)).toBe(80);
  });

  it('takes back a response that one copy had to leave out', () => {
    const outline = fullModule();
    const whole = play(outline, emptyAttempt('a'), [{ type: 'answered', question: 'soal-1', response: ['b'] }]);
    const entry = whole.answers['soal-1'];
    if (entry === undefined) throw new Error('the question was answered');
    const without = { ...whole, answers: { 'soal-1': { ...entry, value: { ...entry.value, response: null } } } };
    expect(merge(without, whole)).toEqual(whole);
    expect(merge(whole, without)).toEqual(whole);
  });
});
