import type { Answer, Attempt, QuizAttempt, ScenarioPath, Stamp, Stamped } from './attempt.ts';
import { mapRecord, own } from './records.ts';
import { compareStamps, compareText } from './stamp.ts';

type Beginning = Pick<QuizAttempt, 'id' | 'started' | 'seed' | 'drawn'>;
type Join<Value> = (a: Value, b: Value) => Value;

/**
 * Two copies of one attempt as one that has lost neither: of each key the newer entry, of each question and scenario the
 * better result, of each quiz every attempt. Commutative, associative, idempotent: the order in which devices meet does
 * not matter. The device is that of the later copy; whoever goes on writing sets its own.
 */
export function merge(a: Attempt, b: Attempt): Attempt {
  const { clock, device } = later(a, b);
  return {
    clock,
    device,
    position: optional(newer)(a.position, b.position),
    read: union(a.read, b.read, earlier),
    answers: union(a.answers, b.answers, mergeAnswers),
    quizzes: union(a.quizzes, b.quizzes, mergeQuizAttempts),
    scenarios: union(a.scenarios, b.scenarios, mergePaths),
    reflections: union(a.reflections, b.reflections, newer),
    ticks: union(a.ticks, b.ticks, newer),
    asked: union(a.asked, b.asked, newer),
  };
}

/** Whether both say the same, in whatever order their keys stand. */
export function sameAttempt(a: Attempt, b: Attempt): boolean {
  return canonical(a) === canonical(b);
}

function union<Value>(
  a: Readonly<Record<string, Value>>,
  b: Readonly<Record<string, Value>>,
  join: Join<Value>,
): Record<string, Value> {
  const joined = mapRecord(b, (value, key) => {
    const other = own(a, key);
    return other === undefined ? value : join(other, value);
  });
  return { ...a, ...joined };
}

function optional<Value>(join: Join<Value>): Join<Value | null> {
  return (a, b) => (a === null ? b : b === null ? a : join(a, b));
}

function newer<Value>(a: Stamped<Value>, b: Stamped<Value>): Stamped<Value> {
  return newerBy(a, b, (value) => value);
}

/**
 * The entry written later. Of equal stamps the one whose content is greater as text: whatever is joined elsewhere must
 * stay out of `content`, or three copies would merge differently in another order.
 */
function newerBy<Value>(a: Stamped<Value>, b: Stamped<Value>, content: (value: Value) => unknown): Stamped<Value> {
  const order = compareStamps(a, b) || compareText(canonical(content(a.value)), canonical(content(b.value)));
  return order >= 0 ? a : b;
}

function later<Entry extends Stamp>(a: Entry, b: Entry): Entry {
  return compareStamps(a, b) >= 0 ? a : b;
}

function earlier<Entry extends Stamp>(a: Entry, b: Entry): Entry {
  return compareStamps(a, b) <= 0 ? a : b;
}

/** Of two copies of one answer the one that still has its response: `[` sorts after the empty text. */
function mergeAnswers(a: Stamped<Answer>, b: Stamped<Answer>): Stamped<Answer> {
  const kept = newerBy(a, b, ({ response, score, signature }) => [response ?? '', score, signature]);
  const value = {
    ...kept.value,
    best: Math.max(a.value.best, b.value.best),
    tries: Math.max(a.value.tries, b.value.tries),
    first: Math.min(a.value.first, b.value.first),
  };
  return { ...kept, value };
}

function mergePaths(a: Stamped<ScenarioPath>, b: Stamped<ScenarioPath>): Stamped<ScenarioPath> {
  const kept = newerBy(a, b, ({ choices }) => choices);
  const finished = [a.value, b.value].filter((path) => path.finished).map((path) => path.best);
  const best = finished.length === 0 ? 0 : Math.max(...finished);
  return { ...kept, value: { ...kept.value, best, finished: finished.length > 0 } };
}

/** Every attempt of both, in the order they were started. */
function mergeQuizAttempts(a: readonly QuizAttempt[], b: readonly QuizAttempt[]): readonly QuizAttempt[] {
  const byId = (all: readonly QuizAttempt[]) => Object.fromEntries(all.map((one) => [one.id, one]));
  const all = Object.values(union(byId(a), byId(b), mergeQuizAttempt));
  return all.sort((one, other) => compareStamps(one.started, other.started) || compareText(one.id, other.id));
}

/**
 * Answers join until the quiz is submitted; a submission stands as it was made, and of two submissions of one attempt
 * the better: an answer that another device changed meanwhile takes nothing back.
 */
function mergeQuizAttempt(a: QuizAttempt, b: QuizAttempt): QuizAttempt {
  const order = compareSubmissions(a, b);
  if (order !== 0) return { ...(order > 0 ? a : b), ...beginning(a, b) };
  return {
    ...beginning(a, b),
    answers: union(a.answers, b.answers, mergeAnswers),
    paths: union(a.paths, b.paths, mergePaths),
    submitted: a.submitted,
  };
}

/** 0 for two open copies, and for two of one submission that differ at most in responses left out. */
function compareSubmissions(a: QuizAttempt, b: QuizAttempt): number {
  if (a.submitted === null || b.submitted === null) return Number(b.submitted === null) - Number(a.submitted === null);
  return (
    earned(a) - earned(b) ||
    compareStamps(b.submitted, a.submitted) ||
    compareText(canonical(results(a)), canonical(results(b)))
  );
}

/** What the answers and paths of an attempt sum up to, in the order of their ids. */
function earned({ answers, paths }: QuizAttempt): number {
  const scores = [mapRecord(answers, ({ value }) => value.score), mapRecord(paths, ({ value }) => value.best)];
  return scores
    .flatMap((of) => Object.entries(of).sort(([a], [b]) => compareText(a, b)))
    .reduce((sum, [, score]) => sum + score, 0);
}

function results({ answers, paths }: QuizAttempt): unknown {
  return [mapRecord(answers, (answer) => ({ ...answer, value: { ...answer.value, response: null } })), paths];
}

/** Both began alike, unless one comes from another version of the module: then one of them, the same whoever asks. */
function beginning(a: QuizAttempt, b: QuizAttempt): Beginning {
  const [x, y] = [beginningOf(a), beginningOf(b)];
  return compareText(canonical(x), canonical(y)) >= 0 ? x : y;
}

function beginningOf({ id, started, seed, drawn }: QuizAttempt): Beginning {
  return { id, started, seed, drawn };
}

/** JSON with the keys of every object in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => compareText(a, b)))
      : held,
  );
}
