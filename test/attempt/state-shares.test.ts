import { describe, expect, it } from 'vitest';
import { largestState } from '../../src/attempt/largest-state.ts';
import { stateShares } from '../../src/attempt/state-shares.ts';
import { fullModule } from './full-module.ts';

describe('stateShares', () => {
  it.each(['whole', 'results'] as const)('of %s are nearly all of it, the largest first', (of) => {
    const outline = fullModule();
    const shares = stateShares(outline, of);
    const sizes = shares.map(({ characters }) => characters);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(shares[0]).toMatchObject({ kind: 'quiz', id: 'kuis-akhir' });
    const sum = sizes.reduce((total, size) => total + size, 0);
    const whole = largestState(outline)[of];
    expect(sum).toBeLessThanOrEqual(whole);
    expect(sum).toBeGreaterThan(0.9 * whole);
  });

  it('name each scenario and checklist, and questions and lessons together', () => {
    const kinds = stateShares(fullModule(), 'whole').map(({ kind, id }) => (id === null ? kind : `${kind} ${id}`));
    expect(kinds).toEqual(expect.arrayContaining(['questions', 'lessons', 'quiz kuis-akhir', 'scenario bu-sari']));
  });
});
