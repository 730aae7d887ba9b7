import { OPTIONAL_SCRIPTS, PLAYER_SCRIPTS, type PlayerFiles } from '../compiler/compile.ts';
import { bundle, type Keep, keepBuilt } from './kept-build.ts';

/** Everything the player's bytes hang on. */
const SOURCES = [
  ...['src/player', 'src/attempt', 'src/model', 'src/i18n'],
  ...['vite.config.ts', 'src/workshop/without-axios.ts', 'package-lock.json'],
];

/** The player's bytes: those built before, where no source has changed since; otherwise built anew with Vite. */
export async function buildPlayer(): Promise<PlayerFiles> {
  const read = await keepBuilt({ folder: 'player', sources: SOURCES, make });
  return {
    scripts: await readEach(PLAYER_SCRIPTS, (name) => read(`${name}.js`)),
    optional: await readEach(OPTIONAL_SCRIPTS, (name) => read(`optional-${name}.js`)),
    style: await read('player.css'),
    critical: (await read('critical.css')).toString('utf8').trim(),
  };
}

async function readEach<Name extends string>(
  names: readonly Name[],
  read: (name: Name) => Promise<Uint8Array>,
): Promise<Record<Name, Uint8Array>> {
  const each = {} as Record<Name, Uint8Array>; // every name, by the next line
  for (const name of names) each[name] = await read(name);
  return each;
}

async function make(keep: Keep): Promise<void> {
  await Promise.all([
    keepStyles(keep),
    ...PLAYER_SCRIPTS.map((name) => keepScript(keep, `player-${name}`, `${name}.js`)),
    ...OPTIONAL_SCRIPTS.map((name) => keepScript(keep, `optional-${name}`, `optional-${name}.js`)),
  ]);
}

async function keepScript(keep: Keep, mode: string, name: string): Promise<void> {
  const built = await bundle(mode);
  await keep(name, built('script.js'));
}

async function keepStyles(keep: Keep): Promise<void> {
  const built = await bundle('styles');
  for (const name of ['player.css', 'critical.css']) await keep(name, built(name));
}
