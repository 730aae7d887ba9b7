import { describe, expect, it } from 'vitest';
import { emptyAttempt } from '../../../src/attempt/attempt.ts';
import { encode } from '../../../src/attempt/codec.ts';
import { reduce } from '../../../src/attempt/reduce.ts';
import { connectScorm12 } from '../../../src/player/tracking/scorm12.ts';
import { connectScorm2004 } from '../../../src/player/tracking/scorm2004.ts';
import { fullModule, takeQuiz } from '../../attempt/full-module.ts';
import { Cmi12 } from '../../fake-lms/cmi12.ts';
import { Cmi2004 } from '../../fake-lms/cmi2004.ts';

const outline = fullModule();
const attempt = reduce(outline, emptyAttempt('d'), { type: 'answered', question: 'soal-1', response: ['a'] });
const state = encode(outline, attempt);

type Api = Record<string, (...parameters: string[]) => unknown>;

const STANDARDS = [
  {
    name: 'SCORM 1.2',
    object: 'API',
    prefix: 'LMS',
    terminate: 'Finish',
    connectTo: connectScorm12,
    Lms: Cmi12,
    time: '09:00:12',
    latency: '0000:00:12.50',
    when: 'time',
    mode: 'cmi.core.lesson_mode',
  },
  {
    name: 'SCORM 2004',
    object: 'API_1484_11',
    prefix: '',
    terminate: 'Terminate',
    connectTo: connectScorm2004,
    Lms: Cmi2004,
    time: new Date(2026, 7, 17, 9, 0, 12, 500).toISOString().replace('.500Z', '.50Z'),
    latency: 'PT12.5S',
    when: 'timestamp',
    mode: 'cmi.mode',
  },
] as const;

