import { Writable } from 'node:stream';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { writeZip, type ZipEntry } from '../../../src/compiler/package/zip.ts';

const entry = (path: string, text: string): ZipEntry => ({ path, read: async () => new TextEncoder().encode(text) });

const ENTRIES = [
  entry('b.html', '<p>dua</p>'.repeat(5000)),
  entry('a/x.png', 'not really a picture '.repeat(100)),
  entry('a.js', ''),
  entry('imsmanifest.xml', '<manifest/>'),
];

async function zipped(entries: readonly ZipEntry[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await writeZip(entries, sink);
  return Buffer.concat(chunks);
}

/** Method, date, time and mode of each entry, from the central directory (APPNOTE 4.3.12). */
function centralDirectory(zip: Buffer) {
  const found = [];
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 46)) {
    const name = zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString();
    const mode = zip.readUInt32LE(at + 38) >>> 16;
    found.push({ name, method: zip.readUInt16LE(at + 10), time: zip.readUInt32LE(at + 12), mode: mode & 0o777 });
  }
  return found;
}

describe('writeZip', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('writes what it was given', async () => {
    const files = unzipSync(await zipped(ENTRIES));
    expect(Object.keys(files)).toEqual(['a.js', 'a/x.png', 'b.html', 'imsmanifest.xml']);
    expect(new TextDecoder().decode(files['b.html'])).toBe('<p>dua</p>'.repeat(5000));
    expect(files['a.js']).toHaveLength(0);
  });

  it('gives the same bytes whatever the order of entries and the time zone', async () => {
    process.env.TZ = 'Asia/Jakarta';
    const here = await zipped(ENTRIES);
    process.env.TZ = 'America/Los_Angeles';
    expect(new Date(0).getHours()).toBe(16);
    expect((await zipped([...ENTRIES].reverse())).equals(here)).toBe(true);
  });

  it('gives every entry the same date and mode, and stores what is compressed already', async () => {
    const firstDay = (1 << 21) | (1 << 16);
    expect(centralDirectory(await zipped(ENTRIES))).toEqual([
      { name: 'a.js', method: 0, time: firstDay, mode: 0o644 },
      { name: 'a/x.png', method: 0, time: firstDay, mode: 0o644 },
      { name: 'b.html', method: 8, time: firstDay, mode: 0o644 },
      { name: 'imsmanifest.xml', method: 8, time: firstDay, mode: 0o644 },
    ]);
  });

  it('reads one entry at a time', async () => {
    let open = 0;
    let most = 0;
    const slow = (path: string): ZipEntry => ({
      path,
      read: async () => {
        most = Math.max(most, ++open);
        await new Promise(setImmediate);
        open--;
        return new Uint8Array(200_000);
      },
    });
    await zipped(['a', 'b', 'c', 'd'].map(slow));
    expect(most).toBe(1);
  });

  it('rejects with the reason when an entry cannot be read, and destroys the sink', async () => {
    const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
    const broken = { path: 'z.svg', read: () => Promise.reject(new Error('no such picture')) };
    await expect(writeZip([...ENTRIES, broken], sink)).rejects.toThrow('no such picture');
    expect(sink.destroyed).toBe(true);
  });

  it('rejects when the sink fails, instead of waiting for ever', async () => {
    const sink = new Writable({ write: (_chunk, _encoding, done) => done(new Error('disk full')) });
    await expect(writeZip(ENTRIES, sink)).rejects.toThrow('disk full');
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
    const read = async () => {
      stop.abort();
      return new Uint8Array(10);
    };
    await expect(writeZip([...ENTRIES, { path: 'b', read }], sink, stop.signal)).rejects.toThrow(/abort/i);
    expect(sink.destroyed).toBe(true);
  });
});
