import type { Session } from '../session.ts';
import { type LrsLaunch, lrsLaunch } from './launch-parameters.ts';

/** A session that stands for one that comes later. */
export interface AwaitedSession extends Session {
  readonly launch: LrsLaunch;
  /** The encoded attempt as this device knew it at launch; `null` where nothing was recorded yet. */
  readonly first: () => string | null;
}

/**
 * Stands for a launch in an LRS until `xapi.js` has connected to it (docs/decisions/0006): it says whose launch it is,
 * stores nothing, and remembers what this device knew at first, which is all that stays where the launch turns out to be
 * a review. The learner's id holds the registration: each has a journal of its own. `null` where the query of the
 * address describes no such launch.
 */
export function awaitedSession(search: string): AwaitedSession | null {
  const launch = lrsLaunch(search);
  if (launch === null) return null;
  const { actor, registration, standard } = launch;
  const { name = '', ...identity } = actor;
  let first: string | null = null;
  return {
    launch,
    standard,
    mode: 'normal',
    learner: { id: `${registration} ${JSON.stringify(identity)}`, name },
    mastery: null,
    saved: '',
    start: 'later',
    room: Number.POSITIVE_INFINITY,
    tell(_, suspendData) {
      first ??= suspendData;
    },
    // Answered by the session that comes in its place.
    commit: () => new Promise(() => undefined),
    repeat: () => undefined,
    end: () => false,
    first: () => first,
  };
}

export function isAwaited(session: Session): session is AwaitedSession {
  return 'first' in session; // no class: the two ends are in scripts of their own
}
