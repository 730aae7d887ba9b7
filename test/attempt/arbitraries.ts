import fc from 'fast-check';
import { type Attempt, type AttemptEvent, emptyAttempt } from '../../src/attempt/attempt.ts';
import { reduce } from '../../src/attempt/reduce.ts';
import type { GapKey, Outline, QuestionKey, QuizOutline, ScenarioOutline } from '../../src/model/outline.ts';
import { signature } from '../../src/model/short-id.ts';

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const letters = (min: number) => fc.integer({ min, max: LETTERS.length }).map((count) => LETTERS.slice(0, count));

const gapKey: fc.Arbitrary<GapKey> = fc.oneof(
  fc.constantFrom('Surabaya', 'sawah', '85', 'é 日本').map((word): GapKey => ({ kind: 'text', accept: [word] })),
  fc.integer({ min: -5, max: 100 }).map((min): GapKey => ({ kind: 'number', min, max: min + 2 })),
);

/** The part of a key that hangs on its type. */
const answerable = fc.oneof(
  letters(2).map((options) => ({ type: 'single' as const, options, right: options.slice(0, 1) })),
  letters(3).chain((options) =>
    fc.subarray(options, { minLength: 1 }).map((right) => ({ type: 'multiple' as const, options, right })),
  ),
  fc.constant({ type: 'truefalse' as const, options: ['a', 'b'], right: ['b'] }),
  letters(2).map((items) => ({ type: 'order' as const, items })),
  fc
    .tuple(letters(2), letters(2), fc.constantFrom('match' as const, 'sort' as const))
    .map(([items, targets, type]) => ({
      type,
      items,
      targets,
      right: items.map((_, index) => targets[index % targets.length] ?? ''),
    })),
  fc
    .tuple(fc.array(gapKey, { minLength: 1, maxLength: 3 }), fc.constantFrom('gap' as const, 'number' as const))
    .map(([gaps, type]) => ({ type, gaps })),
  letters(2).map((options) => ({ type: 'likert' as const, options })),
);

export const questionKeys: fc.Arbitrary<QuestionKey> = fc
  .tuple(
    answerable,
    fc.record({
      points: fc.constantFrom(0, 1, 2, 0.5),
      attempts: fc.constantFrom(null, 1, 2),
      shuffle: fc.boolean(),
      partial: fc.boolean(),
      prompt: fc.constant('?'),
    }),
  )
  .map(([own, base]) => ({ ...base, ...own, signature: signature([JSON.stringify(own)]) }));

const scenarios: fc.Arbitrary<ScenarioOutline> = fc
  .tuple(fc.constantFrom(0, 1, 2, 2.5), fc.boolean())
  .map(([score, loops]) => ({
    best: score,
    start: 'mulai',
    scenes: {
      mulai: {
        choices: [
          { to: 'akhir', score },
          { to: loops ? 'mulai' : 'akhir', score: 0 },
        ],
      },
      akhir: { choices: [], end: 'good' },
    },
  }));

function quizOutline(items: readonly string[]): fc.Arbitrary<QuizOutline> {
  return fc
    .record({
      graded: fc.boolean(),
      attempts: fc.constantFrom(null, 1, 2, 3),
      mastery: fc.constantFrom(60, 75, 80),
      shuffle: fc.boolean(),
      feedback: fc.constantFrom('each' as const, 'end' as const, 'score' as const),
      draw: fc.integer({ min: 1, max: Math.max(1, items.length) }),
      role: fc.constantFrom(undefined, 'pretest' as const, 'practice' as const),
    })
    .map(({ draw, role, ...quiz }) => ({ ...quiz, ...(role === undefined ? {} : { role }), pools: [{ draw, items }] }));
}

const named = <Value>(prefix: string, values: readonly Value[]): Record<string, Value> =>
  Object.fromEntries(values.map((value, index) => [`${prefix}-${index + 1}`, value]));

/** Modules of every shape; ids that a plain object inherits are among them. */
export const outlines: fc.Arbitrary<Outline> = fc
  .record({
    formative: fc.array(questionKeys, { maxLength: 5 }),
    first: fc.array(questionKeys, { minLength: 1, maxLength: 5 }),
    second: fc.array(questionKeys, { maxLength: 3 }),
    scenario: scenarios,
    quizScenario: scenarios,
    optional: fc.boolean(),
    completion: fc.constantFrom('lessons' as const, 'passed' as const),
    mastery: fc.integer({ min: 0, max: 100 }),
    language: fc.constantFrom('id', 'en'),
  })
  .chain(({ formative, first, second, scenario, quizScenario, optional, ...settings }) => {
    const firstItems = [...Object.keys(named('uji', first)), 'bu-sari'];
    const secondItems = Object.keys(named('pra', second));
    return fc.tuple(quizOutline(firstItems), quizOutline(secondItems)).map(
      ([uji, pra]): Outline => ({
        ...settings,
        course: 'fds',
        module: 'pendidikan',
        version: '1.0.0',
        title: 'Pendidikan anak',
        lessons: [
          { id: 'constructor', title: 'Satu', optional: false, minutes: 5, quizzes: [] },
          { id: 'dua', title: 'Dua', optional, minutes: 5, quizzes: ['kuis-pra'] },
          { id: 'tiga', title: 'Tiga', optional: false, minutes: 5, quizzes: ['kuis-uji'] },
        ],
        questions: { ...named('soal', formative), ...named('uji', first), ...named('pra', second) },
        quizzes: { 'kuis-uji': uji, 'kuis-pra': pra },
        scenarios: { kasus: scenario, 'bu-sari': quizScenario },
        reflections: ['renungan', 'valueOf'],
        checklists: { siap: ['a', 'b', 'buku-catatan'] },
      }),
    );
  });

