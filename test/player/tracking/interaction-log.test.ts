import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyAttempt } from '../../../src/attempt/attempt.ts';
import { interactionOf } from '../../../src/player/tracking/interaction.ts';
import { answerLog } from '../../../src/player/tracking/interaction-log.ts';
import { assignSlots, POSTED_LIMIT, postedSize } from '../../../src/player/tracking/interaction-slots.ts';
import { SCORM12 } from '../../../src/player/tracking/scorm12.ts';
import { SCORM2004 } from '../../../src/player/tracking/scorm2004.ts';
import { eventsOf, outlines, play } from '../../attempt/arbitraries.ts';
import { fullModule, range, takeFully } from '../../attempt/full-module.ts';

describe('answerLog', () => {
  it('lists each formative question once and each graded try', () => {
    const outline = fullModule();
    const log = answerLog(outline, takeFully(outline));
    expect(log.map((one) => one.key).slice(0, 3)).toEqual(['soal-1', 'soal-2', 'soal-3']);
    expect(log).toHaveLength(20 + 3 * 10);
    expect(new Set(log.map((one) => one.key)).size).toBe(50);
  });

  it('lists the way through a scenario of a graded quiz once it is submitted, and keeps the place of one that is gone', () => {
    const full = fullModule();
    const [name, quiz] = Object.entries(full.quizzes)[0] ?? [];
    if (name === undefined || quiz === undefined) throw new Error('no quiz');
    const outline = { ...full, quizzes: { [name]: { ...quiz, pools: [{ draw: 2, items: ['bu-sari', 'uji-1'] }] } } };
    const choose = (choice: number) => ({ type: 'sceneChosen', scenario: 'bu-sari', choice, quiz: name }) as const;
    const open = play(outline, emptyAttempt('a'), [
      { type: 'quizStarted', quiz: name, seed: 1 },
      choose(0),
      choose(1),
      { type: 'answered', question: 'uji-1', response: ['a'], quiz: name },
    ]);
    expect(answerLog(outline, open).map((one) => one.question)).toEqual(['uji-1']);
    const done = play(outline, open, [{ type: 'quizSubmitted', quiz: name }]);
    const log = answerLog(outline, done);
    expect(log.map((one) => one.question)).toEqual(['uji-1', 'bu-sari']);
    expect(log[1]?.answer).toEqual({ response: ['0', '1'], score: 0.75 });
    expect(answerLog({ ...outline, scenarios: {} }, done).map((one) => one.question)).toEqual(['uji-1', 'bu-sari']);
    const unscored = { ...outline.scenarios, 'bu-sari': { best: 0, start: 'mulai', scenes: {} } };
    expect(answerLog({ ...outline, scenarios: unscored }, done).map((one) => one.question)).toEqual(['uji-1']);
  });

  it('only grows at its end, on one device with one try for each graded question', () => {
    const once = outlines.map((outline) => ({
      ...outline,
      questions: Object.fromEntries(
        Object.entries(outline.questions).map(([id, key]) => [id, { ...key, attempts: 1 }]),
      ),
    }));
    fc.assert(
      fc.property(
        once.chain((o) => fc.tuple(fc.constant(o), fc.array(eventsOf(o), { maxLength: 40 }))),
        ([outline, events]) => {
          let attempt = emptyAttempt('a');
          for (const event of events) {
            const before = answerLog(outline, attempt).map((one) => one.key);
            attempt = play(outline, attempt, [event]);
            expect(
              answerLog(outline, attempt)
                .map((one) => one.key)
                .slice(0, before.length),
            ).toEqual(before);
          }
        },
      ),
    );
  });
});

describe('assignSlots', () => {
  it('gives each entry the next slot while there is room', () => {
    expect(assignSlots([1, 2, 3], () => 10, 30)).toEqual([1, 2, 3]);
  });

  it('overwrites the oldest beyond the limit', () => {
    expect(assignSlots([1, 2, 3, 4, 5], () => 10, 30)).toEqual([4, 5, 3]);
    expect(assignSlots([1, 2, 3, 4, 5, 6, 7], () => 10, 30)).toEqual([7, 5, 6]);
  });

  it('looks for a slot that is large enough', () => {
    const sizes: Record<string, number> = { small: 5, other: 10, large: 12 };
    expect(assignSlots(['small', 'other', 'large'], (entry) => sizes[entry] ?? 0, 17)).toEqual(['small', 'large']);
  });

  it('stays within the limit, and decides by what came before alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 60 }), (sizes) => {
        const slots = assignSlots(sizes, (size) => size, 100);
        expect(slots.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(100);
        expect(assignSlots(sizes.slice(0, -1), (size) => size, 100).length).toBeLessThanOrEqual(slots.length);
      }),
    );
  });

  it.each([SCORM12, SCORM2004])('holds all answers of a realistic module, and 300 tries within 40 KB', (notation) => {
    const outline = fullModule();
    const interactions = answerLog(outline, takeFully(outline)).map((entry) => interactionOf(notation, outline, entry));
    expect(assignSlots(interactions, postedSize)).toHaveLength(50);
    const many = range(6).flatMap(() => interactions);
    const kept = assignSlots(many, postedSize);
    expect(kept.length).toBeLessThan(300);
    expect(kept.reduce((sum, one) => sum + postedSize(one), 0)).toBeLessThanOrEqual(POSTED_LIMIT);
  });
});