describe.each(STANDARDS)(
  'the adapter of $name',
  ({ object, prefix, terminate, connectTo, Lms, time, latency, when, mode }) => {
    const connect = (api: object, now = () => 0) => connectTo({ parent: { [object]: api } }, outline, now);

    /** An LMS that gives `value` for everything it is asked, and says of what it has a status in words. */
    const answering = (value: unknown, more: Api = {}): Api => {
      const named = { Initialize: () => true, GetLastError: () => value, ...more };
      const others = [terminate, 'GetValue', 'SetValue', 'Commit'].map((name) => [name, () => value] as const);
      const all = Object.entries({ ...Object.fromEntries(others), ...named });
      return Object.fromEntries(all.map(([name, answer]) => [prefix + name, answer]));
    };

    it.each<[string, unknown]>([
      ['undefined', undefined],
      ['null', null],
      ['a boolean', true],
      ['text', 'null'],
    ])('survives an LMS that answers %s', async (_, value) => {
      const session = connect(answering(value));
      expect(session).toMatchObject({ mode: 'normal', mastery: null });
      session?.tell(takeQuiz(outline, attempt, 9, 1), state);
      // One that says nothing has refused nothing.
      expect(await session?.commit()).toBe(true);
      session?.end();
    });

    it.each<[string, unknown]>([
      ['a number', 0],
      ['an object', {}],
      ['an object that cannot be text', Object.create(null)],
    ])('keeps everything on the device where an LMS answers %s for what it has', (_, value) => {
      expect(connect(answering(value))).toMatchObject({ standard: 'local', start: 'refused' });
    });

    it.each(['null', 'undefined'])('reads the word %s as nothing', (word) => {
      expect(connect(answering(word))).toMatchObject({ saved: '', mastery: null, learner: { id: '', name: '' } });
    });

    it.each<[answer: unknown, error: unknown, stored: boolean]>([
      [undefined, '0', true],
      [undefined, 0, true],
      [undefined, undefined, true],
      ['', '406', false],
      [null, 101, false],
      [0, '0', false],
      ['false', '0', false],
      [1, '0', true],
      [true, '406', true],
      ['ok', '0', true],
    ])('judges a SetValue answered with %j and error %j', async (answer, error, stored) => {
      const lms = answering('', { SetValue: () => answer, GetLastError: () => error, Commit: () => 'true' });
      const session = connect(lms);
      session?.tell(attempt, state);
      expect(await session?.commit()).toBe(stored);
    });

    it.each<[before: string, after: string, stored: boolean]>([
      ['0', '0', true],
      ['0', '391', false],
      ['403', '391', false],
      ['403', '403', true], // an old error that this LMS never clears
    ])('judges a Commit answered with true and error %s before, %s after', async (before, after, stored) => {
      let error = before;
      const Commit = () => {
        error = after;
        return 'true';
      };
      const session = connect(answering('', { SetValue: () => 'true', GetLastError: () => error, Commit }));
      session?.tell(attempt, state);
      expect(await session?.commit()).toBe(stored);
      error = before;
      expect(session?.end()).toBe(stored);
    });

    it('survives an LMS whose calls throw, and says that nothing is stored', async () => {
      const broken = () => {
        throw new Error('the window of the LMS is gone');
      };
      const session = connect(answering('', { SetValue: broken, Commit: broken }));
      session?.tell(attempt, state);
      expect(await session?.commit()).toBe(false);
      session?.end();
      expect(connect(answering('', { GetValue: broken }))).toMatchObject({ standard: 'local', start: 'refused' });
    });

    it.each(['cmi.suspend_data', mode])('tells nothing to an LMS that cannot be asked for %s alone', (element) => {
      const lms = new Lms({ profile: 'moodle' });
      const api = Object.assign({}, lms.api, {
        [`${prefix}GetValue`](asked: string) {
          if (asked === element) throw new Error('not now');
          return lms.get(asked);
        },
      });
      expect(connect(api)).toMatchObject({ standard: 'local', start: 'refused' });
    });

    it('gives null where there is no LMS, and says so where it does not start', () => {
      expect(connectTo({}, outline)).toBeNull();
      expect(connect(answering('', { Initialize: () => 'false' }))).toMatchObject({
        standard: 'local',
        start: 'refused',
      });
    });

    it('goes on where a reloaded frame finds the LMS started, without starting it again', () => {
      const lms = new Lms({ profile: 'strict' });
      lms.initialize('');
      expect(connect(lms.api)).toMatchObject({ start: 'again' });
      expect(lms.log.filter(({ name }) => name.endsWith('Initialize'))).toHaveLength(2);
    });

    it('does not go on where the LMS has ended the launch', () => {
      const lms = new Lms({ profile: 'strict' });
      lms.initialize('');
      lms.terminate('');
      expect(connect(lms.api)).toMatchObject({ standard: 'local', start: 'refused' });
    });

    it('does without what the LMS does not implement', async () => {
      const lms = new Lms({ profile: 'strict', without: ['cmi.interactions', 'cmi.objectives', 'cmi.student_data'] });
      const session = connect(lms.api);
      session?.tell(attempt, state);
      expect(await session?.commit()).toBe(true);
      expect(lms.refused.filter(({ name }) => name.endsWith('SetValue'))).toEqual([]);
    });

    it('appends to the interactions of a state it cannot read', () => {
      const given = { 'cmi.suspend_data': '2later', 'cmi.interactions.0.id': 'lama' };
      const lms = new Lms({ profile: 'strict', given });
      connect(lms.api)?.tell(attempt, '2later');
      const ids = lms.log.filter(({ element }) => /interactions\.\d+\.id$/.test(element));
      expect(ids.map(({ element, value }) => [element, value])).toEqual([['cmi.interactions.1.id', 'soal_1']]);
    });

    it('tells time and latency of an answer given now, and of no other', () => {
      let now = new Date(2026, 7, 17, 9, 0, 0).getTime();
      const lms = new Lms({ profile: 'strict' });
      const session = connect(lms.api, () => now);
      session?.tell(attempt, state);
      const opened = reduce(outline, attempt, { type: 'opened', page: 'pelajaran-1', block: 'soal-2' });
      session?.tell(opened, state);
      now += 12_500;
      const answered = reduce(outline, opened, { type: 'answered', question: 'soal-2', response: ['b'] });
      session?.tell(answered, state);
      const timed = lms.log.filter(({ element }) => /\.(time|timestamp|latency)$/.test(element));
      expect(timed.map(({ element, value }) => [element, value])).toEqual([
        [`cmi.interactions.1.${when}`, time],
        ['cmi.interactions.1.latency', latency],
      ]);
    });

    it('finds the objectives of its lessons again, wherever they stand, and leaves others alone', () => {
      const given = { 'cmi.objectives.0.id': 'UTAMA', 'cmi.objectives.1.id': 'pelajaran_2' };
      const lms = new Lms({ profile: 'strict', given });
      const read = reduce(outline, attempt, { type: 'lessonRead', lesson: 'pelajaran-2' });
      connect(lms.api)?.tell(read, state);
      expect(lms.refused.filter(({ name }) => name.endsWith('SetValue'))).toEqual([]);
      const told = lms.log.filter(({ element, name }) => name.endsWith('SetValue') && /^cmi\.objectives/.test(element));
      expect(told.some(({ element }) => element.startsWith('cmi.objectives.0.'))).toBe(false);
      expect(told.find(({ element }) => /^cmi\.objectives\.1\.(completion_)?status/.test(element))?.value).toBe(
        'completed',
      );
      expect(lms.get('cmi.objectives._count')).toBe(String(1 + outline.lessons.length));
    });

    it('takes an objective back as little as a status', () => {
      const lms = new Lms({ profile: 'strict' });
      const session = connect(lms.api);
      session?.tell(reduce(outline, attempt, { type: 'lessonRead', lesson: 'pelajaran-1' }), state);
      session?.tell(attempt, state);
      const name = object === 'API' ? 'status' : 'completion_status';
      expect(lms.get(`cmi.objectives.0.${name}`)).toBe('completed');
    });

    it('takes over objectives whose identifier the LMS does not give, lest there be more at each launch', () => {
      const lms = new Lms({ profile: 'strict' });
      const forgetful = {
        ...lms.api,
        [`${prefix}GetValue`]: (element: string) => (/objectives\.\d+\.id$/.test(element) ? '' : lms.get(element)),
      };
      lms.initialize('');
      for (const index of outline.lessons.keys()) {
        lms.set(`cmi.objectives.${index}.id`, `pelajaran_${index + 1}`);
      }
      connect(forgetful)?.tell(attempt, state);
      expect(lms.get('cmi.objectives._count')).toBe(String(outline.lessons.length));
    });

    it('sets everything again when asked to, and is refused nothing', async () => {
      const lms = new Lms({ profile: 'moodle' });
      const session = connect(lms.api);
      const passed = takeQuiz(outline, attempt, 9, 1);
      session?.tell(passed, state);
      const before = new Set(lms.log.filter(({ name }) => name.endsWith('SetValue')).map(({ element }) => element));
      const count = lms.log.length;
      session?.repeat(attempt);
      session?.tell(passed, state);
      expect(await session?.commit()).toBe(true);
      const again = lms.log.slice(count).filter(({ name }) => name.endsWith('SetValue'));
      expect(new Set(again.map(({ element }) => element))).toEqual(before);
      expect(lms.refused.filter(({ name }) => name.endsWith('SetValue'))).toEqual([]);
      expect(lms.stored(object === 'API' ? 'cmi.core.score.raw' : 'cmi.score.raw')).toBe('90');
    });
  },
);
