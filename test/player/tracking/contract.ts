import { describe, expect, it } from 'vitest';
import { type Attempt, type AttemptEvent, emptyAttempt } from '../../../src/attempt/attempt.ts';
import { decode, encode } from '../../../src/attempt/codec.ts';
import { merge } from '../../../src/attempt/merge.ts';
import type { Outline } from '../../../src/model/outline.ts';
import type { Session } from '../../../src/player/tracking/session.ts';
import { play } from '../../attempt/arbitraries.ts';
import { fullModule, takeQuiz } from '../../attempt/full-module.ts';
import { itIsRefusedNothing } from './whole-attempts.ts';

/** One learner's track of one module in some LMS, over several launches. */
export interface ContractLms {
  launch(options?: LaunchOptions): ContractLaunch;
}

export interface LaunchOptions {
  readonly mode?: 'review' | 'browse';
  /** 0–100. */
  readonly mastery?: number;
  /** Elements whose setting is refused in this launch, whatever the value. */
  readonly refuse?: Set<string>;
}

export interface ContractLaunch {
  connect(outline: Outline, now: () => number): Session;
  /** Names of all calls that are no mere reading, in order: `Set cmi.suspend_data`, `Commit`, `Finish`. */
  writes(): string[];
  /**
   * Calls that the LMS answered with an error, apart from those it was told to refuse, and from asking for what SCORM
   * 2004 calls not initialised (403): there is no other way to know.
   */
  refused(): string[];
  /** What the LMS has now: the status in the words of SCORM 1.2, the time in seconds. */
  has(what: 'status' | 'score' | 'position' | 'exit' | 'time'): string;
  /** Interactions by index, as this launch set them. */
  interactions(): Record<string, string>[];
}

const outline = fullModule();
const start = emptyAttempt('aB3');
const quiz = 'kuis-akhir';

