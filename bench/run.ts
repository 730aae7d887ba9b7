import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { compile } from '../src/compiler/compile.ts';
import { buildPlayer } from '../src/workshop/build-player.ts';
import type { Figure } from './budgets.ts';
import { measureBuild, measureGrowth } from './build-time.ts';
import { measureOptional, measureOverhead, measurePlayer } from './bytes.ts';
import { measureLoad } from './load.ts';

/** The module that is measured: the one that is complete. */
const MODULE = 'pendidikan-anak';
const FOLDER = '01-pendidikan-anak';
const COURSE = fileURLToPath(new URL('../modules', import.meta.url));

const figures: Figure[] = [];
const out = await mkdtemp(join(tmpdir(), 'sinau-bench-'));
try {
  const player = await buildPlayer();
  const zipOf = async (standard: 'scorm12' | 'scorm2004') => {
    const wanted = { modules: [MODULE], standards: [standard] };
    const { built } = await compile({ course: COURSE, out, ...wanted, today: '2026-01-01', player });
    return join(out, built[0]?.file ?? '');
  };
  const zip = await zipOf('scorm12');
  const files = new Map(
    Object.entries(unzipSync(await readFile(zip))).map(([name, bytes]) => [name, Buffer.from(bytes)]),
  );
  say([measurePlayer(player), ...measureOptional(player), await measureOverhead('scorm12', zip)]);
  say([await measureOverhead('scorm2004', await zipOf('scorm2004'))]);
  say(await measureLoad({ files, lesson: firstLesson(files) }, 7));
  say(await measureBuild(COURSE, player, 5));
  say(await measureGrowth(join(COURSE, FOLDER), 250, 1000));
} finally {
  await rm(out, { recursive: true, force: true });
}
const broken = figures.filter((figure) => !figure.kept);
console.log(broken.length === 0 ? '\nEvery budget is kept.' : `\n${broken.length} of the budgets is broken.`);
process.exitCode = broken.length === 0 ? 0 : 1;

function say(measured: readonly Figure[]): void {
  for (const figure of measured) {
    figures.push(figure);
    const { what, measured, budget, kept } = figure;
    console.log(`${kept ? 'kept  ' : 'BROKEN'}  ${measured.padStart(9)} of ${budget.padStart(8)}  ${what}`);
  }
}

function firstLesson(files: ReadonlyMap<string, Buffer>): string {
  const id = /<section class="page lesson" id="([^"]+)"/.exec(files.get('index.html')?.toString('utf8') ?? '')?.[1];
  if (id === undefined) throw new Error('the page has no lesson');
  return id;
}
