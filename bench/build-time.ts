import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compile, type PlayerFiles } from '../src/compiler/compile.ts';
import { BUDGETS, type Figure, median } from './budgets.ts';

const TODAY = '2026-01-01';

/** The six modules, in this process, with the player's bytes at hand. */
export async function measureBuild(course: string, player: PlayerFiles, rounds: number): Promise<Figure[]> {
  const out = await mkdtemp(join(tmpdir(), 'sinau-bench-'));
  try {
    const times: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const start = performance.now();
      const { built } = await compile({ course, out, today: TODAY, player });
      if (built.length === 0) throw new Error('nothing was built');
      if (round > 0) times.push(performance.now() - start); // the first warms up
    }
    const time = median(times);
    return [
      {
        what: `build of the six modules (median of ${rounds}, warm)`,
        measured: `${(time / 1000).toFixed(2)} s`,
        budget: `${BUDGETS.buildMs / 1000} s`,
        kept: time <= BUDGETS.buildMs,
      },
    ];
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** A course of copies of one module, built in a process of its own: how time and memory grow. */
export async function measureGrowth(module: string, small: number, large: number): Promise<Figure[]> {
  // The small course before and after the large one: a machine that changes its pace meanwhile is not blamed on growth.
  const before = await buildCopies(module, small);
  const many = await buildCopies(module, large);
  const after = await buildCopies(module, small);
  const fewSeconds = (before.seconds + after.seconds) / 2;
  const growth = many.seconds / fewSeconds / (large / small);
  return [
    {
      what: `${large} modules in ${many.seconds.toFixed(1)} s, ${small} in ${fewSeconds.toFixed(1)} s: growth over linear`,
      measured: `× ${growth.toFixed(2)}`,
      budget: `× ${BUDGETS.growthRatio}`,
      kept: growth <= BUDGETS.growthRatio && many.zips === large && before.zips === small && after.zips === small,
    },
    {
      what: `peak memory with ${large} modules`,
      measured: `${Math.round(many.peak / 1024 / 1024)} MB`,
      budget: `${BUDGETS.memoryBytes / 1024 / 1024} MB`,
      kept: many.peak <= BUDGETS.memoryBytes,
    },
  ];
}

interface LargeBuild {
  readonly seconds: number;
  /** Bytes. */
  readonly peak: number;
  readonly zips: number;
}

async function buildCopies(module: string, count: number): Promise<LargeBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'sinau-bench-'));
  try {
    const course = join(folder, 'modules');
    await mkdir(course);
    await writeFile(join(course, 'course.yaml'), 'id: besar\ntitle: Kursus besar\nstandards: [scorm12]\n');
    const text = await readFile(join(module, 'module.md'), 'utf8');
    for (let i = 1; i <= count; i++) {
      const copy = join(course, `${String(i).padStart(4, '0')}-salinan`);
      await cp(module, copy, { recursive: true });
      await writeFile(join(copy, 'module.md'), text.replace(/^id: .*$/m, `id: salinan-${i}`));
    }
    const script = fileURLToPath(new URL('large-build.ts', import.meta.url));
    const args = ['--import', 'tsx', script, course, join(folder, 'out')];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return JSON.parse(stdout) as LargeBuild;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
