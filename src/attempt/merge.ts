import type { Answer, Attempt, QuizAttempt, ScenarioPath, Stamp, Stamped } from './attempt.ts';
import { mapRecord, own } from './records.ts';
import { compareStamps } from './stamp.ts';

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

/** The stamped entry written later; of one write, the copy that still has its response; else the greater text. */
function newer<Entry extends Stamp>(a: Entry, b: Entry): Entry {
  return (compareStamps(a, b) || compareText(canonical(a), canonical(b))) >= 0 ? a : b;
}

function later<Entry extends Stamp>(a: Entry, b: Entry): Entry {
  return compareStamps(a, b) >= 0 ? a : b;
}

function earlier<Entry extends Stamp>(a: Entry, b: Entry): Entry {
  return compareStamps(a, b) <= 0 ? a : b;
}

function mergeAnswers(a: Stamped<Answer>, b: Stamped<Answer>): Stamped<Answer> {
  const kept = compareStamps(a, b) === 0 && hasResponse(a) !== hasResponse(b) ? (hasResponse(a) ? a : b) : newer(a, b);
  const value = {
    ...kept.value,
    best: Math.max(a.value.best, b.value.best),
    tries: Math.max(a.value.tries, b.value.tries),
    first: Math.min(a.value.first, b.value.first),
  };
  return { ...kept, value };
}

function hasResponse(answer: Stamped<Answer>): boolean {
  return answer.value.response !== null;
}

function mergePaths(a: Stamped<ScenarioPath>, b: Stamped<ScenarioPath>): Stamped<ScenarioPath> {
  const kept = newer(a, b);
  const finished = [a.value, b.value].filter((path) => path.finished).map((path) => path.best);
  const best = finished.length === 0 ? kept.value.best : Math.max(...finished);
  return { ...kept, value: { ...kept.value, best, finished: finished.length > 0 } };
}

/** Every attempt of both, in the order they were started. */
function mergeQuizAttempts(a: readonly QuizAttempt[], b: readonly QuizAttempt[]): readonly QuizAttempt[] {
  const byId = (all: readonly QuizAttempt[]) => Object.fromEntries(all.map((one) => [one.id, one]));
  const all = Object.values(union(byId(a), byId(b), mergeQuizAttempt));
  return all.sort((one, other) => compareStamps(one.started, other.started) || compareText(one.id, other.id));
}

function mergeQuizAttempt(a: QuizAttempt, b: QuizAttempt): QuizAttempt {
  return {
    ...beginning(a, b),
    answers: union(a.answers, b.answers, mergeAnswers),
    paths: union(a.paths, b.paths, mergePaths),
    submitted: optional<Stamp>(earlier)(a.submitted, b.submitted),
  };
}

/** Both began alike, unless one comes from another version of the module: then one of them, the same whoever asks. */
function beginning(a: QuizAttempt, b: QuizAttempt): Pick<QuizAttempt, 'id' | 'started' | 'seed' | 'drawn'> {
  const [x, y] = [a, b].map(({ id, started, seed, drawn }) => ({ id, started, seed, drawn })) as [
    QuizAttempt,
    QuizAttempt,
  ];
  return compareText(canonical(x), canonical(y)) >= 0 ? x : y;
}

/** JSON with the keys of every object in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => compareText(a, b)))
      : held,
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
