import { expect, it } from 'vitest';
import type { Thread } from '../../../../src/model/consult.ts';
import { readEvents } from '../../../../src/player/elements/consult/live.ts';

const encoder = new TextEncoder();

/** Hands out the bytes of a text in pieces of so many, and then ends, or falls silent. */
function streamOf(text: string, size: number, ends = true): ReadableStream<Uint8Array> {
  const bytes = encoder.encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return ends ? controller.close() : new Promise(() => undefined);
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}

async function heardFrom(stream: ReadableStream<Uint8Array>, silence?: number): Promise<string[]> {
  const heard: Thread[] = [];
  await readEvents(stream, (thread) => heard.push(thread), silence);
  return heard.map(({ id }) => id);
}

const EVENTS =
  'retry: 3000\n\nid: 1\nevent: thread\ndata: {"id":"kedua é"}\n\n:\n\nevent: other\ndata: {"id":"no"}\n\nid: 2\nevent: thread\ndata: {"id":"b"}\n\n';

it.each([1, 2, 7, 1000])('reads the events of a thread, and no others, in pieces of %i bytes', async (size) => {
  expect(await heardFrom(streamOf(EVENTS, size))).toEqual(['kedua é', 'b']);
  expect(await heardFrom(streamOf(EVENTS.replace(/\n/g, '\r\n'), size))).toEqual(['kedua é', 'b']);
});

it('gives up a stream that falls silent, and hands over nothing unfinished', async () => {
  expect(await heardFrom(streamOf(`${EVENTS}event: thread\ndata: {"id":"c"}\n`, 9, false), 50)).toEqual([
    'kedua é',
    'b',
  ]);
});

it('fails where the data is no JSON', async () => {
  await expect(heardFrom(streamOf('event: thread\ndata: {"id"\n\n', 9))).rejects.toThrow(SyntaxError);
});