/** A response somebody could give, and some that nobody could. */
function responseTo(key: QuestionKey): fc.Arbitrary<readonly string[]> {
  const strays = fc.array(fc.constantFrom('a', 'b', 'zz', ''), { maxLength: 3 });
  switch (key.type) {
    case 'multiple':
      return fc.oneof(fc.shuffledSubarray([...key.options]), strays);
    case 'order':
      return fc.oneof(fc.shuffledSubarray([...key.items], { minLength: key.items.length }), strays);
    case 'match':
    case 'sort':
      return fc.array(fc.constantFrom('', ...key.targets), {
        minLength: key.items.length,
        maxLength: key.items.length,
      });
    case 'gap':
    case 'number':
      return fc.array(fc.oneof(fc.constantFrom('surabaya ', '85', '-3', ' SAWAH'), anyText(130)), {
        minLength: key.gaps.length,
        maxLength: key.gaps.length,
      });
    default:
      return fc.oneof(
        fc.constantFrom(...key.options).map((option) => [option]),
        strays,
      );
  }
}

/** Text of any characters, lone surrogates included. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ maxLength }),
    fc.string({ unit: fc.constantFrom('é', 'ꦲ', 'ا', '日', '😀', '\n', ' ', 'a'), maxLength }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((codes) => String.fromCharCode(...codes)),
  );
}

/** Events of a module, sensible and not. */
export function eventsOf(outline: Outline): fc.Arbitrary<AttemptEvent> {
  const quizOfItem = new Map(
    Object.entries(outline.quizzes).flatMap(([quiz, { pools }]) =>
      pools.flatMap(({ items }) => items.map((item) => [item, quiz] as const)),
    ),
  );
  const inQuiz = (item: string) => (quizOfItem.has(item) ? { quiz: quizOfItem.get(item) ?? '' } : {});
  const id = <Name extends string>(...ids: Name[]) => fc.constantFrom(...ids, 'tidak-ada', 'toString');
  const questionIds = Object.keys(outline.questions);
  const answered = fc.constantFrom(...questionIds).chain((question) => {
    const key = outline.questions[question];
    const response = key === undefined ? fc.constant([]) : responseTo(key);
    return response.map(
      (given): AttemptEvent => ({ type: 'answered', question, response: given, ...inQuiz(question) }),
    );
  });
  const quiz = id('kuis-uji', 'kuis-pra');
  const scenario = id('kasus', 'bu-sari');
  return fc.oneof(
    { weight: 6, arbitrary: answered },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('quizStarted' as const), quiz, seed: fc.integer() }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('quizSubmitted' as const), quiz }) },
    fc.record({
      type: fc.constant('opened' as const),
      page: id('constructor', 'dua', 'hasil'),
      block: fc.option(id('soal-1', 'renungan', 'bagian-2')),
    }),
    fc.record({ type: fc.constant('lessonRead' as const), lesson: id('constructor', 'dua', 'tiga') }),
    fc
      .tuple(scenario, fc.nat(2))
      .map(([of, choice]): AttemptEvent => ({ type: 'sceneChosen', scenario: of, choice, ...inQuiz(of) })),
    scenario.map((of): AttemptEvent => ({ type: 'sceneRestarted', scenario: of, ...inQuiz(of) })),
    fc.record({
      type: fc.constant('reflected' as const),
      reflection: id('renungan', 'valueOf'),
      text: anyText(60),
    }),
    fc.record({
      type: fc.constant('ticked' as const),
      checklist: id('siap'),
      item: id('a', 'b', 'buku-catatan'),
      on: fc.boolean(),
    }),
    fc.record({ type: fc.constant('asked' as const), thread: anyText(8), key: anyText(8) }),
    fc.constant<AttemptEvent>({ type: 'left' }),
  );
}

export function play(outline: Outline, from: Attempt, events: readonly AttemptEvent[]): Attempt {
  return events.reduce((attempt, event) => reduce(outline, attempt, event), from);
}

/** An outline with an attempt that a learner could have reached, perhaps on two devices one after the other. */
export const reached: fc.Arbitrary<{ outline: Outline; attempt: Attempt }> = outlines.chain((outline) =>
  fc
    .tuple(fc.array(eventsOf(outline), { maxLength: 40 }), fc.array(eventsOf(outline), { maxLength: 20 }))
    .map(([here, there]) => {
      const first = play(outline, emptyAttempt('aB3'), here);
      return { outline, attempt: play(outline, { ...first, device: 'x_9' }, there) };
    }),
);
