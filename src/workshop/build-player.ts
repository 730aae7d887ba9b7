import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLAYER_SCRIPTS, type PlayerFiles } from '../compiler/compile.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUILT = join(ROOT, 'dist/player');

/** Everything the player's bytes hang on. */
const SOURCES = ['src/player', 'src/attempt', 'src/model', 'src/i18n', 'vite.config.ts', 'package-lock.json'];

/** The player's bytes: those built before, where no source has changed since; otherwise built anew with Vite. */
export async function buildPlayer(): Promise<PlayerFiles> {
  const mark = await markOfSources();
  if ((await readFile(join(BUILT, 'mark'), 'utf8').catch(() => null)) !== mark) {
    await mkdir(BUILT, { recursive: true });
    await Promise.all([buildStyles(), ...PLAYER_SCRIPTS.map(buildScript)]);
    await replace('mark', mark);
  }
  const read = (name: string) => readFile(join(BUILT, name));
  const scripts: Record<string, Uint8Array> = {};
  for (const name of PLAYER_SCRIPTS) scripts[name] = await read(`${name}.js`);
  return {
    scripts: scripts as PlayerFiles['scripts'], // every name, by the line above
    style: await read('player.css'),
    critical: (await read('critical.css')).toString('utf8').trim(),
  };
}

async function buildScript(name: string): Promise<void> {
  const files = await bundle(`player-${name}`);
  await replace(`${name}.js`, files.get('player.js') ?? missing('player.js'));
}

async function buildStyles(): Promise<void> {
  const files = await bundle('styles');
  for (const name of ['player.css', 'critical.css']) await replace(name, files.get(name) ?? missing(name));
}

/** One Vite build in memory: file name → content. */
async function bundle(mode: string): Promise<Map<string, string | Uint8Array>> {
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
