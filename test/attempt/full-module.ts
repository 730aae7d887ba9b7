import { type Attempt, type AttemptEvent, emptyAttempt } from '../../src/attempt/attempt.ts';
import { reduce } from '../../src/attempt/reduce.ts';
import { openQuiz } from '../../src/attempt/views.ts';
import type { Outline, QuestionKey } from '../../src/model/outline.ts';
import { signature } from '../../src/model/short-id.ts';

/** A module as large as they are written: 8 lessons, 20 formative questions, a quiz of 10 drawn from 18, 3 attempts. */
export function fullModule(): Outline {
  const lessons = range(7).map((n) => ({
    id: `pelajaran-${n}`,
    title: `Pelajaran ${n}`,
    optional: false,
    minutes: 8,
    quizzes: [],
  }));
  const graded = range(18).map((n) => `uji-${n}`);
  return {
    course: 'fds',
    module: 'pendidikan-anak',
    version: '1.0.0',
    language: 'id',
    title: 'Pendidikan anak',
    mastery: 75,
    completion: 'passed',
    lessons: [
      ...lessons,
      { id: 'uji-akhir', title: 'Uji akhir', optional: false, minutes: 15, quizzes: ['kuis-akhir'] },
    ],
    questions: Object.fromEntries([
      ...range(20).map((n) => [`soal-${n}`, choice(n % 3 === 0 ? 'multiple' : 'single', null)] as const),
      ...graded.map((id) => [id, choice('single', 1)] as const),
    ]),
    quizzes: {
      'kuis-akhir': {
        graded: true,
        attempts: 3,
        mastery: 75,
        shuffle: true,
        feedback: 'end',
        pools: [{ draw: 10, items: graded }],
      },
    },
    scenarios: {
      'bu-sari': {
        best: 4,
        start: 'mulai',
        scenes: {
          mulai: {
            choices: [
              { to: 'dengar', score: 2 },
              { to: 'tutup', score: 0 },
            ],
          },
          dengar: {
            choices: [
              { to: 'sepakat', score: 2 },
              { to: 'tutup', score: 1 },
            ],
          },
          sepakat: { choices: [], end: 'good' },
          tutup: { choices: [], end: 'poor' },
        },
      },
    },
    reflections: ['renungan'],
    checklists: { siap: ['a', 'b', 'c', 'd', 'e', 'f'] },
  };
}

/** Everything read and answered, wrong first, then right; two quiz attempts lost, the third passed. */
export function takeFully(outline: Outline): Attempt {
  const events: AttemptEvent[] = [
    ...range(7).flatMap((n): AttemptEvent[] => [
      { type: 'opened', page: `pelajaran-${n}`, block: null },
      { type: 'lessonRead', lesson: `pelajaran-${n}` },
    ]),
    ...range(20).flatMap((n): AttemptEvent[] => [
      { type: 'opened', page: 'pelajaran-1', block: `soal-${n}` },
      { type: 'answered', question: `soal-${n}`, response: ['c'] },
      { type: 'answered', question: `soal-${n}`, response: n % 3 === 0 ? ['a', 'b'] : ['a'] },
    ]),
    { type: 'sceneChosen', scenario: 'bu-sari', choice: 0 },
    { type: 'sceneChosen', scenario: 'bu-sari', choice: 0 },
    ...['a', 'b', 'c', 'd'].map((item): AttemptEvent => ({ type: 'ticked', checklist: 'siap', item, on: true })),
    { type: 'opened', page: 'uji-akhir', block: null },
  ];
  const studied = events.reduce((attempt, event) => reduce(outline, attempt, event), emptyAttempt('aB3'));
  return [4, 6, 9].reduce((attempt, right, n) => takeQuiz(outline, attempt, right, 77 * n + 5), studied);
}

/** One attempt at the final quiz with `right` right answers, submitted. */
export function takeQuiz(outline: Outline, attempt: Attempt, right: number, seed: number): Attempt {
  const quiz = 'kuis-akhir';
  const started = reduce(outline, attempt, { type: 'quizStarted', quiz, seed });
  const answered = (openQuiz(started, quiz)?.drawn ?? []).reduce(
    (now, question, index) =>
      reduce(outline, now, { type: 'answered', quiz, question, response: [index < right ? 'a' : 'b'] }),
    started,
  );
  return reduce(outline, answered, { type: 'quizSubmitted', quiz });
}

function choice(type: 'single' | 'multiple', attempts: number | null): QuestionKey {
  const options = ['a', 'b', 'c', 'd'];
  return {
    type,
    options,
    right: type === 'single' ? ['a'] : ['a', 'b'],
    points: 1,
    attempts,
    shuffle: true,
    partial: true,
    signature: signature(options),
    prompt: 'Berapa persen kehadiran minimum?',
  };
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
