import { nameUuid } from '../../../model/name-uuid.ts';
import type { PageXapi } from '../../../model/package-settings.ts';
import type { Actor } from '../../../model/statement.ts';
import type { Launch } from '../launch.ts';
import { completion, decode, success } from '../shared.ts';
import { Emitter } from './emitter.ts';
import { LAST_BYTES, type Lrs } from './lrs.ts';
import { type LrsPlace, lrsAt, statementsIn, subjectIn } from './lrs-place.ts';
import type { StatementOutbox } from './statement-outbox.ts';
import { hasBegun } from './tin-can.ts';
import { type Told, toldNothing } from './told.ts';

/** The LRS that a course names for packages whose launch names none. */
export interface NamedLrs extends Pick<PageXapi, 'pseudonymous'> {
  readonly endpoint: string;
  readonly auth: string | null;
  /** IRI of the LMS, which makes its learners' ids unique. */
  readonly homePage: string;
}

/**
 * Tells an LRS what is told to the LMS of the launch: the LMS comes first, and goes on whatever the LRS says. Nothing is
 * told of nobody, or of a review, which only sends what launches before it left. Where the LRS takes nothing from us (401,
 * 403) it is asked nothing more in this launch, and `onRefused` is called.
 */
export function tellBeside(launch: Launch, named: NamedLrs, place: LrsPlace, onRefused: () => void): void {
  const { session } = launch;
  if (session.learner.id === '') return;
  const lrs = lrsAt(place, named.endpoint, named.auth);
  const statements = statementsIn(place, async (all) => {
    const delivery = await lrs.send(all);
    if (delivery.kind === 'stopped') {
      console.warn(`The LRS at ${named.endpoint} takes no statements: ${delivery.reason}`);
      onRefused();
    }
    return delivery;
  });
  place.around.onOnline(() => statements.outbox.flush());
  if (session.mode === 'normal') tell(launch, named, place, lrs, statements);
  else statements.outbox.flush();
}

function tell(launch: Launch, named: NamedLrs, place: LrsPlace, lrs: Lrs, statements: StatementOutbox): void {
  const { session, store } = launch;
  const { around } = place;
  const actor = actorOf(session.learner.id, named, place.outline.course);
  const { told, turn } = toldInTurn(launch, place, statements);
  const registration = nameUuid(JSON.stringify([actor, place.outline.module, turn]));
  const subject = subjectIn(place, { actor, registration, module: null }, session.mastery);
  const begun = `${around.now()} ${around.random()}`;
  const emitter = new Emitter({ subject, told, session: begun, off: place.off, now: around.now });
  const say = (): void => statements.add(emitter.tell(store.attempt), emitter.told);
  statements.add(emitter.begin(hasBegun(told.attempt) ? 'resumed' : 'initialized'), told);
  say();
  const stop = store.subscribe(say);
  around.onPageHide(() => {
    stop();
    const isOver = completion(store.outline, store.attempt) === 'completed';
    statements.add(emitter.end(isOver ? 'terminated' : 'suspended'), emitter.told);
    lrs.leave();
    statements.outbox.leave(LAST_BYTES, 0);
  });
}

/** A pseudonym is the same in all modules of a course, and tells the id to nobody who does not know it already. */
function actorOf(id: string, { homePage, pseudonymous }: NamedLrs, course: string): Actor {
  const name = pseudonymous ? nameUuid(JSON.stringify([course, homePage, id])) : id;
  return { objectType: 'Agent', account: { homePage, name } };
}

/**
 * What was told of this attempt, and which of the learner's attempts it is: one that knows less than was told is a new
 * one. On a device that has told nothing yet, whatever the LMS gave back was told by the device that gave it.
 */
function toldInTurn(
  { session, store }: Launch,
  { outline, storage, prefix }: LrsPlace,
  statements: StatementOutbox,
): { told: Told; turn: number } {
  const turn = Number(storage.read(`${prefix}:turn`) ?? '0');
  const known = statements.readTold();
  if (known !== null && known.attempt.clock <= store.attempt.clock) return { told: known, turn };
  if (known !== null) {
    storage.write(`${prefix}:turn`, String(turn + 1));
    return { told: toldNothing(), turn: turn + 1 };
  }
  const attempt = decode(outline, session.saved);
  if (attempt === null) return { told: toldNothing(), turn };
  const judged = store.outline;
  const completed = completion(judged, attempt) === 'completed';
  return { told: { attempt, completed, passed: success(judged, attempt) === 'passed' }, turn };
}
