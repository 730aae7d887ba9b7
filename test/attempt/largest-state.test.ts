import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode } from '../../src/attempt/codec.ts';
import { largestState } from '../../src/attempt/largest-state.ts';
import { SCORM12_LIMITS } from '../../src/model/standard.ts';
import { reached } from './arbitraries.ts';
import { fullModule, takeFully } from './full-module.ts';

describe('largestState', () => {
  it('is above what a learner was seen to produce, and fits SCORM 1.2', () => {
    const outline = fullModule();
    const { whole, results } = largestState(outline);
    expect(whole).toBeGreaterThan(encode(outline, takeFully(outline)).length);
    expect(whole).toBeLessThan(SCORM12_LIMITS.suspendData / 2);
    expect(results).toBeLessThan(whole);
  });

  it('is above the results of any reachable state', () => {
    fc.assert(
      fc.property(reached, ({ outline, attempt }) => {
        const { results } = largestState(outline);
        const position = encode(outline, { ...attempt, position: null }, 0).length;
        expect(position).toBeLessThanOrEqual(results);
      }),
    );
  });

  it('grows beyond the limit with a module that is too large', () => {
    const { questions, ...rest } = fullModule();
    const many = Object.fromEntries(
      Object.entries(questions).flatMap(([id, key]) =>
        Array.from({ length: 12 }, (_, n) => [`${id}-${n}`, key] as const),
      ),
    );
    expect(largestState({ ...rest, questions: many }).results).toBeGreaterThan(SCORM12_LIMITS.suspendData);
  });
});
