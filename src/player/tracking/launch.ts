import { type Attempt, emptyAttempt } from '../../attempt/attempt.ts';
import { decode } from '../../attempt/codec.ts';
import { merge, sameAttempt } from '../../attempt/merge.ts';
import { judgedBy } from '../../attempt/outcome.ts';
import { AttemptStore } from '../../attempt/store.ts';
import type { Outline } from '../../model/outline.ts';
import { DeviceNotes } from './device-notes.ts';
import { DeviceStorage, deviceId } from './device-storage.ts';
import type { Nested } from './find-api.ts';
import { type Connect, findSession } from './find-session.ts';
import { Journal } from './journal.ts';
import { learnerKey } from './learner-keys.ts';
import { type AskLearner, isLmsKnown, whoLearns } from './learners.ts';
import { connectLocal } from './local.ts';
import { type Recorder, record } from './recorder.ts';
import type { Session } from './session.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';

export interface Launch {
  /** As it was found at launch. */
  readonly session: Session;
  readonly store: AttemptStore;
  readonly journal: Journal;
  readonly recorder: Recorder;
  readonly notes: DeviceNotes;
}

/** What a launch needs of the page it happens in. */
export interface LaunchPlace {
  readonly win: Nested;
  readonly storage: DeviceStorage;
  /** What lasts as long as the tab. */
  readonly tab: DeviceStorage;
  /** Whether the page is only loaded anew, in the tab and for the person it was open for. */
  readonly isReload: boolean;
  readonly around: Surroundings;
}

/** The place that a real window is. */
export function launchPlace(win: Window): LaunchPlace {
  const [navigation] = win.performance.getEntriesByType('navigation');
  return {
    win,
    storage: new DeviceStorage(() => win.localStorage),
    tab: new DeviceStorage(() => win.sessionStorage),
    isReload: navigation !== undefined && 'type' in navigation && navigation.type === 'reload',
    around: browserSurroundings(win),
  };
}

/**
 * Finds the LMS in one of the given ways and who learns, merges what the LMS saved with what this device knows, and
 * records from then on. The store's outline has the mastery score that the LMS gives. In review and browse the store
 * starts the same way, and nothing is written anywhere.
 */
export async function launch(
  place: LaunchPlace,
  outline: Outline,
  connectors: readonly Connect[],
  ask: AskLearner,
): Promise<Launch> {
  if (!place.isReload) place.tab.remove(learnerKey(outline, ''));
  const found = await findSession(place.win, outline, place.around, connectors);
  // What an LMS that does not answer is told might wipe out what it has.
  const isMute = found.standard !== 'local' && found.learner.id === '' && isLmsKnown(place.storage, outline);
  const session = isMute ? connectLocal('refused') : found;
  return launchIn(place, outline, session, await whoLearns(session, outline, place, ask));
}

/** The launch of one learner, named by their mark, in a session that has begun. */
export function launchIn(
  { storage, isReload, around }: Pick<LaunchPlace, 'storage' | 'isReload' | 'around'>,
  outline: Outline,
  session: Session,
  learner: string,
): Launch {
  const journal = new Journal(storage, outline, learner);
  const writes = session.mode === 'normal';
  const device = writes ? deviceId(storage, around.random) : 'review';

  const saved = decode(outline, session.saved);
  // Otherwise what is given back may be what this very launch said, and never stored.
  const isFresh = writes && session.start !== 'again' && !isReload;
  if (isFresh && session.standard !== 'local') noteWhatReturned(session, journal, saved);
  const attempt = resume(saved, journal, isFresh);
  const judged = judgedBy(outline, session.mastery);
  const store = new AttemptStore(judged, { ...(attempt ?? emptyAttempt(device)), device });
  const untouchable = mustStay(session, saved, journal) ? session.saved : null;
  const recorder = record({ store, session, journal, around, stored: saved ?? emptyAttempt(device), untouchable });
  return { session, store, journal, recorder, notes: new DeviceNotes(storage, outline, learner) };
}

/**
 * An LMS that gave a state back once, and now has none and says so, has begun a new attempt: the old journal is not part
 * of it.
 */
function noteWhatReturned(session: Session, journal: Journal, saved: Attempt | null): void {
  if (session.saved === '' && session.start === 'first' && journal.wasReturned) journal.beginAnew();
  if (saved !== null) journal.markReturned();
}

/**
 * The LMS's copy and the device's as one. What the LMS gives back after a fresh start it has: the journal is cleared
 * when it holds nothing beyond that.
 */
export function resume(saved: Attempt | null, journal: Journal, isFresh: boolean): Attempt | null {
  const kept = journal.read();
  if (saved === null || kept === null) return saved ?? kept;
  const merged = merge(saved, kept);
  // Free text stays: a longer one, from another device, may push it out of the LMS.
  const hasText = Object.keys(merged.reflections).length > 0;
  if (isFresh && !hasText && sameAttempt(merged, saved)) journal.clear();
  return merged;
}

/**
 * Whether the saved text must not be overwritten: it is of a version unknown here, or it is damaged and this device
 * cannot set it aside.
 */
export function mustStay(session: Session, saved: Attempt | null, journal: Journal): boolean {
  if (session.saved === '' || saved !== null || session.mode !== 'normal') return false;
  return journal.mustStay(session.saved) || !journal.setAside(session.saved);
}
