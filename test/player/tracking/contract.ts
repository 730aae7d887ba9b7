import { describe, expect, it } from 'vitest';
import { type Attempt, type AttemptEvent, emptyAttempt } from '../../../src/attempt/attempt.ts';
import { decode, encode } from '../../../src/attempt/codec.ts';
import type { Outline } from '../../../src/model/outline.ts';
import type { Session } from '../../../src/player/tracking/session.ts';
import { play } from '../../attempt/arbitraries.ts';
import { fullModule, takeQuiz } from '../../attempt/full-module.ts';

/** One learner's track of one module in some LMS, over several launches. */
export interface ContractLms {
  /** What a launch writes that tells nothing of the attempt. */
  readonly frame: readonly string[];
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
  connect(outline: Outline, now: () => number): Session | Promise<Session>;
  /**
   * What was said to the LMS in this launch, reading left out, in order: `Set cmi.suspend_data`, `Commit`, `Finish`; to an
   * LRS the verbs of statements, then `state` for each document.
   */
  writes(): string[];
  /**
   * Calls that the LMS answered with an error, apart from those it was told to refuse, and from asking for what SCORM
   * 2004 calls not initialised (403): there is no other way to know.
   */
  refused(): string[];
  /** What the LMS has now: the status in the words of SCORM 1.2, the time in seconds. */
  has(what: 'status' | 'score' | 'position' | 'exit' | 'time'): string;
  /** Resolves once it has what was said; of an LRS the network decides when. */
  arrived(): Promise<void>;
  /** Interactions by index, as this launch set them. */
  interactions(): Record<string, string>[];
}

export const outline = fullModule();
export const start = emptyAttempt('aB3');

/**
 * What every adapter must do, whatever its LMS. `create` gives a new learner; `isJudging`: whether launches of it have a
 * mode, and a mastery score that may replace the module's.
 */
export function describeAdapter(name: string, create: () => ContractLms, isJudging = true): void {
  describe(name, () => {
    it('launches for the first time', async () => {
      const { launch, session } = await begin(create());
      expect(session).toMatchObject({ mode: 'normal', saved: '' });
      expect(session.learner.id).not.toBe('');
      await tell(session, open('pelajaran-1', null));
      expect([launch.has('status'), launch.has('score')]).toEqual(['incomplete', '']);
      expect(launch.refused()).toEqual([]);
    });

    it('gives the state back after a crash', async () => {
      const lms = create();
      const attempt = play(outline, open('pelajaran-2', 'soal-3'), [
        { type: 'answered', question: 'soal-3', response: ['a', 'b'] },
        { type: 'lessonRead', lesson: 'pelajaran-2' },
      ]);
      await tell((await begin(lms)).session, attempt);
      const { launch, session } = await begin(lms);
      expect(decode(outline, session.saved)).toEqual(attempt);
      expect(launch.refused()).toEqual([]);
    });

    it('fails, retries and passes', async () => {
      const { launch, session } = await begin(create());
      const failed = takeQuiz(outline, takeQuiz(outline, start, 3, 1), 6, 2);
      await tell(session, failed);
      expect(launch.has('status')).toBe('incomplete');
      await tell(session, takeQuiz(outline, failed, 8, 3));
      expect([launch.has('status'), launch.has('score')]).toEqual(['passed', '80']);
      expect(launch.refused()).toEqual([]);
    });

    it('never takes back a status or a score, even of a state that was lost', async () => {
      const lms = create();
      await tell((await begin(lms)).session, takeQuiz(outline, start, 9, 1));
      const { launch, session } = await begin(lms);
      await tell(session, takeQuiz(outline, start, 2, 1));
      session.end();
      await launch.arrived();
      expect([launch.has('status'), launch.has('score')]).toEqual(['passed', '90']);
    });

    it.runIf(isJudging)('passes at the mastery score of the LMS', async () => {
      const { launch, session } = await begin(create(), { mastery: 30 });
      expect(session.mastery).toBe(30);
      await tell(session, takeQuiz(outline, start, 4, 1));
      expect([launch.has('status'), launch.has('score')]).toEqual(['passed', '40']);
    });

    it('completes a module without a graded quiz when its lessons are read', async () => {
      const plain: Outline = { ...outline, quizzes: {}, lessons: outline.lessons.slice(0, 2), completion: 'lessons' };
      const launch = create().launch();
      const session = await launch.connect(plain, () => 0);
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
      const { launch, session } = await begin(create());
      const attempt = takeQuiz(outline, answer(start, 'soal-1', 'a'), 5, 1);
      await tell(session, attempt);
      const before = launch.writes().length;
      await tell(session, attempt);
      expect(
        launch
          .writes()
          .slice(before)
          .filter((call) => call !== 'Commit'),
      ).toEqual([]);
    });

    it.runIf(isJudging).each(['review', 'browse'] as const)('writes nothing in %s', async (mode) => {
      const lms = create();
      const passed = takeQuiz(outline, start, 9, 1);
      await tell((await begin(lms)).session, passed);
      const { launch, session } = await begin(lms, { mode });
      expect(session.mode).toBe(mode);
      expect(decode(outline, session.saved)).toEqual(passed);
      await tell(session, takeQuiz(outline, passed, 1, 2));
      session.end();
      await launch.arrived();
      expect(launch.writes()).toEqual(lms.frame);
      expect(launch.has('score')).toBe('90');
    });

    it('ends once, and then is silent', async () => {
      const { launch, session } = await begin(create());
      const attempt = open('pelajaran-1', null);
      await tell(session, attempt);
      session.end();
      await launch.arrived();
      const before = launch.writes();
      session.end();
      session.tell(takeQuiz(outline, attempt, 9, 1), 'late');
      await session.commit();
      await launch.arrived();
      expect(launch.writes()).toEqual(before);
      expect(launch.refused()).toEqual([]);
    });
  });
}

export async function begin(lms: ContractLms, options: LaunchOptions = {}, now: () => number = () => 0) {
  const launch = lms.launch(options);
  return { launch, session: await launch.connect(outline, now) };
}

/** Tells the attempt and commits it; the adapter must say that it is stored. */
export async function tell(session: Session, attempt: Attempt): Promise<void> {
  session.tell(attempt, encode(outline, attempt));
  expect(await session.commit()).toBe(true);
}

export async function tellEach(session: Session, from: Attempt, events: readonly AttemptEvent[]): Promise<void> {
  let attempt = from;
  for (const event of events) {
    attempt = play(outline, attempt, [event]);
    await tell(session, attempt);
  }
}

export function open(page: string, block: string | null): Attempt {
  return play(outline, start, [{ type: 'opened', page, block }]);
}

export function answer(attempt: Attempt, question: string, option: string): Attempt {
  return play(outline, attempt, [{ type: 'answered', question, response: [option] }]);
}
