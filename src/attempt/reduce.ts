import type { Outline } from '../model/outline.ts';
import type { Answer, Attempt, AttemptEvent, QuizAttempt, Stamp, Stamped } from './attempt.ts';
import { drawItems } from './draw.ts';
import { own } from './records.ts';
import { choose, UNTRODDEN } from './scenario.ts';
import { acceptResponse, scoreResponse } from './scoring.ts';
import { nextStamp, quizAttemptId, stamped } from './stamp.ts';
import { openQuiz, quizAttemptsLeft, quizOf, submittedAttempts, triesLeft } from './views.ts';

type EventOf<Type extends AttemptEvent['type']> = Extract<AttemptEvent, { type: Type }>;

/** What an event changes; `null` where it changes nothing. The stamp is that of the event. */
type Change<Type extends AttemptEvent['type']> = (
  outline: Outline,
  attempt: Attempt,
  event: EventOf<Type>,
  stamp: Stamp,
) => Partial<Attempt> | null;

/**
 * The attempt after `event`; the very same object where nothing changed: the event names something the module does not
 * have, answers what is settled, or says what is known already.
 */
export function reduce(outline: Outline, attempt: Attempt, event: AttemptEvent): Attempt {
  const stamp = nextStamp(attempt);
  const change = (CHANGES[event.type] as Change<AttemptEvent['type']>)(outline, attempt, event, stamp);
  return change === null ? attempt : { ...attempt, ...change, clock: stamp.clock };
}

const CHANGES: { readonly [Type in AttemptEvent['type']]: Change<Type> } = {
  opened(_, { position }, { page, block }, stamp) {
    if (position?.value.page === page && position.value.block === block) return null;
    return { position: stamped(stamp, { page, block }) };
  },

  lessonRead(outline, attempt, { lesson }, stamp) {
    const known = outline.lessons.find(({ id }) => id === lesson);
    if (known === undefined || own(attempt.read, lesson) !== undefined) return null;
    const submitted = known.quizzes.every((quiz) => submittedAttempts(attempt, quiz).length > 0);
    return submitted ? { read: { ...attempt.read, [lesson]: stamp } } : null;
  },

  answered(outline, attempt, { question, response, quiz }, stamp) {
    if (quizOf(outline, question) !== (quiz ?? null)) return null;
    if (quiz !== undefined) {
      return inOpenQuiz(attempt, quiz, (open) => {
        const before = own(open.answers, question);
        const rule = ruleOf(outline, quiz);
        const answer = open.drawn.includes(question)
          ? answered(outline, question, response, before, rule, stamp)
          : null;
        return answer === null ? null : { answers: { ...open.answers, [question]: answer } };
      });
    }
    const answer = answered(outline, question, response, own(attempt.answers, question), 'formative', stamp);
    return answer === null ? null : { answers: { ...attempt.answers, [question]: answer } };
  },

  quizStarted(outline, attempt, { quiz, seed }, started) {
    const known = own(outline.quizzes, quiz);
    if (known === undefined || openQuiz(attempt, quiz) !== null || quizAttemptsLeft(outline, attempt, quiz) === 0) {
      return null;
    }
    const begun: QuizAttempt = {
      id: quizAttemptId(started, seed >>> 0),
      started,
      seed: seed >>> 0,
      drawn: drawItems(known, seed >>> 0),
      answers: {},
      paths: {},
      submitted: null,
    };
    return { quizzes: { ...attempt.quizzes, [quiz]: [...(own(attempt.quizzes, quiz) ?? []), begun] } };
  },

  quizSubmitted(outline, attempt, { quiz }, stamp) {
    const change = inOpenQuiz(attempt, quiz, () => ({ submitted: stamp }));
    return change === null ? null : { ...change, read: readThrough(outline, { ...attempt, ...change }, stamp) };
  },

  sceneChosen(outline, attempt, { scenario, choice, quiz }, stamp) {
    const known = own(outline.scenarios, scenario);
    if (known === undefined) return null;
    return changePath(outline, attempt, scenario, quiz, stamp, (path) => choose(known, path, choice));
  },

  sceneRestarted(outline, attempt, { scenario, quiz }, stamp) {
    return changePath(outline, attempt, scenario, quiz, stamp, (path) =>
      path.choices.length === 0 ? path : { ...path, choices: [] },
    );
  },

  reflected(outline, attempt, { reflection, text }, stamp) {
    const before = own(attempt.reflections, reflection)?.value ?? '';
    if (!outline.reflections.includes(reflection) || before === text) return null;
    return { reflections: { ...attempt.reflections, [reflection]: stamped(stamp, text) } };
  },

  ticked(outline, attempt, { checklist, item, on }, stamp) {
    const items = own(outline.checklists, checklist) ?? [];
    const before = own(attempt.ticks, checklist)?.value ?? [];
    if (!items.includes(item) || before.includes(item) === on) return null;
    const ticked = items.filter((id) => (id === item ? on : before.includes(id)));
    return { ticks: { ...attempt.ticks, [checklist]: stamped(stamp, ticked) } };
  },

  asked(_, attempt, { thread, key }, stamp) {
    if (own(attempt.asked, thread)?.value === key) return null;
    return { asked: { ...attempt.asked, [thread]: stamped(stamp, key) } };
  },

  left: () => null,
};

