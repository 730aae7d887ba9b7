import type { Launch } from '../launch.ts';
import type { Surroundings } from '../surroundings.ts';
import { adopt } from './adopt.ts';
import { LrsFault } from './lrs.ts';
import type { LrsSession } from './lrs-session.ts';

const FIRST_RETRY = 5_000;
const LONGEST_RETRY = 300_000;

/**
 * Connects and goes on in the session that comes of it; where nobody answers again and again, at once when there is a
 * network. Meanwhile the learner reads that work is on this device, or that the launch is refused, which is final: then,
 * and where the page goes before, `null`.
 */
export async function connectLate(
  launch: Launch,
  connect: () => Promise<LrsSession>,
  around: Pick<Surroundings, 'after' | 'random' | 'onOnline' | 'onPageHide'>,
): Promise<LrsSession | null> {
  const page = { isGone: false, wake: () => {} };
  around.onPageHide(() => {
    page.isGone = true;
  });
  around.onOnline(() => page.wake());
  for (let failures = 0; ; failures++) {
    const session = await connect().catch((fault: unknown) => faultOf(fault));
    if (page.isGone) return null;
    if (!(session instanceof LrsFault)) {
      adopt(launch, session);
      return session;
    }
    launch.recorder.adopt({}, session.isPassing ? 'waiting' : 'refused');
    if (!session.isPassing) {
      console.warn(`The LRS refuses this launch: ${session.message}`);
      return null;
    }
    const wait = Math.min(LONGEST_RETRY / 2, FIRST_RETRY * 2 ** failures) * (1 + around.random());
    await new Promise<void>((resolve) => {
      page.wake = resolve;
      around.after(wait, resolve);
    });
  }
}

function faultOf(fault: unknown): LrsFault {
  if (fault instanceof LrsFault) return fault;
  throw fault;
}
