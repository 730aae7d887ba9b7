import type { Thread } from '../../model/consult.ts';
import type { Consultation } from '../consultation.ts';
import type { EventStream, Listening } from './event-streams.ts';

/**
 * Sends a thread whenever its learner would see it changed; at the start too, unless that revision is known.
 * @param known The revision the client has; `null`: none.
 */
export function followThread(
  { hub, threads, log }: Pick<Consultation, 'hub' | 'threads' | 'log'>,
  first: Thread,
  known: number | null,
): (stream: EventStream) => Listening {
  return (stream) => {
    let shown = faceOf(first);
    if (first.revision !== known) queueMicrotask(() => stream.send('thread', first, first.revision));
    const showNow = async (): Promise<void> => {
      const keyed = await threads.do(first.id);
      if (keyed === null) return stream.end();
      const face = faceOf(keyed.thread);
      if (face === shown) return;
      shown = face;
      stream.send('thread', keyed.thread, keyed.thread.revision);
    };
    const stop = hub.onThread(first.id, () => void showNow().catch((error: unknown) => log.error(error)));
    return { stop };
  };
}

/** What a learner sees of it: officers' claims and tags are changes too, and none of theirs. */
function faceOf(thread: Thread): string {
  return JSON.stringify({ ...thread, revision: 0 });
}
