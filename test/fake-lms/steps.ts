import { expect, it } from 'vitest';
import type { Row } from './data-model.ts';
import type { FakeLms } from './lms.ts';

/** One call with what it must return and the error that must stand afterwards. */
export type Step =
  | readonly ['init' | 'finish' | 'commit', 'true' | 'false', string]
  | readonly ['get', string, string, string]
  | readonly ['set', string, string, string];

export interface StepResult {
  readonly step: Step;
  readonly returned: string;
  readonly error: string;
}

/** Runs the steps and gives for each what came back: a test compares it with what `expected` says. */
export function runSteps(lms: FakeLms, steps: readonly Step[]): StepResult[] {
  return steps.map((step) => {
    const returned = call(lms, step);
    return { step, returned, error: lms.lastError };
  });
}

export function expected(steps: readonly Step[]): StepResult[] {
  return steps.map((step) => {
    const error = step.length === 3 ? step[2] : step[3];
    const returned = step[0] === 'set' ? (error === '0' ? 'true' : 'false') : step[0] === 'get' ? step[2] : step[1];
    return { step, returned, error };
  });
}

/** One test for each row of a table: `values` has the steps that show what its element takes, gives and refuses. */
export function itHoldsTheRules(
  rows: readonly Row[],
  values: Readonly<Record<string, readonly Step[]>>,
  launch: () => FakeLms,
): void {
  it.each(rows.map((row) => row.element))('holds the rules of %s', (element) => {
    const steps: Step[] = [['init', 'true', '0'], ...(values[element] ?? [])];
    expect(steps.length, 'every row of the table has steps').toBeGreaterThan(1);
    expect(runSteps(launch(), steps)).toEqual(expected(steps));
  });
}

function call(lms: FakeLms, step: Step): string {
  switch (step[0]) {
    case 'init':
      return lms.initialize('');
    case 'finish':
      return lms.terminate('');
    case 'commit':
      return lms.commit('');
    case 'get':
      return lms.get(step[1]);
    case 'set':
      return lms.set(step[1], step[2]);
  }
}
