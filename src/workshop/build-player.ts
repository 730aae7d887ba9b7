import { PLAYER_SCRIPTS, type PlayerFiles } from '../compiler/compile.ts';
import { bundle, type Keep, keepBuilt } from './kept-build.ts';

/** Everything the player's bytes hang on. */
const SOURCES = ['src/player', 'src/attempt', 'src/model', 'src/i18n', 'vite.config.ts', 'package-lock.json'];

/** The player's bytes: those built before, where no source has changed since; otherwise built anew with Vite. */
export async function buildPlayer(): Promise<PlayerFiles> {
  const read = await keepBuilt({ folder: 'player', sources: SOURCES, make });
  const scripts: Record<string, Uint8Array> = {};
  for (const name of PLAYER_SCRIPTS) scripts[name] = await read(`${name}.js`);
  return {
    scripts: scripts as PlayerFiles['scripts'], // every name, by the line above
    style: await read('player.css'),
    critical: (await read('critical.css')).toString('utf8').trim(),
  };
}

async function make(keep: Keep): Promise<void> {
  await Promise.all([keepStyles(keep), ...PLAYER_SCRIPTS.map((name) => keepScript(keep, name))]);
}

async function keepScript(keep: Keep, name: string): Promise<void> {
  const built = await bundle(`player-${name}`);
  await keep(`${name}.js`, built('player.js'));
}

async function keepStyles(keep: Keep): Promise<void> {
  const built = await bundle('styles');
  for (const name of ['player.css', 'critical.css']) await keep(name, built(name));
}
