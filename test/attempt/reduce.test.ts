import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attempt, type AttemptEvent, emptyAttempt } from '../../src/attempt/attempt.ts';
import { moduleScore, success } from '../../src/attempt/outcome.ts';
import { reduce } from '../../src/attempt/reduce.ts';
import { openQuiz, quizAttemptsLeft } from '../../src/attempt/views.ts';
import { eventsOf, outlines, play } from './arbitraries.ts';
import { fullModule, takeQuiz } from './full-module.ts';

const outline = fullModule();
const start = emptyAttempt('aB3');
const quiz = 'kuis-akhir';

const playing = (...events: AttemptEvent[]): Attempt => play(outline, start, events);

describe('reduce', () => {
  it.each<[string, AttemptEvent]>([
    ['an unknown lesson', { type: 'lessonRead', lesson: 'tidak-ada' }],
    ['an unknown question', { type: 'answered', question: 'toString', response: ['a'] }],
    ['an unknown option', { type: 'answered', question: 'soal-1', response: ['z'] }],
    ['a quiz question outside its quiz', { type: 'answered', question: 'uji-1', response: ['a'] }],
    ['a quiz question while the quiz is closed', { type: 'answered', quiz, question: 'uji-1', response: ['a'] }],
    ['a formative question in a quiz', { type: 'answered', quiz, question: 'soal-1', response: ['a'] }],
    ['an unknown quiz', { type: 'quizStarted', quiz: 'constructor', seed: 1 }],
    ['the end of a quiz that is not open', { type: 'quizSubmitted', quiz }],
    ['the end of a quiz lesson before its quiz', { type: 'lessonRead', lesson: 'uji-akhir' }],
    ['a choice the scene does not offer', { type: 'sceneChosen', scenario: 'bu-sari', choice: 7 }],
    ['a restart at the start', { type: 'sceneRestarted', scenario: 'bu-sari' }],
    ['an item the checklist does not have', { type: 'ticked', checklist: 'siap', item: 'z', on: true }],
    ['an empty reflection', { type: 'reflected', reflection: 'renungan', text: '' }],
    ['leaving', { type: 'left' }],
  ])('ignores %s', (_, event) => {
    expect(reduce(outline, start, event)).toBe(start);
  });

  it('gives the same object or a clock one later, and never changes what it was given', () => {
    fc.assert(
      fc.property(
        outlines.chain((o) => fc.tuple(fc.constant(o), fc.array(eventsOf(o), { maxLength: 30 }))),
        ([module, events]) => {
          let attempt = start;
          for (const event of events) {
            const before = JSON.stringify(attempt);
            const next = reduce(module, attempt, event);
            expect(JSON.stringify(attempt)).toBe(before);
            expect(next === attempt || next.clock === attempt.clock + 1).toBe(true);
            attempt = next;
          }
        },
      ),
    );
  });

  it('says nothing twice', () => {
    const events: AttemptEvent[] = [
      { type: 'opened', page: 'pelajaran-1', block: null },
      { type: 'lessonRead', lesson: 'pelajaran-1' },
      { type: 'reflected', reflection: 'renungan', text: 'ya' },
      { type: 'ticked', checklist: 'siap', item: 'b', on: true },
      { type: 'asked', thread: 't', key: 'k' },
    ];
    const once = playing(...events);
    expect(events.reduce((attempt, event) => reduce(outline, attempt, event), once)).toBe(once);
  });

  it('counts tries, keeps the last response and the best score', () => {
    const answer = (option: string): AttemptEvent => ({ type: 'answered', question: 'soal-1', response: [option] });
    expect(playing(answer('c'), answer('a'), answer('b')).answers['soal-1']?.value).toEqual({
      response: ['b'],
      score: 0,
      best: 1,
      tries: 3,
      first: 1,
      signature: outline.questions['soal-1']?.signature,
    });
  });

  it('changes no answer whose tries are used up', () => {
    const question = 'soal-1';
    const key = outline.questions[question];
    if (key === undefined) throw new Error('the full module has a first question');
    const once = { ...outline, questions: { ...outline.questions, [question]: { ...key, attempts: 1 } } };
    const answered = reduce(once, start, { type: 'answered', question, response: ['b'] });
    expect(reduce(once, answered, { type: 'answered', question, response: ['a'] })).toBe(answered);
  });

  it('lets an answer be replaced until a quiz that judges at its end is submitted', () => {
    const open = playing({ type: 'quizStarted', quiz, seed: 9 });
    const question = openQuiz(open, quiz)?.drawn[0] ?? '';
    const events = ['b', 'a', 'c'].map(
      (option): AttemptEvent => ({ type: 'answered', quiz, question, response: [option] }),
    );
    const answer = openQuiz(play(outline, open, events), quiz)?.answers[question]?.value;
    expect(answer).toMatchObject({ response: ['c'], score: 0, best: 0, tries: 1 });
  });

  it('starts no quiz while one is open, and none when no attempt is left', () => {
    const open = playing({ type: 'quizStarted', quiz, seed: -1 });
    expect(openQuiz(open, quiz)?.seed).toBe(0xffffffff);
    expect(reduce(outline, open, { type: 'quizStarted', quiz, seed: 2 })).toBe(open);
    const spent = [1, 2, 3].reduce((attempt, seed) => takeQuiz(outline, attempt, 2, seed), start);
    expect(quizAttemptsLeft(outline, spent, quiz)).toBe(0);
    expect(reduce(outline, spent, { type: 'quizStarted', quiz, seed: 4 })).toBe(spent);
  });

  it('marks a quiz lesson as read when its quiz is submitted', () => {
    expect(Object.keys(takeQuiz(outline, start, 1, 1).read)).toEqual(['uji-akhir']);
  });

  it('replays a scenario and keeps its best path', () => {
    const choose = (choice: number): AttemptEvent => ({ type: 'sceneChosen', scenario: 'bu-sari', choice });
    const twice = playing(choose(0), choose(0), { type: 'sceneRestarted', scenario: 'bu-sari' }, choose(1));
    expect(twice.scenarios['bu-sari']?.value).toEqual({ choices: [1], best: 4, finished: true });
    expect(reduce(outline, twice, choose(0))).toBe(twice);
  });

  it('scores the same whatever the order of the answers', () => {
    const open = playing({ type: 'quizStarted', quiz, seed: 5 });
    const drawn = openQuiz(open, quiz)?.drawn ?? [];
    const answers = drawn.map(
      (question, index): AttemptEvent => ({
        type: 'answered',
        quiz,
        question,
        response: [index % 3 === 0 ? 'b' : 'a'],
      }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(answers, { minLength: answers.length }), (events) => {
        const done = play(outline, open, [...events, { type: 'quizSubmitted', quiz }]);
        expect(moduleScore(outline, done)).toBe(60);
      }),
    );
  });

  it('never takes back a score or a pass', () => {
    fc.assert(
      fc.property(
        outlines.chain((o) => fc.tuple(fc.constant(o), fc.array(eventsOf(o), { maxLength: 60 }))),
        ([module, events]) => {
          let attempt = start;
          for (const event of events) {
            const next = reduce(module, attempt, event);
            expect(moduleScore(module, next) ?? 0).toBeGreaterThanOrEqual(moduleScore(module, attempt) ?? 0);
            if (success(module, attempt) !== 'unknown') expect(success(module, next)).toBe(success(module, attempt));
            attempt = next;
          }
        },
      ),
    );
  });
});
