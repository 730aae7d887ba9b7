import { describe, expect, it } from 'vitest';
import { emptyAttempt } from '../../../src/attempt/attempt.ts';
import { encode } from '../../../src/attempt/codec.ts';
import { reduce } from '../../../src/attempt/reduce.ts';
import { connectScorm2004 } from '../../../src/player/tracking/scorm2004.ts';
import { fullModule, takeQuiz } from '../../attempt/full-module.ts';
import { Cmi2004 } from '../../fake-lms/cmi2004.ts';

const outline = fullModule();
const attempt = reduce(outline, emptyAttempt('d'), { type: 'answered', question: 'soal-1', response: ['a'] });
const state = encode(outline, attempt);

describe('the adapter of SCORM 2004', () => {
  const connect = (lms: Cmi2004, of = outline) => connectScorm2004({ API_1484_11: lms.api } as object, of);

  it.each([
    ['0.8', 80],
    ['0.57', 57],
    ['0', 0],
    ['-1', 0],
    ['1', 100],
    ['delapan', null],
  ])('reads the passing score %j', (value, mastery) => {
    expect(connect(new Cmi2004({ profile: 'strict', given: { 'cmi.scaled_passing_score': value } }))?.mastery).toBe(
      mastery,
    );
  });

  it('tells score, completion, success and progress', () => {
    const lms = new Cmi2004({ profile: 'strict' });
    const session = connect(lms);
    const results = () =>
      [
        'score.raw',
        'score.min',
        'score.max',
        'score.scaled',
        'completion_status',
        'success_status',
        'progress_measure',
      ].map((name) => lms.get(`cmi.${name}`));
    const half = ['pelajaran-1', 'pelajaran-2'].reduce(
      (now, lesson) => reduce(outline, now, { type: 'lessonRead', lesson }),
      attempt,
    );
    session?.tell(half, state);
    expect(results()).toEqual(['', '', '', '', 'incomplete', 'unknown', '0.25']);
    const tried = takeQuiz(outline, half, 6, 1);
    session?.tell(tried, state);
    expect(results()).toEqual(['60', '0', '100', '0.6', 'incomplete', 'unknown', '0.38']);
    session?.tell(takeQuiz(outline, tried, 9, 2), state);
    expect(results()).toEqual(['90', '0', '100', '0.9', 'completed', 'passed', '1']);
  });

  it('says neither completed nor a whole measure while a quiz may be tried again, lest the next launch be a review', () => {
    const lessons = { ...outline, completion: 'lessons' as const };
    const lms = new Cmi2004({ profile: 'moodle', given: { 'cmi.completion_threshold': '1' } });
    const session = connect(lms, lessons);
    const read = outline.lessons.reduce(
      (now, { id }) => reduce(lessons, now, { type: 'lessonRead', lesson: id }),
      attempt,
    );
    const once = takeQuiz(lessons, read, 3, 1);
    session?.tell(once, state);
    expect([lms.get('cmi.completion_status'), lms.get('cmi.progress_measure')]).toEqual(['incomplete', '0.99']);
    session?.tell(takeQuiz(lessons, takeQuiz(lessons, once, 3, 2), 3, 3), state);
    expect([lms.get('cmi.completion_status'), lms.get('cmi.success_status')]).toEqual(['completed', 'failed']);
  });

  it('leaves so that the next launch goes on with the same attempt, passed or not', () => {
    const lms = new Cmi2004({ profile: 'strict' });
    const session = connect(lms);
    session?.tell(takeQuiz(outline, attempt, 9, 1), state);
    session?.end();
    expect(lms.log.slice(-4).map(({ name, element, value }) => `${name} ${element} ${value}`.trim())).toEqual([
      expect.stringMatching(/^SetValue cmi.session_time PT[\d.]+S$/),
      'SetValue adl.nav.request suspendAll',
      'Commit',
      'Terminate',
    ]);
    expect(lms.stored('cmi.exit')).toBe('suspend');
    expect(lms.refused.filter(({ error }) => error !== '403')).toEqual([]);
  });

  it('describes questions and objectives, without what Moodle refuses', () => {
    const [lesson] = outline.lessons;
    const [id, key] = Object.entries(outline.questions)[0] ?? [];
    if (lesson === undefined || id === undefined || key === undefined) throw new Error('an empty module');
    const braced = {
      ...outline,
      lessons: [{ ...lesson, title: '{Satu}\ndua' }],
      questions: { ...outline.questions, [id]: { ...key, prompt: `{${'x'.repeat(300)}` } },
    };
    const lms = new Cmi2004({ profile: 'moodle' });
    connect(lms, braced)?.tell(attempt, state);
    expect(lms.get('cmi.objectives.0.description')).toBe('(Satu} dua');
    expect(lms.get('cmi.interactions.0.description')).toBe(`(${'x'.repeat(249)}`);
  });

  it('asks an LMS for no more than it takes in one commit', () => {
    expect(connect(new Cmi2004({ profile: 'strict' }))?.room).toBeLessThan(64 * 1024 - 40_000);
  });
});
