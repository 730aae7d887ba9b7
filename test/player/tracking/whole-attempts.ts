import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Attempt, emptyAttempt } from '../../../src/attempt/attempt.ts';
import { encode } from '../../../src/attempt/codec.ts';
import { mapRecord } from '../../../src/attempt/records.ts';
import type { Outline } from '../../../src/model/outline.ts';
import { answerLog } from '../../../src/player/tracking/interaction-log.ts';
import { eventsOf, outlines, play } from '../../attempt/arbitraries.ts';
import { fullModule, takeFully } from '../../attempt/full-module.ts';
import type { ContractLms } from './contract.ts';
import { everyQuestion, wholeAttempt } from './every-question.ts';

const TYPES = ['choice', 'fill-in', 'likert', 'matching', 'numeric', 'performance', 'sequencing', 'true-false'];

/** That no call of a whole attempt is ever refused, however a question is answered. */
export function itIsRefusedNothing(create: () => ContractLms): void {
  it('tells every way to answer every type of question without a call being refused', async () => {
    const outline = await everyQuestion();
    const lms = create();
    const { launch, last } = await tellAll(lms, outline, wholeAttempt(outline, emptyAttempt('aB3')));
    expect(launch.refused()).toEqual([]);
    const told = launch.interactions();
    expect([...new Set(told.map(({ type = '' }) => type.replace('long-', '')))].sort()).toEqual(TYPES);
    expect(told.every(({ id, result }) => id !== undefined && result !== undefined)).toBe(true);

    const again = await tellAll(lms, outline, [last]);
    expect(again.launch.refused()).toEqual([]);
  });

  it('overwrites the oldest answers once there are more than a commit can hold, without a call being refused', async () => {
    const every = await everyQuestion();
    const quizzes = mapRecord(every.quizzes, (quiz) => ({ ...quiz, attempts: 20 }));
    const outline = { ...every, quizzes };
    const steps = [...wholeAttempt(outline, emptyAttempt('aB3'))].filter(
      (_, index, all) => (all.length - index) % 9 === 1,
    );
    const { launch, last } = await tellAll(create(), outline, steps);
    expect(launch.interactions().length).toBeLessThan(answerLog(outline, last).length);
    expect(launch.refused()).toEqual([]);
  });

  it('tells a module as large as they are written without a call being refused', async () => {
    const outline = fullModule();
    const { launch } = await tellAll(create(), outline, [takeFully(outline)]);
    expect(launch.refused()).toEqual([]);
  });

  it('tells whatever may happen in whatever module without a call being refused', async () => {
    const attempts = outlines.chain((outline) =>
      fc.tuple(fc.constant(outline), fc.array(eventsOf(outline), { minLength: 5, maxLength: 40 })),
    );
    await fc.assert(
      fc.asyncProperty(attempts, async ([outline, events]) => {
        const steps = events.map((_, index) => play(outline, emptyAttempt('aB3'), events.slice(0, index + 1)));
        const { launch } = await tellAll(create(), outline, steps);
        expect(launch.refused()).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
}

/** Tells one launch each attempt, in turn, and ends it. */
async function tellAll(lms: ContractLms, outline: Outline, attempts: Iterable<Attempt>) {
  const launch = lms.launch();
  const session = await launch.connect(outline, () => Date.UTC(2026, 7, 17));
  let last = emptyAttempt('aB3');
  for (const attempt of attempts) {
    session.tell(attempt, encode(outline, attempt, session.room));
    last = attempt;
  }
  expect(await session.commit()).toBe(true);
  session.end();
  return { launch, last };
}
