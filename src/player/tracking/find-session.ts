import type { Outline } from '../../model/outline.ts';
import type { Nested } from './find-api.ts';
import { connectLocal } from './local.ts';
import type { Session } from './session.ts';
import type { Surroundings } from './surroundings.ts';

/** Finds the LMS of one standard from a window and initialises it; `null` where there is none. */
export type Connect = (win: Nested, outline: Outline, now: () => number) => Session | null | Promise<Session | null>;

/** How often, and after how many milliseconds, an API is looked for again that an LMS may still be loading. */
const TRIES = 10;
const PAUSE = 300;

/**
 * The session of the first LMS that one of the ways finds. A page that stands in another waits some seconds for an API
 * that comes late; where there is none, everything stays on this device.
 */
export async function findSession(
  win: Nested,
  outline: Outline,
  around: Pick<Surroundings, 'now' | 'after'>,
  connectors: readonly Connect[],
): Promise<Session> {
  for (let left = isWithin(win) ? TRIES : 1; connectors.length > 0 && left > 0; left--) {
    for (const connect of connectors) {
      const session = await connect(win, outline, around.now);
      if (session !== null) return session;
    }
    if (left > 1) await new Promise<void>((resolve) => around.after(PAUSE, resolve));
  }
  return connectLocal();
}

/** Whether an LMS may stand around or behind the page. */
function isWithin(win: Nested): boolean {
  return (win.parent ?? win) !== win || (win.opener ?? null) !== null;
}
