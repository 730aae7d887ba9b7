import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';
import { extensionOf } from './package-name.ts';

export interface ZipEntry {
  readonly path: string;
  /** Called when the entry's turn has come, so that only one file is in memory at a time. */
  readonly read: () => Promise<Uint8Array>;
}

/**
 * Writes a zip whose bytes depend on its entries alone: sorted by path, one date, one mode, one level; what is
 * compressed already is stored. Rejects, with `sink` destroyed, when an entry cannot be read, `sink` fails or `signal`
 * aborts.
 */
export async function writeZip(entries: readonly ZipEntry[], sink: Writable, signal?: AbortSignal): Promise<void> {
  const archive = new ZipArchive({ zlib: { level: 9 } });
  const sinkFailed = new AbortController();
  const written = pipeline(archive, sink, signal === undefined ? {} : { signal }).catch((error: Error) => {
    sinkFailed.abort(error);
    throw error;
  });
  const filled = fill(archive, [...entries].sort(byPath), sinkFailed.signal).catch((error: Error) => {
    archive.destroy(error);
    throw error;
  });
  // `written` first: its reason is the cause in both cases, that of `filled` may only say that the sink is gone.
  for (const end of await Promise.allSettled([written, filled])) {
    if (end.status === 'rejected') throw end.reason;
  }
}

/** The first day a zip can hold. Archiver writes dates in UTC, so the machine's time zone does not matter. */
const DATE = new Date(Date.UTC(1980, 0, 1));
const MODE = 0o644;

/** Formats that deflate only makes larger. */
const COMPRESSED = new Set(['.png', '.jpg', '.webp', '.avif', '.mp3', '.mp4']);

/** Buffers, never streams: how a stream happens to be cut may change what deflate makes of it. */
async function fill(archive: ZipArchive, entries: readonly ZipEntry[], stop: AbortSignal): Promise<void> {
  for (const { path, read } of entries) {
    const bytes = await read();
    const taken = once(archive, 'entry', { signal: stop });
    archive.append(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      name: path,
      date: DATE,
      mode: MODE,
      store: COMPRESSED.has(extensionOf(path)),
    });
    await taken;
  }
  await archive.finalize();
}

function byPath(a: ZipEntry, b: ZipEntry): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
