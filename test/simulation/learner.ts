import type { AttemptEvent, QuizAttempt } from '../../src/attempt/attempt.ts';
import type { Deed } from './ledger.ts';
import { FORMATIVE_IDS, givenTo, MODULE, QUIZ } from './module.ts';
import type { Random } from './random.ts';
import type { Tab } from './tab.ts';

const WEIGHTS = { read: 3, answer: 5, quiz: 8, reflect: 2, open: 2 };

/** Does one thing in a tab, as what is on screen there lets one, and notes it where it is no mere look. Gives what. */
export function act(tab: Tab, random: Random): string {
  const { store, session } = tab.launch;
  const isRecorded = session.mode === 'normal';
  const before = store.attempt;
  const { event, deed } = ACTS[random.weighted(WEIGHTS)](tab, random);
  store.dispatch(event);
  const isDone = store.attempt !== before && (isRecorded || event.type === 'reflected');
  if (isDone && deed !== null) tab.did(deed);
  return JSON.stringify(isDone ? (deed ?? event) : null).slice(0, 120);
}

interface Act {
  readonly event: AttemptEvent;
  readonly deed: Deed | null;
}

const ACTS: Readonly<Record<keyof typeof WEIGHTS, (tab: Tab, random: Random) => Act>> = {
  read(_, random) {
    const { id } = random.pick(MODULE.lessons);
    return { event: { type: 'lessonRead', lesson: id }, deed: { did: 'read', lesson: id } };
  },

  answer(_, random) {
    const question = random.pick(FORMATIVE_IDS);
    const { response, score } = random.pick(givenTo(question));
    return { event: { type: 'answered', question, response }, deed: { did: 'answered', question, score } };
  },

  quiz(tab, random) {
    const open = openIn(tab);
    if (open === undefined) {
      return { event: { type: 'quizStarted', quiz: QUIZ, seed: random.below(2 ** 32) }, deed: null };
    }
    if (random.chance(0.2)) {
      const deed: Deed = { did: 'submitted', attempt: open.id, score: scoreOnScreen(open) };
      return { event: { type: 'quizSubmitted', quiz: QUIZ }, deed };
    }
    const question = random.pick(open.drawn);
    const { response } = random.pick(givenTo(question));
    const deed: Deed = { did: 'tried', attempt: open.id, question };
    return { event: { type: 'answered', quiz: QUIZ, question, response }, deed };
  },

  reflect(_, random) {
    const reflection = random.pick(MODULE.reflections);
    const length = random.chance(0.05) ? 900 : random.below(8);
    const text = `Saya ${random.below(1e9)}${' belajar mendengar'.repeat(length)}`;
    return { event: { type: 'reflected', reflection, text }, deed: { did: 'reflected', reflection, text } };
  },

  open(_, random) {
    return { event: { type: 'opened', page: random.pick(MODULE.lessons).id, block: null }, deed: null };
  },
};

function openIn(tab: Tab): QuizAttempt | undefined {
  return tab.launch.store.attempt.quizzes[QUIZ]?.find((one) => one.submitted === null);
}

/** What the responses on screen are worth by the module's own table, 0–100. */
function scoreOnScreen({ drawn, answers }: QuizAttempt): number {
  const earned = drawn.map((question) => {
    const chosen = answers[question]?.value.response?.join() ?? null;
    return givenTo(question).find(({ response }) => response.join() === chosen)?.score ?? 0;
  });
  return (100 * earned.reduce((sum, score) => sum + score, 0)) / drawn.length;
}
