import type { Outline, QuestionKey } from '../../model/outline.ts';
import type { Answer, Attempt, Position, QuizAttempt, ScenarioPath, Stamp, Stamped } from '../attempt.ts';
import { own } from '../records.ts';
import { kindOf } from '../responses/registry.ts';
import { quizAttemptId, stamped } from '../stamp.ts';
import { type IdTable, idTable, isLost, outlineIds } from './id-table.ts';
import {
  as,
  ascii,
  integer,
  list,
  number,
  optional,
  PackedFault,
  PackedText,
  type Packing,
  record,
  text,
} from './packing.ts';

/** The serial only makes two commits differ. */
const HEAD = record<{ clock: number; devices: readonly string[]; serial: number }>({
  clock: integer,
  devices: list(text),
  serial: integer,
});

/** Packs an attempt: clock, devices, serial, position, then one section a kind, free text last. */
export function packState(outline: Outline, attempt: Attempt, serial: number): string {
  const devices = devicesOf(attempt);
  return HEAD.pack({ clock: attempt.clock, devices, serial }) + sections(outline, devices).pack(attempt);
}

/** Reads what `packState` wrote, perhaps for another version of the module. Throws `PackedFault`. */
export function unpackState(outline: Outline, packed: string): Attempt {
  const from = new PackedText(packed);
  const { clock, devices } = HEAD.unpack(from);
  const [device] = devices;
  if (device === undefined) throw new PackedFault();
  const attempt = { clock, device, ...sections(outline, devices).unpack(from) };
  if (!from.done) throw new PackedFault();
  return attempt;
}

type Sections = Omit<Attempt, 'clock' | 'device'>;

function sections(outline: Outline, devices: readonly string[]): Packing<Sections> {
  const ids = idTable(outlineIds(outline));
  const id = shortId(ids);
  const stamp = stampOf(devices);
  const dated = <Value>(of: Packing<Value>): Packing<Stamped<Value>> => stampedBy(stamp, of);
  const answer = (question: string) => answerTo(own(outline.questions, question), stamp);
  const ticks = (checklist: string) => list(shortId(idTable(own(outline.checklists, checklist) ?? [])));
  const item = keyed(id, (of) => record({ answer: optional(answer(of)), path: optional(dated(path)) }));
  return record<Sections>({
    position: position(ids, dated),
    read: section(id, () => stamp),
    answers: section(id, answer),
    quizzes: section(id, () => list(quizAttempt(stamp, item))),
    scenarios: section(id, () => dated(path)),
    ticks: section(id, (checklist) => dated(ticks(checklist))),
    asked: section(text, () => dated(text)),
    reflections: section(id, () => dated(text)),
  });
}

function shortId(ids: IdTable): Packing<string> {
  return { pack: ids.toShort, unpack: (from) => ids.toId(from.take(3)) };
}

function stampOf(devices: readonly string[]): Packing<Stamp> {
  return as(
    integer,
    ({ clock, device }) => clock * devices.length + devices.indexOf(device),
    (packed) => {
      const device = devices[packed % devices.length];
      if (device === undefined) throw new PackedFault();
      return { clock: Math.floor(packed / devices.length), device };
    },
  );
}

function stampedBy<Value>(stamp: Packing<Stamp>, of: Packing<Value>): Packing<Stamped<Value>> {
  return {
    pack: (entry) => stamp.pack(entry) + of.pack(entry.value),
    unpack: (from) => stamped(stamp.unpack(from), of.unpack(from)),
  };
}

/** A key and its value, whose packing hangs on the key. */
function keyed<Value>(key: Packing<string>, of: (key: string) => Packing<Value>): Packing<[string, Value]> {
  return {
    pack: ([name, value]) => key.pack(name) + of(name).pack(value),
    unpack(from) {
      const name = key.unpack(from);
      return [name, of(name).unpack(from)];
    },
  };
}

function section<Value>(
  key: Packing<string>,
  of: (key: string) => Packing<Value>,
): Packing<Readonly<Record<string, Value>>> {
  return as(list(keyed(key, of)), Object.entries<Value>, (entries) => Object.fromEntries(entries));
}

/** `null` where the page is gone; a block that is gone leaves its page. */
function position(
  ids: IdTable,
  dated: <Value>(of: Packing<Value>) => Packing<Stamped<Value>>,
): Packing<Stamped<Position> | null> {
  const place = reference(ids);
  return as(
    optional(dated(record<{ page: string | null; block: string | null }>({ page: place, block: optional(place) }))),
    (there) => there,
    (there) =>
      there === null || there.value.page === null
        ? null
        : { ...there, value: { ...there.value, page: there.value.page } },
  );
}

