import type { Outline, QuestionKey, Response } from '../../src/model/outline.ts';
import { signature } from '../../src/model/short-id.ts';

/** A response that can be given to a question, and what it scores: written by hand, since nothing else may say it. */
interface Given {
  readonly response: Response;
  readonly score: number;
}

const LETTERS = ['a', 'b', 'c', 'd'];

const FORMATIVE: Readonly<Record<string, readonly [answerable: object, given: readonly Given[]]>> = {
  tunggal: [
    { type: 'single', options: LETTERS, right: ['c'] },
    [
      { response: ['c'], score: 1 },
      { response: ['a'], score: 0 },
    ],
  ],
  banyak: [
    { type: 'multiple', options: LETTERS, right: ['a', 'd'] },
    [
      { response: ['a', 'd'], score: 1 },
      { response: ['a'], score: 0.5 },
      { response: ['a', 'b'], score: 0 },
    ],
  ],
  urutan: [
    { type: 'order', items: LETTERS },
    [
      { response: ['a', 'b', 'c', 'd'], score: 1 },
      { response: ['a', 'b', 'd', 'c'], score: 0.5 },
      { response: ['d', 'c', 'b', 'a'], score: 0 },
    ],
  ],
  pasangan: [
    { type: 'match', items: ['a', 'b'], targets: ['x', 'y'], right: ['x', 'y'] },
    [
      { response: ['x', 'y'], score: 1 },
      { response: ['x', ''], score: 0.5 },
    ],
  ],
  rumpang: [
    { type: 'gap', gaps: [{ kind: 'text', accept: ['Surabaya'] }] },
    [
      { response: ['surabaya'], score: 1 },
      { response: ['Malang “Raya”'], score: 0 },
    ],
  ],
  angka: [
    { type: 'number', gaps: [{ kind: 'number', min: 80, max: 90 }] },
    [
      { response: ['85'], score: 1 },
      { response: ['7'], score: 0 },
    ],
  ],
  pendapat: [{ type: 'likert', options: LETTERS }, [{ response: ['b'], score: 0 }]],
};

const GRADED = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6'];
const SINGLE = [
  { type: 'single', options: LETTERS, right: ['b'] },
  [
    { response: ['b'], score: 1 },
    { response: ['d'], score: 0 },
  ],
] as const;

const ALL = { ...FORMATIVE, ...Object.fromEntries(GRADED.map((id) => [id, SINGLE] as const)) };

/** What may be answered to a question of the module. */
export function givenTo(question: string): readonly Given[] {
  return ALL[question]?.[1] ?? [];
}

export const QUIZ = 'kuis-akhir';

/** A module with every type of question, a quiz of four drawn from six, three attempts, and things to write. */
export const MODULE: Outline = {
  course: 'fds',
  module: 'simulasi',
  version: '1.0.0',
  language: 'id',
  title: 'Simulasi',
  mastery: 75,
  completion: 'passed',
  lessons: [
    ...['satu', 'dua', 'tiga'].map((id) => ({ id, title: id, optional: false, minutes: 5, quizzes: [] })),
    { id: 'ujian', title: 'Ujian', optional: false, minutes: 5, quizzes: [QUIZ] },
  ],
  questions: Object.fromEntries(Object.entries(ALL).map(([id, [answerable]]) => [id, keyOf(answerable)])),
  quizzes: {
    [QUIZ]: {
      graded: true,
      attempts: 3,
      mastery: 75,
      shuffle: true,
      feedback: 'end',
      pools: [{ draw: 4, items: GRADED }],
    },
  },
  scenarios: {},
  reflections: ['renungan', 'rencana'],
  checklists: {},
};

export const FORMATIVE_IDS = Object.keys(FORMATIVE);

function keyOf(answerable: object): QuestionKey {
  const base = { points: 1, attempts: null, shuffle: true, partial: true, prompt: '?' };
  return { ...base, ...answerable, signature: signature([JSON.stringify(answerable)]) } as QuestionKey;
}
