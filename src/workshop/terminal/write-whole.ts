import { randomBytes } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes beside the file and renames, so that a full disk leaves what was there. A link stays one: its file is replaced.
 * Rejects with the system's error.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path); // not there yet
  const unfinished = join(dirname(target), `.${randomBytes(4).toString('hex')}.part`);
  const mode = await stat(target).then(
    (old) => ({ mode: old.mode }),
    () => ({}),
  );
  try {
    await writeFile(unfinished, text, mode);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