/** What every adapter must do, whatever its LMS. `create` gives a new learner. */
export function describeAdapter(name: string, create: () => ContractLms): void {
  describe(name, () => {
    itIsRefusedNothing(create);

    it('launches for the first time', async () => {
      const { launch, session } = begin(create());
      expect(session).toMatchObject({ mode: 'normal', mastery: null, saved: '' });
      expect(session.learner.id).not.toBe('');
      await tell(session, open('pelajaran-1', null));
      expect([launch.has('status'), launch.has('position'), launch.has('exit')]).toEqual([
        'incomplete',
        'pelajaran-1',
        'suspend',
      ]);
      expect(launch.has('score')).toBe('');
      expect(launch.refused()).toEqual([]);
    });

    it('gives the state and the position back after a crash', async () => {
      const lms = create();
      const attempt = play(outline, open('pelajaran-2', 'soal-3'), [
        { type: 'answered', question: 'soal-3', response: ['a', 'b'] },
        { type: 'lessonRead', lesson: 'pelajaran-2' },
      ]);
      await tell(begin(lms).session, attempt);
      const { launch, session } = begin(lms);
      expect(decode(outline, session.saved)).toEqual(attempt);
      expect(launch.has('position')).toBe('pelajaran-2#soal-3');
      expect(launch.refused()).toEqual([]);
    });

    it('tells formative answers in one record each, overwritten', async () => {
      const { launch, session } = begin(create());
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
      await tell(begin(lms).session, first);

      const { launch, session } = begin(lms);
      await tell(session, first);
      expect(launch.interactions()).toEqual([]);
      await tell(session, answer(answer(answer(first, 'soal-4', 'a'), 'soal-1', 'a'), 'soal-5', 'b'));
      expect(launch.interactions().map((one) => one?.id)).toEqual(['soal_1', undefined, 'soal_4', 'soal_5']);
      expect(launch.refused()).toEqual([]);
    });

    it('takes in what another device answered in between, whatever its place in the order of answers', async () => {
      const lms = create();
      const here = answer(answer(start, 'soal-1', 'a'), 'soal-3', 'a');
      await tell(begin(lms).session, here);
      const both = merge(here, answer(emptyAttempt('x_9'), 'soal-2', 'a'));
      const second = begin(lms);
      await tell(second.session, both);
      expect(second.launch.interactions().flatMap((one) => one.id)).toContain('soal_2');
      expect(second.launch.refused()).toEqual([]);
      const third = begin(lms);
      await tell(third.session, both);
      expect(third.launch.interactions()).toEqual([]);
    });

    it('fails, retries and passes, with one record for each graded try', async () => {
      const { launch, session } = begin(create());
      const failed = takeQuiz(outline, takeQuiz(outline, start, 3, 1), 6, 2);
      await tell(session, failed);
      expect([launch.has('status'), launch.has('score')]).toEqual(['incomplete', '60']);
      const passed = takeQuiz(outline, failed, 8, 3);
      await tell(session, passed);
      expect([launch.has('status'), launch.has('score')]).toEqual(['passed', '80']);
      expect(launch.interactions()).toHaveLength(30);
      expect(launch.refused()).toEqual([]);
    });

    it('says failed only when no attempt is left', async () => {
      const { launch, session } = begin(create());
      const twice = takeQuiz(outline, takeQuiz(outline, start, 3, 1), 6, 2);
      await tell(session, play(outline, twice, [{ type: 'quizStarted', quiz, seed: 3 }]));
      expect(launch.has('status')).toBe('incomplete');
      await tell(session, takeQuiz(outline, twice, 7, 3));
      expect([launch.has('status'), launch.has('score')]).toEqual(['failed', '70']);
    });

    it('never takes back a status or a score, even of a state that was lost', async () => {
      const lms = create();
      await tell(begin(lms).session, takeQuiz(outline, start, 9, 1));
      const { launch, session } = begin(lms);
      await tell(session, takeQuiz(outline, start, 2, 1));
      expect([launch.has('status'), launch.has('score')]).toEqual(['passed', '90']);
    });

    it('passes at the mastery score of the LMS', async () => {
      const { launch, session } = begin(create(), { mastery: 30 });
      expect(session.mastery).toBe(30);
      await tell(session, takeQuiz(outline, start, 4, 1));
      expect([launch.has('status'), launch.has('score')]).toEqual(['passed', '40']);
    });

    it('completes a module without a graded quiz when its lessons are read', async () => {
      const plain: Outline = { ...outline, quizzes: {}, lessons: outline.lessons.slice(0, 2), completion: 'lessons' };
      const launch = create().launch();
      const session = launch.connect(plain, () => 0);
      const half = play(plain, start, [{ type: 'lessonRead', lesson: 'pelajaran-1' }]);
      session.tell(half, encode(plain, half));
      expect(await session.commit()).toBe(true);
      expect(launch.has('status')).toBe('incomplete');
      const all = play(plain, half, [{ type: 'lessonRead', lesson: 'pelajaran-2' }]);
      session.tell(all, encode(plain, all));
      expect(await session.commit()).toBe(true);
      expect([launch.has('status'), launch.has('score')]).toEqual(['completed', '']);
    });

    it('sets nothing twice', async () => {
      const { launch, session } = begin(create());
      const attempt = takeQuiz(outline, answer(start, 'soal-1', 'a'), 5, 1);
      await tell(session, attempt);
      const before = launch.writes().length;
      await tell(session, attempt);
      expect(launch.writes().slice(before)).toEqual(['Commit']);
    });

    it.each(['review', 'browse'] as const)('writes nothing in %s', async (mode) => {
      const lms = create();
      const passed = takeQuiz(outline, start, 9, 1);
      await tell(begin(lms).session, passed);
      const { launch, session } = begin(lms, { mode });
      expect(session.mode).toBe(mode);
      expect(decode(outline, session.saved)).toEqual(passed);
      await tell(session, takeQuiz(outline, passed, 1, 2));
      session.end();
      expect(launch.writes()).toEqual(['Finish']);
      expect(launch.has('score')).toBe('90');
    });

    it('says so when a value is refused, and sets it again', async () => {
      const refuse = new Set(['cmi.suspend_data']);
      const { launch, session } = begin(create(), { refuse });
      const attempt = open('pelajaran-1', null);
      session.tell(attempt, encode(outline, attempt));
      expect(await session.commit()).toBe(false);
      refuse.clear();
      await tell(session, attempt);
      expect(launch.writes().filter((call) => call === 'Set cmi.suspend_data')).toHaveLength(2);
    });

    it('ends once, with the time of the session, and then is silent', async () => {
      let time = 1_000_000;
      const { launch, session } = begin(create(), {}, () => time);
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

function begin(lms: ContractLms, options: LaunchOptions = {}, now: () => number = () => 0) {
  const launch = lms.launch(options);
  return { launch, session: launch.connect(outline, now) };
}

/** Tells the attempt and commits it; the adapter must say that it is stored. */
async function tell(session: Session, attempt: Attempt): Promise<void> {
  session.tell(attempt, encode(outline, attempt));
  expect(await session.commit()).toBe(true);
}

async function tellEach(session: Session, from: Attempt, events: readonly AttemptEvent[]): Promise<void> {
  let attempt = from;
  for (const event of events) {
    attempt = play(outline, attempt, [event]);
    await tell(session, attempt);
  }
}

function open(page: string, block: string | null): Attempt {
  return play(outline, start, [{ type: 'opened', page, block }]);
}

function answer(attempt: Attempt, question: string, option: string): Attempt {
  return play(outline, attempt, [{ type: 'answered', question, response: [option] }]);
}
