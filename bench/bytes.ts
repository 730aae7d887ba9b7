import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { OPTIONAL_SCRIPTS, type PlayerFiles } from '../src/compiler/compile.ts';
import { BUDGETS, type Figure, kilobytes } from './budgets.ts';
import { zipDirectory } from './zip-directory.ts';

/** How heavy the player is. */
export function measurePlayer(player: PlayerFiles): Figure {
  const script = gzipSync(player.scripts.scorm12, { level: 9 }).length;
  const style = gzipSync(Buffer.concat([player.style, Buffer.from(player.critical)]), { level: 9 }).length;
  return {
    what: `player script + style, gzip (${kilobytes(script)} + ${kilobytes(style)})`,
    measured: kilobytes(script + style),
    budget: kilobytes(BUDGETS.playerBytes),
    kept: script + style <= BUDGETS.playerBytes,
  };
}

/** How heavy each script is that comes later. */
export function measureOptional({ optional }: PlayerFiles): Figure[] {
  return OPTIONAL_SCRIPTS.map((name) => {
    const bytes = gzipSync(optional[name], { level: 9 }).length;
    const budget = BUDGETS.optionalBytes[name];
    return {
      what: `${name}.js, gzip, fetched once the page can be used`,
      measured: kilobytes(bytes),
      budget: kilobytes(budget),
      kept: bytes <= budget,
    };
  });
}

/** What a package of a standard weighs beside its own text and media. */
export async function measureOverhead(standard: keyof typeof BUDGETS.overheadBytes, zip: string): Promise<Figure> {
  const whole = await readFile(zip);
  const own = zipDirectory(whole)
    .filter((entry) => entry.name === 'index.html' || entry.name.startsWith('media/'))
    .reduce((sum, entry) => sum + entry.compressed, 0);
  const overhead = whole.length - own;
  const budget = BUDGETS.overheadBytes[standard];
  return {
    what: `${standard} zip of ${kilobytes(whole.length)} over its own page and media`,
    measured: kilobytes(overhead),
    budget: kilobytes(budget),
    kept: overhead <= budget,
  };
}
