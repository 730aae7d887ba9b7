import { describe, expect, it } from 'vitest';
import { emptyAttempt } from '../../../src/attempt/attempt.ts';
import { encode } from '../../../src/attempt/codec.ts';
import { reduce } from '../../../src/attempt/reduce.ts';
import { connectScorm12 } from '../../../src/player/tracking/scorm12.ts';
import { fullModule, takeQuiz } from '../../attempt/full-module.ts';
import { Cmi12 } from '../../fake-lms/cmi12.ts';

const outline = fullModule();
const attempt = reduce(outline, emptyAttempt('d'), { type: 'answered', question: 'soal-1', response: ['a'] });
const state = encode(outline, attempt);

describe('the adapter of SCORM 1.2', () => {
  it('makes Moodle send a result again that a failed commit has lost', async () => {
    const network = { online: true, sessionValid: false };
    const lms = new Cmi12({ profile: 'moodle', network });
    const session = connectScorm12({ API: lms.api } as object, outline);
    const passed = takeQuiz(outline, attempt, 9, 1);
    session?.tell(passed, state);
    expect(await session?.commit()).toBe(false);
    network.sessionValid = true;
    session?.repeat(attempt);
    session?.tell(passed, state);
    expect(await session?.commit()).toBe(true);
    expect([lms.stored('cmi.core.score.raw'), lms.stored('cmi.core.lesson_status')]).toEqual(['90', 'passed']);
  });

  it.each([
    ['80', 80],
    ['0', 0],
    ['', null],
    ['delapan', null],
    ['101', null],
  ])('reads the mastery score %j', (value, mastery) => {
    const given = { 'cmi.student_data.mastery_score': value };
    const { api } = new Cmi12({ profile: 'strict', given });
    expect(connectScorm12({ API: api } as object, outline)?.mastery).toBe(mastery);
  });
});
