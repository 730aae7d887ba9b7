import { type Attempt, emptyAttempt } from '../../attempt/attempt.ts';
import { decode, isForeign } from '../../attempt/codec.ts';
import { merge, sameAttempt } from '../../attempt/merge.ts';
import { judgedBy } from '../../attempt/outcome.ts';
import { AttemptStore } from '../../attempt/store.ts';
import type { Outline } from '../../model/outline.ts';
import { SCORM12_LIMITS } from '../../model/standard.ts';
import { DeviceStorage, deviceId } from './device-storage.ts';
import type { Nested } from './find-api.ts';
import { Journal } from './journal.ts';
import { connectLocal } from './local.ts';
import { type Recorder, record } from './recorder.ts';
import type { Session } from './session.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';

export interface Launch {
  readonly session: Session;
  readonly store: AttemptStore;
  readonly recorder: Recorder;
}

/** What a launch needs of the page it happens in. */
export interface LaunchPlace {
  readonly win: Nested;
  readonly storage: DeviceStorage;
  readonly around: Surroundings;
}

/** Finds the LMS of one standard from a window and initialises it; `null` where there is none. */
export type Connect = (win: Nested, outline: Outline, now: () => number) => Session | null;

/** Starts the launch of the module in a real window. */
export function launch(win: Window, outline: Outline, connectors: readonly Connect[]): Launch {
  return launchIn(
    { win, storage: new DeviceStorage(() => win.localStorage), around: browserSurroundings(win) },
    outline,
    connectors,
  );
}

/**
 * Finds the LMS in one of the given ways, merges what it saved with what this device knows, and records from then on. The store's outline has the
 * mastery score that the LMS gives. In review and browse the
 * store starts the same way, and nothing is written anywhere.
 */
export function launchIn(
  { win, storage, around }: LaunchPlace,
  outline: Outline,
  connectors: readonly Connect[],
): Launch {
  const session = connect(win, outline, around, connectors);
  const journal = new Journal(storage, outline, session.learner.id);
  const writes = session.mode === 'normal';
  const device = writes ? deviceId(storage, around.random) : 'review';

  const saved = decode(outline, session.saved);
  if (writes && session.standard !== 'local') noteWhatReturned(session, journal, saved);
  const attempt = resume(saved, journal, writes);
  const judged = judgedBy(outline, session.mastery);
  const store = new AttemptStore(judged, { ...(attempt ?? emptyAttempt(device)), device });
  const untouchable = mustStay(session, saved, journal) ? session.saved : null;
  const recorder = record({ store, session, journal, around, limit: SCORM12_LIMITS.suspendData, untouchable });
  return { session, store, recorder };
}

/** The session of the first LMS found; where there is none, one of this device only. */
function connect(win: Nested, outline: Outline, { now }: Surroundings, connectors: readonly Connect[]): Session {
  for (const connector of connectors) {
    const session = connector(win, outline, now);
    if (session !== null) return session;
  }
  return connectLocal();
}

/** An LMS that gave a state back once and gives none now has begun a new attempt: the old journal is not part of it. */
function noteWhatReturned(session: Session, journal: Journal, saved: Attempt | null): void {
  if (session.saved === '' && journal.wasReturned) journal.beginAnew();
  if (saved !== null) journal.markReturned();
}

/**
 * The LMS's copy and the device's as one. What the LMS gives back after a fresh start it has: the journal is cleared
 * when it holds nothing beyond that.
 */
function resume(saved: Attempt | null, journal: Journal, writes: boolean): Attempt | null {
  const kept = journal.read();
  if (saved === null || kept === null) return saved ?? kept;
  const merged = merge(saved, kept);
  if (writes && sameAttempt(merged, saved)) journal.clear();
  return merged;
}

/**
 * Whether the saved text must not be overwritten: it is of a version unknown here, or it is damaged and this device
 * cannot set it aside.
 */
function mustStay(session: Session, saved: Attempt | null, journal: Journal): boolean {
  if (session.saved === '' || saved !== null || session.mode !== 'normal') return false;
  return isForeign(session.saved) || !journal.setAside(session.saved);
}
