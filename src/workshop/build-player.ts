import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlayerFiles } from '../compiler/compile.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUILT = join(ROOT, 'dist/player');
const FILES = ['player.js', 'player.css', 'critical.css'] as const;

/** Everything the player's bytes hang on. */
const SOURCES = ['src/player', 'src/attempt', 'src/model', 'src/i18n', 'vite.config.ts', 'package-lock.json'];

/** The player's bytes: those built before, where no source has changed since; otherwise built anew with Vite. */
export async function buildPlayer(): Promise<PlayerFiles> {
  const mark = await markOfSources();
  if ((await readFile(join(BUILT, 'mark'), 'utf8').catch(() => null)) !== mark) {
    await mkdir(BUILT, { recursive: true });
    const [script, styles] = await Promise.all([bundle('script'), bundle('styles')]);
    for (const name of FILES) await replace(name, script.get(name) ?? styles.get(name) ?? missing(name));
    await replace('mark', mark);
  }
  const [script, style, critical] = await Promise.all(FILES.map((name) => readFile(join(BUILT, name))));
  if (script === undefined || style === undefined || critical === undefined) throw missing('player');
  return { script, style, critical: critical.toString('utf8').trim() };
}

/** One Vite build in memory: file name → content. */
async function bundle(mode: 'script' | 'styles'): Promise<Map<string, string | Uint8Array>> {
  const { build } = await import('vite'); // slow to load, and not needed where the player is built
  const result = await build({ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), mode, build: { write: false } });
  const outputs = Array.isArray(result) ? result : [result];
  const files = new Map<string, string | Uint8Array>();
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const file of output.output) files.set(file.fileName, file.type === 'chunk' ? file.code : file.source);
  }
  return files;
}

async function replace(name: string, content: string | Uint8Array): Promise<void> {
  const fresh = join(BUILT, `.${name}.${process.pid}`);
  await writeFile(fresh, content);
  await rename(fresh, join(BUILT, name));
}

function missing(name: string): never {
  throw new Error(`the player's build gave no ${name}`);
}

async function markOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
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
