import { emptyAttempt } from '../../attempt/attempt.ts';
import { decode } from '../../attempt/codec.ts';
import { lessonsRead } from '../../attempt/views.ts';
import type { Outline } from '../../model/outline.ts';
import { hash32 } from '../../model/short-id.ts';
import type { DeviceStorage } from './device-storage.ts';
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

/** Asks who learns: one of those known, or the name of somebody new. */
export type AskLearner = (known: readonly KnownLearner[]) => Promise<KnownLearner | string>;

/** Begins the keys of what this device keeps of one learner and one module: an LMS shares one origin among all. */
export function learnerKey({ course, module }: Outline, mark: string): string {
  return `sinau:${course}:${module}:${mark}`;
}

/**
 * The mark of who learns now. Where the LMS does not say, and others have learned here before, it is asked; not again
 * where the page is only loaded anew, which `tab` remembers. In review and browse nobody is asked and nothing kept.
 */
export async function whoLearns(
  { learner: { id, name }, mode }: Session,
  outline: Outline,
  { storage, tab }: { readonly storage: DeviceStorage; readonly tab: DeviceStorage },
  ask: AskLearner,
): Promise<string> {
  const key = learnerKey(outline, '');
  if (mode !== 'normal') return markOf(id);
  const mark =
    id === '' ? (tab.read(key) ?? (await asked(storage, outline, ask))) : introduced(storage, key, id, NAME, name);
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
  const key = learnerKey(outline, '');
  const known = storage.keys().flatMap((one) => {
    const [, mark] = /^(\w+):(name|alias)$/.exec(one.startsWith(key) ? one.slice(key.length) : '') ?? [];
    return mark === undefined ? [] : [knownLearner(storage, outline, mark, storage.read(one) ?? '')];
  });
  const worthAsking = known.filter(({ name, work }) => name !== '' || work > 0);
  const answer = worthAsking.length === 0 ? '' : await ask(worthAsking);
  if (typeof answer !== 'string') return answer.mark;
  return introduced(storage, key, answer && ` ${answer}`, ALIAS, answer); // no id of an LMS begins with a blank
}

function knownLearner(storage: DeviceStorage, outline: Outline, mark: string, name: string): KnownLearner {
  const attempt = decode(outline, storage.read(learnerKey(outline, mark)) ?? '') ?? emptyAttempt('');
  const { read, answers, quizzes } = attempt;
  const work = Object.keys({ ...read, ...answers, ...quizzes }).length;
  return { mark, name, lessons: lessonsRead(outline, attempt).length, work };
}

/** Remembers the name for the next time; gives the mark. */
function introduced(storage: DeviceStorage, key: string, id: string, end: string, name: string): string {
  const mark = markOf(id);
  storage.write(key + mark + end, name);
  return mark;
}

function markOf(id: string): string {
  return hash32(id).toString(36);
}
