import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { PlayerFiles } from '../src/compiler/compile.ts';
import { BUDGETS, type Figure, kilobytes } from './budgets.ts';
import { zipDirectory } from './zip-directory.ts';

/** How heavy the player is, and what a package weighs beside its own text and media. */
export async function measureBytes(player: PlayerFiles, zip: string): Promise<Figure[]> {
  const script = gzipSync(player.scripts.scorm12, { level: 9 }).length;
  const style = gzipSync(Buffer.concat([player.style, Buffer.from(player.critical)]), { level: 9 }).length;
  const whole = await readFile(zip);
  const own = zipDirectory(whole)
    .filter((entry) => entry.name === 'index.html' || entry.name.startsWith('media/'))
    .reduce((sum, entry) => sum + entry.compressed, 0);
  const overhead = whole.length - own;
  return [
    {
      what: `player script + style, gzip (${kilobytes(script)} + ${kilobytes(style)})`,
      measured: kilobytes(script + style),
      budget: kilobytes(BUDGETS.playerBytes),
      kept: script + style <= BUDGETS.playerBytes,
    },
    {
      what: `zip of ${kilobytes(whole.length)} over its own page and media`,
      measured: kilobytes(overhead),
      budget: kilobytes(BUDGETS.overheadBytes),
      kept: overhead <= BUDGETS.overheadBytes,
    },
  ];
}
