import { describe, expect, it } from 'vitest';
import { emptyAttempt } from '../../../src/attempt/attempt.ts';
import { encode } from '../../../src/attempt/codec.ts';
import { reduce } from '../../../src/attempt/reduce.ts';
import { connectScorm12 } from '../../../src/player/tracking/scorm12.ts';
import type { Scorm12Api } from '../../../src/player/tracking/scorm12-runtime.ts';
import { fullModule, takeQuiz } from '../../attempt/full-module.ts';
import { Cmi12 } from '../../fake-lms/cmi12.ts';

const outline = fullModule();
const attempt = reduce(outline, emptyAttempt('d'), { type: 'answered', question: 'soal-1', response: ['a'] });

const connect = (api: object) => connectScorm12({ parent: { API: api } }, outline, () => 0);

/** An LMS that gives `value` for everything it is asked. */
function answering(value: unknown, more: Partial<Scorm12Api> = {}): Scorm12Api {
  const answer = () => value;
  return {
    LMSInitialize: () => true,
    LMSFinish: answer,
    LMSGetValue: answer,
    LMSSetValue: answer,
    LMSCommit: answer,
    LMSGetLastError: answer,
    ...more,
  };
}

describe('connectScorm12', () => {
  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a number', 1],
    ['a boolean', true],
    ['an object', {}],
    ['an object that cannot be text', Object.create(null)],
    ['text', 'null'],
  ])('survives an LMS that answers %s', async (_, value) => {
    const session = connect(answering(value));
    expect(session?.mode).toBe('normal');
    session?.tell(takeQuiz(outline, attempt, 9, 1), encode(outline, attempt));
    expect(await session?.commit()).toBe(value === 1 || value === true);
    session?.end();
  });

  it.each(['null', 'undefined'])('reads the word %s as nothing', (word) => {
    expect(connect(answering(word))).toMatchObject({ saved: '', mastery: null, learner: { id: '', name: '' } });
  });

  it('survives an LMS whose calls throw, and says that nothing is stored', async () => {
    const broken = () => {
      throw new Error('the window of the LMS is gone');
    };
    const session = connect(answering('', { LMSGetValue: broken, LMSSetValue: broken, LMSCommit: broken }));
    session?.tell(attempt, encode(outline, attempt));
    expect(await session?.commit()).toBe(false);
    session?.end();
  });

  it('gives null where the LMS does not start', () => {
    expect(connect(answering('', { LMSInitialize: () => 'false' }))).toBeNull();
    expect(connectScorm12({}, outline)).toBeNull();
  });

  it('goes on where a reloaded frame finds the LMS started, without starting it again', () => {
    const lms = new Cmi12({ profile: 'strict' });
    lms.api.LMSInitialize('');
    expect(connect(lms.api)).not.toBeNull();
    expect(lms.log.filter(({ name }) => name === 'LMSInitialize')).toHaveLength(2);
  });

  it('does without what the LMS does not implement', async () => {
    const lms = new Cmi12({ profile: 'strict', without: ['cmi.interactions', 'cmi.objectives', 'cmi.student_data'] });
    const session = connect(lms.api);
    session?.tell(attempt, encode(outline, attempt));
    expect(await session?.commit()).toBe(true);
    expect(lms.refused.filter(({ name }) => name === 'LMSSetValue')).toEqual([]);
  });

  it('appends to the interactions of a state it cannot read', () => {
    const given = { 'cmi.suspend_data': '2later', 'cmi.interactions.0.id': 'lama' };
    const lms = new Cmi12({ profile: 'strict', given });
    connect(lms.api)?.tell(attempt, '2later');
    const ids = lms.log.filter(({ element }) => /interactions\.\d+\.id$/.test(element));
    expect(ids.map(({ element, value }) => [element, value])).toEqual([['cmi.interactions.1.id', 'soal_1']]);
  });

  it('tells time and latency of an answer given now, and of no other', () => {
    let time = new Date(2026, 7, 17, 9, 0, 0).getTime();
    const lms = new Cmi12({ profile: 'strict' });
    const session = connectScorm12({ parent: { API: lms.api } }, outline, () => time);
    session?.tell(attempt, encode(outline, attempt));
    const opened = reduce(outline, attempt, { type: 'opened', page: 'pelajaran-1', block: 'soal-2' });
    session?.tell(opened, encode(outline, opened));
    time += 12_500;
    const answered = reduce(outline, opened, { type: 'answered', question: 'soal-2', response: ['b'] });
    session?.tell(answered, encode(outline, answered));
    const timed = lms.log.filter(({ element }) => /\.(time|latency)$/.test(element));
    expect(timed.map(({ element, value }) => [element, value])).toEqual([
      ['cmi.interactions.1.time', '09:00:12'],
      ['cmi.interactions.1.latency', '0000:00:12.50'],
    ]);
  });
});
