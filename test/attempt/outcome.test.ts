import { describe, expect, it } from 'vitest';
import { emptyAttempt } from '../../src/attempt/attempt.ts';
import { completion, judgedBy, moduleScore, success } from '../../src/attempt/outcome.ts';
import { answerOf, bestQuizAttempt, isSettled, lessonsRead, progress, quizScore } from '../../src/attempt/views.ts';
import type { Outline } from '../../src/model/outline.ts';
import { play } from './arbitraries.ts';
import { fullModule, takeFully, takeQuiz } from './full-module.ts';

const outline = fullModule();
const quiz = 'kuis-akhir';
const start = emptyAttempt('d');
const readAll = play(
  outline,
  start,
  outline.lessons.map(({ id }) => ({ type: 'lessonRead', lesson: id })),
);

const withoutGraded: Outline = {
  ...outline,
  lessons: outline.lessons.slice(0, 7),
  quizzes: Object.fromEntries(
    Object.entries(outline.quizzes).map(([id, one]) => [id, { ...one, graded: false, role: 'practice' as const }]),
  ),
};

describe('outcome', () => {
  it('knows no score before a graded quiz is submitted', () => {
    expect([moduleScore(outline, start), success(outline, start), completion(outline, start)]).toEqual([
      null,
      'unknown',
      'incomplete',
    ]);
    const open = play(outline, start, [{ type: 'quizStarted', quiz, seed: 3 }]);
    expect(moduleScore(outline, open)).toBeNull();
  });

  it('counts the best attempt and passes at the mastery given', () => {
    const attempt = takeFully(outline);
    const best = bestQuizAttempt(outline, attempt, quiz);
    expect(best === null ? null : quizScore(outline, best, quiz)).toBe(90);
    expect(moduleScore(outline, attempt)).toBe(90);
    const judgements = [null, 95, 0].map((mastery) => judgedBy(outline, mastery));
    expect(judgements.map((one) => success(one, attempt))).toEqual(['passed', 'failed', 'passed']);
    expect(judgements.map((one) => completion(one, attempt))).toEqual(['completed', 'incomplete', 'completed']);
  });

  it('gives the mastery of the LMS to every quiz that goes by the module', () => {
    const final = outline.quizzes[quiz];
    if (final === undefined) throw new Error('no final quiz');
    const two = { ...outline, quizzes: { [quiz]: final, latihan: { ...final, graded: false, mastery: 50 } } };
    const { mastery, quizzes } = judgedBy(two, 90);
    expect([mastery, quizzes[quiz]?.mastery, quizzes.latihan?.mastery]).toEqual([90, 90, 50]);
    expect(judgedBy(two, null)).toBe(two);
  });

  it('fails only when no attempt is left', () => {
    const once = takeQuiz(outline, start, 2, 1);
    const twice = takeQuiz(outline, once, 2, 2);
    expect([success(outline, once), success(outline, twice)]).toEqual(['unknown', 'unknown']);
    const last = play(outline, twice, [{ type: 'quizStarted', quiz, seed: 3 }]);
    expect(success(outline, last)).toBe('unknown');
    expect(success(outline, play(outline, last, [{ type: 'quizSubmitted', quiz }]))).toBe('failed');
  });

  it('weighs graded quizzes by their points', () => {
    const first = outline.questions['uji-1'];
    if (first === undefined) throw new Error('the full module has a first quiz question');
    const small = { graded: true, attempts: 1, mastery: 75, shuffle: false, feedback: 'end' as const };
    const two: Outline = {
      ...outline,
      questions: { ...outline.questions, ekstra: { ...first, points: 5 } },
      quizzes: { ...outline.quizzes, kecil: { ...small, pools: [{ draw: 1, items: ['ekstra'] }] } },
    };
    const attempt = takeQuiz(two, start, 10, 1);
    expect(moduleScore(two, attempt)).toBe(66.67);
    const both = play(two, attempt, [
      { type: 'quizStarted', quiz: 'kecil', seed: 1 },
      { type: 'answered', quiz: 'kecil', question: 'ekstra', response: ['b'] },
      { type: 'quizSubmitted', quiz: 'kecil' },
    ]);
    expect([moduleScore(two, both), success(two, both)]).toEqual([66.67, 'failed']);
  });

  it('has no score without a graded quiz, and completes with the lessons', () => {
    const practised = takeQuiz(withoutGraded, readAll, 1, 1);
    expect(moduleScore(withoutGraded, practised)).toBeNull();
    expect(success(withoutGraded, practised)).toBe('unknown');
    expect(completion(withoutGraded, start)).toBe('incomplete');
    expect(completion(withoutGraded, readAll)).toBe('completed');
  });

  it('counts lessons, optional ones never', () => {
    expect(progress(outline, start)).toBe(0);
    expect(lessonsRead(outline, readAll)).toHaveLength(7);
    expect(progress(outline, readAll)).toBe(7 / 8);
    const optional = {
      ...outline,
      lessons: outline.lessons.map((one) => ({ ...one, optional: one.id === 'uji-akhir' })),
    };
    expect(progress(optional, readAll)).toBe(1);
  });
});

describe('answers', () => {
  it('finds the answer of the open quiz attempt, else of the last', () => {
    const attempt = takeFully(outline);
    const drawn = attempt.quizzes[quiz]?.[2]?.drawn ?? [];
    expect(answerOf(attempt, drawn[0] ?? '', quiz)?.response).toEqual(['a']);
    expect(answerOf(attempt, drawn[9] ?? '', quiz)?.response).toEqual(['b']);
    expect(answerOf(attempt, drawn[0] ?? '')).toBeNull();
    expect(answerOf(attempt, 'soal-1')?.tries).toBe(2);
  });

  it('settles a question that is right or out of tries', () => {
    const answer = { response: ['b'], score: 0, best: 0, tries: 1, first: 1, signature: 'ab' };
    expect(isSettled(outline, null, 'soal-1')).toBe(false);
    expect(isSettled(outline, answer, 'soal-1')).toBe(false);
    expect(isSettled(outline, answer, 'uji-1')).toBe(true);
    expect(isSettled(outline, { ...answer, best: 1 }, 'soal-1')).toBe(true);
  });
});
