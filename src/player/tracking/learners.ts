import { emptyAttempt } from '../../attempt/attempt.ts';
import { decode } from '../../attempt/codec.ts';
import { lessonsRead } from '../../attempt/views.ts';
import type { Outline } from '../../model/outline.ts';
import { hash32 } from '../../model/short-id.ts';
import type { DeviceStorage } from './device-storage.ts';
import { Journal } from './journal.ts';
import { keyFor, keysOf, learnerKey } from './learner-keys.ts';
import type { Session } from './session.ts';

/** Somebody who has learned this module on this device. */
export interface KnownLearner {
  /** Stands for them in the keys of this device's storage. */
  readonly mark: string;
  /** As the LMS or they themselves said it; `''` where nobody did. */
  readonly name: string;
  /** How many lessons they have read, as far as this device knows. */
  readonly lessons: number;
  /** How many lessons, answers and quizzes there are to go on with. */
  readonly work: number;
}

/** Asks who learns: one of those known, or somebody new, whose name is asked for unless it `isNamed` already. */
export type AskLearner = (known: readonly KnownLearner[], isNamed: boolean) => Promise<KnownLearner | string>;

/**
 * The mark of who learns now. Where the LMS does not say, and others have learned here before, it is asked; not again
 * where the page is only loaded anew, which `tab` remembers. In review and browse nobody is asked and nothing kept.
 */
export async function whoLearns(
  { learner, mode }: Session,
  outline: Outline,
  { storage, tab }: { readonly storage: DeviceStorage; readonly tab: DeviceStorage },
  ask: AskLearner,
): Promise<string> {
  const key = learnerKey(outline, '');
  if (mode !== 'normal') return markOf(learner.id);
  const mark =
    learner.id === ''
      ? (tab.read(key) ?? (await asked(storage, outline, ask)))
      : await named(storage, outline, learner, ask);
  tab.write(key, mark);
  return mark;
}

/** Whether an LMS has ever said here who learns this module: one that says nothing then does not answer. */
export function isLmsKnown(storage: DeviceStorage, outline: Outline): boolean {
  return storage.keys().some((key) => key.startsWith(learnerKey(outline, '')) && key.endsWith(NAME));
}

/** Ends of the keys of a name: as an LMS gave it, or they themselves. */
const NAME = ':name';
const ALIAS = ':alias';

async function asked(storage: DeviceStorage, outline: Outline, ask: AskLearner): Promise<string> {
  const known = knownLearners(storage, outline, [NAME, ALIAS]).filter(({ name, work }) => name !== '' || work > 0);
  const answer = known.length === 0 ? '' : await ask(known, false);
  if (typeof answer !== 'string') return answer.mark;
  return introduced(storage, outline, answer && ` ${answer}`, ALIAS, answer); // no id of an LMS begins with a blank
}

/**
 * Whom the LMS names. At the first launch here that it answers they may have begun already, while it did not: whatever
 * nobody has claimed yet is theirs if they say so.
 */
async function named(
  storage: DeviceStorage,
  outline: Outline,
  { id, name }: Session['learner'],
  ask: AskLearner,
): Promise<string> {
  const mark = markOf(id);
  if (storage.read(learnerKey(outline, mark) + NAME) === null) {
    const begun = knownLearners(storage, outline, [ALIAS]).filter(({ work }) => work > 0);
    const answer = begun.length === 0 ? '' : await ask(begun, true);
    if (typeof answer !== 'string' && !takeOver(storage, outline, answer.mark, mark)) return mark;
  }
  return introduced(storage, outline, id, NAME, name);
}

/** Makes what this device keeps of one learner another's. False where it has no room for that: then it stays as it is. */
function takeOver(storage: DeviceStorage, outline: Outline, from: string, to: string): boolean {
  const begun = new Journal(storage, outline, from);
  const attempt = begun.read();
  if (attempt === null || !new Journal(storage, outline, to).add(attempt)) return false;
  begun.clear();
  storage.remove(begun.key + ALIAS);
  for (const key of keysOf(storage, from)) {
    const place = keyFor(key, from, to);
    if (storage.read(place) === null && storage.write(place, storage.read(key) ?? '')) storage.remove(key);
  }
  return true;
}

/** Those whose name has one of the given ends. */
function knownLearners(storage: DeviceStorage, outline: Outline, ends: readonly string[]): KnownLearner[] {
  const key = learnerKey(outline, '');
  return storage.keys().flatMap((one) => {
    const [mark = '', end = ''] = one.startsWith(key) ? one.slice(key.length).split(/(?=:)/) : [];
    return ends.includes(end) ? [knownLearner(storage, outline, mark, storage.read(one) ?? '')] : [];
  });
}

function knownLearner(storage: DeviceStorage, outline: Outline, mark: string, name: string): KnownLearner {
  const attempt = decode(outline, storage.read(learnerKey(outline, mark)) ?? '') ?? emptyAttempt('');
  const { read, answers, quizzes } = attempt;
  const work = Object.keys({ ...read, ...answers, ...quizzes }).length;
  return { mark, name, lessons: lessonsRead(outline, attempt).length, work };
}

/** Remembers the name for the next time; gives the mark. */
function introduced(storage: DeviceStorage, outline: Outline, id: string, end: string, name: string): string {
  const mark = markOf(id);
  storage.write(learnerKey(outline, mark) + end, name);
  return mark;
}

function markOf(id: string): string {
  return hash32(id).toString(36);
}
