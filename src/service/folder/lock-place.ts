import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** Bytes a socket's path may have on Linux (108) and macOS (104), with its end. */
const LONGEST = 103;

/**
 * Where the holder of a folder listens. Inside the folder, so that two containers that share it meet; on Windows a named
 * pipe, which the system keeps for one process alone. A path too long for a socket is written from the current folder,
 * or replaced by its hash among the temporary files.
 */
export function lockPlace(folder: string): string {
  const real = realpathSync(folder);
  const hash = createHash('sha256').update(real).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\sinau-${hash}`;
  const inside = join(real, 'in-use.sock');
  const candidates = [inside, relative(process.cwd(), inside), join(tmpdir(), `sinau-${hash}.sock`)];
  const place = candidates.find((path) => Buffer.byteLength(path) <= LONGEST);
  if (place === undefined) throw new Error('no place for a socket: the path of the temporary folder is too long');
  return place;
}