/** A page or block may be the player's own, without a short id; `null` where it is gone. */
function reference(ids: IdTable): Packing<string | null> {
  const id = shortId(ids);
  return {
    pack: (name) =>
      name !== null && ids.has(name) ? integer.pack(1) + id.pack(name) : integer.pack(0) + text.pack(name ?? ''),
    unpack(from) {
      if (integer.unpack(from) === 0) return text.unpack(from);
      const name = id.unpack(from);
      return isLost(name) ? null : name;
    },
  };
}

/** Most answers are never changed: then the best is the last, and the first try is this one. */
function answerTo(key: QuestionKey | undefined, stamp: Packing<Stamp>): Packing<Stamped<Answer>> {
  return as(
    record({
      stamp,
      tries: integer,
      age: integer,
      signature: text,
      score: number,
      better: optional(number),
      packed: optional(ascii),
    }),
    ({ value, clock, device }) => ({
      ...value,
      stamp: { clock, device },
      age: clock - value.first,
      better: value.best === value.score ? null : value.best,
      packed: packedResponse(key, value),
    }),
    ({ stamp: at, tries, age, signature, score, better, packed: response }) =>
      stamped(at, {
        response: response === null ? null : unpackedResponse(key, signature, response),
        score,
        best: better ?? score,
        tries,
        first: at.clock - age,
        signature,
      }),
  );
}

/** `null` where there is no response, or where the question it was given to has changed. */
function packedResponse(key: QuestionKey | undefined, { response, signature }: Answer): string | null {
  if (response === null || key === undefined || key.signature !== signature) return null;
  const accepted = kindOf(key).accept(key, response);
  return accepted && kindOf(key).packing(key).pack(accepted);
}

/** Dropped where the question has changed since: its score stands. */
function unpackedResponse(key: QuestionKey | undefined, signature: string, packed: string): Answer['response'] {
  if (key === undefined || key.signature !== signature) return null;
  const from = new PackedText(packed);
  try {
    const response = kindOf(key).packing(key).unpack(from);
    return from.done ? response : null;
  } catch (fault) {
    if (fault instanceof PackedFault) return null; // Another question with the same signature: 12 bits are few.
    throw fault;
  }
}

type DrawnItem = [id: string, taken: { answer: Stamped<Answer> | null; path: Stamped<ScenarioPath> | null }];

function quizAttempt(stamp: Packing<Stamp>, item: Packing<DrawnItem>): Packing<QuizAttempt> {
  return as(
    record({ started: stamp, seed: integer, submitted: optional(stamp), items: list(item) }),
    ({ drawn, answers, paths, ...rest }) => ({
      ...rest,
      items: drawn.map((id): DrawnItem => [id, { answer: own(answers, id) ?? null, path: own(paths, id) ?? null }]),
    }),
    ({ items, ...rest }) => ({
      ...rest,
      id: quizAttemptId(rest.started, rest.seed),
      drawn: items.map(([id]) => id),
      answers: Object.fromEntries(items.flatMap(([id, { answer }]) => (answer === null ? [] : [[id, answer]]))),
      paths: Object.fromEntries(items.flatMap(([id, { path: taken }]) => (taken === null ? [] : [[id, taken]]))),
    }),
  );
}

const path: Packing<ScenarioPath> = as(
  record({ choices: list(integer), best: optional(number) }),
  ({ choices, best, finished }) => ({ choices, best: finished ? best : null }),
  ({ choices, best }) => ({ choices, best: best ?? 0, finished: best !== null }),
);

/** The attempt's own device, then every other that wrote in it. */
function devicesOf(attempt: Attempt): string[] {
  const quizAttempts = Object.values(attempt.quizzes).flat();
  const stamps: (Stamp | null)[] = [
    attempt,
    attempt.position,
    ...Object.values(attempt.read),
    ...[attempt, ...quizAttempts].flatMap((holder) => Object.values(holder.answers)),
    ...quizAttempts.flatMap(({ started, submitted, paths }) => [started, submitted, ...Object.values(paths)]),
    ...[attempt.scenarios, attempt.ticks, attempt.asked, attempt.reflections].flatMap((of) => Object.values<Stamp>(of)),
  ];
  return [...new Set(stamps.filter((stamp) => stamp !== null).map((stamp) => stamp.device))];
}
