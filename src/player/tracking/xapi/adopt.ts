import type { Launch } from '../launch.ts';
import type { Session } from '../session.ts';
import { decode, emptyAttempt, judgedBy, merge, mustStay, personalPart, resume } from '../shared.ts';
import { isAwaited } from './awaited-session.ts';

/**
 * Goes on in the session that the one at launch stood for, and that came late: merges what it saved into the attempt,
 * which from now on is judged by the LMS's mastery score, and tells it what happened before it came. Where it is a review
 * or a browse, what happened before is taken back from this device's journal.
 */
export function adopt(launch: Launch, late: Session): void {
  const { store, journal, recorder } = launch;
  const { outline } = store;
  const { device } = store.attempt;
  const saved = decode(outline, late.saved);
  store.outline = judgedBy(outline, late.mastery);
  store.become({ ...merge(store.attempt, saved ?? store.attempt), device }, { type: 'joined' });
  const untouchable = mustStay(late, saved, journal) ? late.saved : null;
  recorder.adopt({ session: late, stored: saved ?? emptyAttempt(device), untouchable }, null);
  if (late.mode === 'normal') resume(saved, journal, true);
  else takeBack(launch);
}

function takeBack({ session, store, journal }: Launch): void {
  const before = decode(store.outline, (isAwaited(session) ? session.first() : null) ?? '');
  journal.clear();
  if (before !== null) journal.write(before);
  journal.add(personalPart(store.attempt));
}
