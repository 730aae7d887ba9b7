import type { Thread } from '../../../model/consult.ts';
import { hasFeature, PLAIN } from './client.ts';
import type { Consultation } from './consultation.ts';

/** Milliseconds of silence after which a stream is taken for dead: an endpoint says something every 25 seconds. */
const SILENCE = 60_000;
/** Milliseconds before the first new try. */
const FIRST_REST = 1_000;

/** Reads a stream of events (HTML Living Standard 9.2) until it ends or falls silent. */
export async function readEvents(
  stream: ReadableStream<Uint8Array>,
  heard: (thread: Thread) => void,
  silence = SILENCE,
): Promise<void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const timer = setTimeout(() => reader.cancel(), silence);
    const { done, value } = await reader.read().finally(() => clearTimeout(timer));
    if (done) return;
    const events = (rest + decoder.decode(value, { stream: true })).split(/\r?\n\r?\n/);
    rest = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: ?(.+)$/m.exec(event)?.[1];
      if (data !== undefined && /^event: ?thread\r?$/m.test(event)) heard(JSON.parse(data) as Thread);
    }
  }
}

/**
 * Keeps a conversation true while somebody looks at it, by a stream where there is one, else by asking now and then.
 * Gives how to stop.
 * @param pollSeconds As the course says.
 */
export function followThread(
  { client, conversations, hear, refresh }: Consultation,
  id: string,
  pollSeconds: number | undefined,
): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  let rest = FIRST_REST;
  const round = async (): Promise<void> => {
    const endpoint = await client.endpoint();
    const conversation = conversations.find(id);
    if (conversation === null || conversation.end || endpoint?.isPlain || signal.aborted) return;
    const longest = 1000 * (pollSeconds ?? (endpoint ?? PLAIN).pollSeconds);
    const began = Date.now();
    const isStreamed = hasFeature(endpoint, 'events') && conversation.thread !== undefined;
    const stream = isStreamed ? await client.events(conversation, signal) : null;
    if (stream !== null) await readEvents(stream, hear).catch(() => undefined); // it may break off anywhere
    if (signal.aborted) return;
    await refresh([conversation]);
    rest = Date.now() - began > longest ? FIRST_REST : Math.min(longest, 2 * rest);
    setTimeout(round, rest * (1 + Math.random()));
  };
  round();
  return () => controller.abort();
}
