import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

type Content = string | Uint8Array;

/** Puts a file of a build in its place, whole: who reads meanwhile sees the old one or the new. */
export type Keep = (name: string, content: Content) => Promise<void>;

export interface KeptBuild {
  /** In `dist/`. */
  readonly folder: string;
  /** Files and folders, from the root, that the bytes hang on. */
  readonly sources: readonly string[];
  /** Builds all of it. */
  readonly make: (keep: Keep) => Promise<void>;
}

/** Builds it where a source has changed since it was built last. Gives how to read one of its files. */
export async function keepBuilt({ folder, sources, make }: KeptBuild): Promise<(name: string) => Promise<Buffer>> {
  const place = join(ROOT, 'dist', folder);
  const read = (name: string) => readFile(join(place, name));
  const mark = await markOf(sources);
  if ((await readFile(join(place, 'mark'), 'utf8').catch(() => null)) !== mark) {
    await mkdir(place, { recursive: true });
    const keep: Keep = (name, content) => replace(place, name, content);
    await make(keep);
    await keep('mark', mark);
  }
  return read;
}

/** One Vite build in memory. Gives its files by name. */
export async function bundle(mode: string): Promise<(name: string) => Content> {
  const { build } = await import('vite'); // slow to load, and not needed where all is built
  const result = await build({ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), mode, build: { write: false } });
  const outputs = Array.isArray(result) ? result : [result];
  const files = new Map<string, Content>();
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const file of output.output) files.set(file.fileName, file.type === 'chunk' ? file.code : file.source);
  }
  return (name) => files.get(name) ?? missing(mode, name);
}

function missing(mode: string, name: string): never {
  throw new Error(`the build of ${mode} gave no ${name}`);
}

async function replace(place: string, name: string, content: Content): Promise<void> {
  const fresh = join(place, `.${name}.${process.pid}`);
  await writeFile(fresh, content);
  await rename(fresh, join(place, name));
}

async function markOf(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesBelow(join(ROOT, source))) {
      hash.update(`${file.slice(ROOT.length)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [path]; // a file by itself
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? dirname(path), entry.name))
    .sort();
}