/**
 * When an answer is settled. `formative`: when its tries are used up. `judged`: when it is right, too. `replaceable`:
 * not before the quiz is submitted, since nothing is said of it until then; however often it changes, it is one try.
 */
type AnswerRule = 'formative' | 'judged' | 'replaceable';

function ruleOf(outline: Outline, quiz: string): AnswerRule {
  const known = own(outline.quizzes, quiz);
  if (known?.feedback === 'end' || known?.feedback === 'score') return 'replaceable';
  return known?.graded === true ? 'judged' : 'formative';
}

/** The answer after one more try; `null` where the question is unknown or settled, or the response answers nothing. */
function answered(
  outline: Outline,
  question: string,
  response: readonly string[],
  before: Stamped<Answer> | undefined,
  rule: AnswerRule,
  stamp: Stamp,
): Stamped<Answer> | null {
  const key = own(outline.questions, question);
  const accepted = key === undefined ? null : acceptResponse(key, response);
  const past = before?.value ?? null;
  if (key === undefined || accepted === null) return null;
  const replaces = rule === 'replaceable';
  if (!replaces && (triesLeft(key, past) === 0 || (rule === 'judged' && past?.best === 1))) return null;
  if (replaces && past !== null && past.response?.join('\n') === accepted.join('\n')) return null;
  const score = scoreResponse(key, accepted, outline.language);
  return stamped(stamp, {
    response: accepted,
    score,
    best: replaces ? score : Math.max(score, past?.best ?? 0),
    tries: replaces ? 1 : (past?.tries ?? 0) + 1,
    first: past?.first ?? stamp.clock,
    signature: key.signature,
  });
}

/** Changes the open attempt at a quiz; `null` where none is open, or the change is none. */
function inOpenQuiz(
  attempt: Attempt,
  quiz: string,
  change: (open: QuizAttempt) => Partial<QuizAttempt> | null,
): Pick<Attempt, 'quizzes'> | null {
  const open = openQuiz(attempt, quiz);
  const changed = open === null ? null : change(open);
  if (changed === null) return null;
  const all = own(attempt.quizzes, quiz) ?? [];
  return { quizzes: { ...attempt.quizzes, [quiz]: all.map((one) => (one === open ? { ...one, ...changed } : one)) } };
}

function changePath(
  outline: Outline,
  attempt: Attempt,
  scenario: string,
  quiz: string | undefined,
  stamp: Stamp,
  change: (path: typeof UNTRODDEN) => typeof UNTRODDEN,
): Partial<Attempt> | null {
  if (quizOf(outline, scenario) !== (quiz ?? null)) return null;
  const changed = (paths: Attempt['scenarios']) => {
    const before = own(paths, scenario)?.value ?? UNTRODDEN;
    const after = change(before);
    return after === before ? null : { ...paths, [scenario]: stamped(stamp, after) };
  };
  if (quiz === undefined) {
    const scenarios = changed(attempt.scenarios);
    return scenarios === null ? null : { scenarios };
  }
  return inOpenQuiz(attempt, quiz, (open) => {
    const paths = open.drawn.includes(scenario) ? changed(open.paths) : null;
    return paths === null ? null : { paths };
  });
}

/** The lessons read, with those whose quizzes are all submitted now. */
function readThrough(outline: Outline, attempt: Attempt, stamp: Stamp): Attempt['read'] {
  const read = { ...attempt.read };
  for (const { id, quizzes } of outline.lessons) {
    const done = quizzes.length > 0 && quizzes.every((quiz) => submittedAttempts(attempt, quiz).length > 0);
    if (done && own(read, id) === undefined) read[id] = stamp;
  }
  return read;
}
