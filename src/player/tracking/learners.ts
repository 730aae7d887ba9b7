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
  /** How much there is to go on with: lessons read, answers, quizzes, stories, texts. */
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
 * Whom the LMS names. They may have begun, or still be at it in another tab, while it did not answer: what nobody has
 * claimed yet is theirs if they say so. Of what they say is not theirs they are asked no more.
 */
async function named(
  storage: DeviceStorage,
  outline: Outline,
  { id, name }: Session['learner'],
  ask: AskLearner,
): Promise<string> {
  const mark = introduced(storage, outline, id, NAME, name);
  const key = `${learnerKey(outline, mark)}:others`;
  const others = storage.read(key) ?? '';
  const begun = knownLearners(storage, outline, [ALIAS]).filter((one) => one.work > 0 && !others.includes(one.mark));
  const answer = begun.length === 0 ? others : await ask(begun, true);
  if (typeof answer !== 'string') return takeOver(storage, outline, answer.mark, mark);
  if (begun.length > 0) storage.write(key, [others, ...begun.map((one) => one.mark)].join(' '));
  return mark;
}

/**
 * Makes what this device keeps of one learner another's; gives the mark of where it stands now. Where there is no room
 * that is the old one, so that the LMS at least is told of it.
 */
function takeOver(storage: DeviceStorage, outline: Outline, from: string, to: string): string {
  const begun = new Journal(storage, outline, from);
  const attempt = begun.read();
  if (attempt === null || !new Journal(storage, outline, to).add(attempt)) return from;
  begun.clear();
  for (const key of keysOf(storage, from)) {
    const place = keyFor(key, from, to);
    const moves = !key.endsWith(ALIAS) && storage.read(place) === null;
    if (moves && storage.write(place, storage.read(key) ?? '')) storage.remove(key);
  }
  return to;
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
  const { read, answers, quizzes, scenarios, reflections, ticks, asked } = attempt;
  const work = Object.keys({
    ...read,
    ...answers,
    ...quizzes,
    ...scenarios,
    ...reflections,
    ...ticks,
    ...asked,
  }).length;
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
