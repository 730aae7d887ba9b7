import { describe, expect, it } from 'vitest';
import { type AttemptEvent, emptyAttempt } from '../../../src/attempt/attempt.ts';
import { encode } from '../../../src/attempt/codec.ts';
import { merge } from '../../../src/attempt/merge.ts';
import { play } from '../../attempt/arbitraries.ts';
import { takeQuiz } from '../../attempt/full-module.ts';
import { answer, begin, type ContractLms, open, outline, start, tell, tellEach } from './contract.ts';
import { itIsRefusedNothing } from './whole-attempts.ts';

const quiz = 'kuis-akhir';

/** What an adapter must do beyond `describeAdapter` where its LMS holds elements and a record of each answer, as SCORM has it. */
export function describeRecords(name: string, create: () => ContractLms): void {
  describe(`${name}, its elements and records`, () => {
    itIsRefusedNothing(create);

    it('says where one is and that one goes on, at once', async () => {
      const lms = create();
      const { launch, session } = await begin(lms);
      await tell(session, open('pelajaran-1', null));
      expect([launch.has('position'), launch.has('exit')]).toEqual(['pelajaran-1', 'suspend']);
      await tell(session, open('pelajaran-2', 'soal-3'));
      expect((await begin(lms)).launch.has('position')).toBe('pelajaran-2#soal-3');
      expect(session.mastery).toBe(null);
    });

    it('tells the best score before anything is passed, and one record for each graded try', async () => {
      const { launch, session } = await begin(create());
      const failed = takeQuiz(outline, takeQuiz(outline, start, 3, 1), 6, 2);
      await tell(session, failed);
      expect([launch.has('status'), launch.has('score')]).toEqual(['incomplete', '60']);
      await tell(session, takeQuiz(outline, failed, 8, 3));
      expect(launch.interactions()).toHaveLength(30);
    });

    it('asks to store also what has not changed, and sets nothing of it', async () => {
      const { launch, session } = await begin(create());
      const attempt = answer(start, 'soal-1', 'a');
      await tell(session, attempt);
      const before = launch.writes().length;
      await tell(session, attempt);
      expect(launch.writes().slice(before)).toEqual(['Commit']);
    });

    it('tells formative answers in one record each, overwritten', async () => {
      const { launch, session } = await begin(create());
      const answers: AttemptEvent[] = [
        { type: 'answered', question: 'soal-1', response: ['c'] },
        { type: 'answered', question: 'soal-2', response: ['a'] },
        { type: 'answered', question: 'soal-1', response: ['a'] },
        { type: 'answered', question: 'soal-3', response: ['a'] },
      ];
      await tellEach(session, open('pelajaran-1', 'soal-1'), answers);
      expect(launch.interactions().map(({ id, response, result }) => [id, response, result])).toEqual([
        ['soal_1', 'a', 'correct'],
        ['soal_2', 'a', 'correct'],
        ['soal_3', 'a', '0.5'],
      ]);
      expect(launch.interactions()[0]).toMatchObject({ type: 'choice', weighting: '1' });
      expect(launch.refused()).toEqual([]);
    });

    it('goes on with the same records in a later launch, and sets those that are missing', async () => {
      const lms = create();
      const first = answer(answer(start, 'soal-1', 'c'), 'soal-2', 'a');
      await tell((await begin(lms)).session, first);

      const { launch, session } = await begin(lms);
      await tell(session, first);
      expect(launch.interactions()).toEqual([]);
      await tell(session, answer(answer(answer(first, 'soal-4', 'a'), 'soal-1', 'a'), 'soal-5', 'b'));
      expect(launch.interactions().map((one) => one?.id)).toEqual(['soal_1', undefined, 'soal_4', 'soal_5']);
      expect(launch.refused()).toEqual([]);
    });

    it('takes in what another device answered in between, whatever its place in the order of answers', async () => {
      const lms = create();
      const here = answer(answer(start, 'soal-1', 'a'), 'soal-3', 'a');
      await tell((await begin(lms)).session, here);
      const both = merge(here, answer(emptyAttempt('x_9'), 'soal-2', 'a'));
      const second = await begin(lms);
      await tell(second.session, both);
      expect(second.launch.interactions().flatMap((one) => one.id)).toContain('soal_2');
      expect(second.launch.refused()).toEqual([]);
      const third = await begin(lms);
      await tell(third.session, both);
      expect(third.launch.interactions()).toEqual([]);
    });

    it('says failed only when no attempt is left', async () => {
      const { launch, session } = await begin(create());
      const twice = takeQuiz(outline, takeQuiz(outline, start, 3, 1), 6, 2);
      await tell(session, play(outline, twice, [{ type: 'quizStarted', quiz, seed: 3 }]));
      expect(launch.has('status')).toBe('incomplete');
      await tell(session, takeQuiz(outline, twice, 7, 3));
      expect([launch.has('status'), launch.has('score')]).toEqual(['failed', '70']);
    });

    it('says so when a value is refused, and sets it again', async () => {
      const refuse = new Set(['cmi.suspend_data']);
      const { launch, session } = await begin(create(), { refuse });
      const attempt = open('pelajaran-1', null);
      session.tell(attempt, encode(outline, attempt));
      expect(await session.commit()).toBe(false);
      refuse.clear();
      await tell(session, attempt);
      expect(launch.writes().filter((call) => call === 'Set cmi.suspend_data')).toHaveLength(2);
    });

    it('ends with the time of the session', async () => {
      let time = 1_000_000;
      const { launch, session } = await begin(create(), {}, () => time);
      const attempt = open('pelajaran-1', null);
      await tell(session, attempt);
      time += 754_320;
      session.end();
      expect(launch.has('time')).toBe('754.32');
      const before = launch.writes();
      expect(before[before.length - 1]).toBe('Finish');
      session.end();
      session.tell(takeQuiz(outline, attempt, 9, 1), 'late');
      await session.commit();
      expect(launch.writes()).toEqual(before);
      expect(launch.refused()).toEqual([]);
    });
  });
}
