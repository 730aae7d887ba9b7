import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyAttempt } from '../../../src/attempt/attempt.ts';
import { interactionOf } from '../../../src/player/tracking/interaction.ts';
import { answerLog } from '../../../src/player/tracking/interaction-log.ts';
import { assignSlots, POSTED_LIMIT, postedSize, type Slot } from '../../../src/player/tracking/interaction-slots.ts';
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

/** Answers to the questions of these names, each of which takes some 500 characters. */
const slots = (...ids: string[]): Slot[] =>
  ids.map((id, index) => ({ key: `${id} ${index}`, id, interaction: interactionOf(SCORM12, fullModule(), SINGLE) }));

const SINGLE = { key: '', question: 'soal-1', answer: null };
const SIZE = postedSize(interactionOf(SCORM12, fullModule(), SINGLE));
const keys = (assigned: readonly Slot[]) => Array.from(assigned, (slot) => slot?.key);

describe('assignSlots', () => {
  it('gives each answer the next place while there is room', () => {
    const places: string[] = [];
    expect(keys(assignSlots(slots('a', 'b', 'a'), places, 0))).toEqual(['a 0', 'b 1', 'a 2']);
    expect(places).toEqual(['a', 'b', 'a']);
  });

  it('lets answers replace the oldest to the same question beyond the limit, and leaves out what has no place', () => {
    const assigned = assignSlots(slots('a', 'a', 'b', 'a', 'c', 'b', 'a', 'a'), [], 0, 3 * SIZE);
    expect(keys(assigned)).toEqual(['a 7', 'a 6', 'b 5']);
  });

  it('finds the places that an LMS has already, whatever their order', () => {
    const places = ['b', '', 'a'];
    expect(keys(assignSlots(slots('a', 'b', 'a'), places, 3))).toEqual(['b 1', undefined, 'a 0', 'a 2']);
    expect(places).toEqual(['b', '', 'a', 'a']);
  });

  it('holds the place of a question that is gone where the LMS has it, and gives it none where it has not', () => {
    const gone = slots('a', 'b', 'c').map((slot) => (slot.id === 'b' ? { ...slot, interaction: null } : slot));
    expect(keys(assignSlots(gone, [], 2))).toEqual(['a 0', 'b 1', 'c 2']);
    expect(keys(assignSlots(gone, [], 1))).toEqual(['a 0', 'c 2']);
    expect(keys(assignSlots(gone, ['a', 'b'], 2))).toEqual(['a 0', 'b 1', 'c 2']);
  });

  it('stays within the limit, never changes an identifier, and loses no place', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(fc.array(id, { maxLength: 60 }), fc.array(id, { maxLength: 5 }), (ids, had) => {
        const places = [...had];
        const assigned = assignSlots(slots(...ids), places, had.length, 12 * SIZE);
        expect(places.length).toBeLessThanOrEqual(12);
        expect(places.slice(0, had.length)).toEqual(had);
        for (const [index, slot] of assigned.entries()) expect(slot?.id ?? places[index]).toBe(places[index]);
      }),
    );
  });

  it.each([SCORM12, SCORM2004])('holds all answers of a realistic module, and 300 tries within 40 KB', (notation) => {
    const outline = fullModule();
    const entries = answerLog(outline, takeFully(outline)).map((entry) => ({
      key: entry.key,
      id: entry.question,
      interaction: interactionOf(notation, outline, entry),
    }));
    expect(assignSlots(entries, [], 0)).toHaveLength(50);
    const kept = assignSlots(
      range(6).flatMap(() => entries),
      [],
      0,
    );
    expect(kept.length).toBeLessThan(300);
    expect(kept.reduce((sum, { interaction }) => sum + postedSize(interaction), 0)).toBeLessThanOrEqual(POSTED_LIMIT);
  });
});
