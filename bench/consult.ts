import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signedInOfficer } from '../test/service/support/officer-of-process.ts';
import { postgresPrograms, startPostgres } from '../test/service/support/postgres-server.ts';
import { startProcess } from '../test/service/support/service-process.ts';
import type { Latencies } from './consult-latencies.ts';
import { drive, type Load, type Loaded } from './consult-load.ts';

/**
 * The consultation service under load, as a process of its own on each database, driven from this one:
 * `npx tsx bench/consult.ts [widgets] [questions a second] [seconds]`, 2,000, 200 and 20 where nothing is said. Each
 * widget has an address of its own, told as a trusted proxy tells it, and its panel open: a line for events. Each line is
 * an open file here and there: `ulimit -n` must be half as much again as there are widgets (3,000).
 */
const [widgets = 2_000, questionsPerSecond = 200, seconds = 20] = process.argv.slice(2).map(Number);
const load: Load = { widgets, questionsPerSecond, seconds };

/** Of every kind of request: 99 of 100 within so many milliseconds, and none fails. */
const BUDGET = 500;

const files = Number(execFileSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }));
if (files < widgets * 1.5)
  throw new Error(`${widgets} widgets need \`ulimit -n ${widgets * 1.5}\`; here it is ${files}`);

const measured = [await onPglite(), await onPostgres()];
const all = measured.flatMap((one) => one?.latencies ?? []);
const openings = measured.flatMap((one) => (one === null ? [] : [one.opening]));
const broken = [
  ...all.filter((one) => one.failed > 0 || !(one.quantile(0.99) < BUDGET)),
  ...openings.filter((one) => one.failed > 0),
];
console.log(
  broken.length === 0
    ? `\nEvery p99 is under ${BUDGET} ms, and nothing failed.`
    : `\n${broken.length} kinds of request took longer than ${BUDGET} ms (p99), or failed.`,
);
process.exitCode = broken.length === 0 ? 0 : 1;

async function onPglite(): Promise<Loaded> {
  const folder = await mkdtemp(join(tmpdir(), 'sinau-bench-'));
  try {
    return await measure('PGlite', { DATA_DIR: folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `null` where this machine has no PostgreSQL. */
async function onPostgres(): Promise<Loaded | null> {
  const programs = postgresPrograms();
  if (programs === null) {
    console.log('\nPostgreSQL: not on this machine, not measured.');
    return null;
  }
  const server = await startPostgres(programs);
  try {
    return await measure('PostgreSQL', { DATABASE_URL: await server.newDatabase() });
  } finally {
    await server.stop();
  }
}

async function measure(name: string, environment: Readonly<Record<string, string>>): Promise<Loaded> {
  const officer = await signedInOfficer(environment);
  const service = await startProcess({ PORT: '0', TRUSTED_PROXY: '127.0.0.1', ...environment });
  try {
    const loaded = await drive(service, officer, load);
    print(name, loaded);
    if (service.logged() !== '') console.log(service.logged());
    return loaded;
  } finally {
    await service.kill();
  }
}

function print(name: string, { opening, latencies, memory, cpu, ownDelay }: Loaded): void {
  console.log(`\n${name}: ${widgets} widgets, ${questionsPerSecond} questions a second for ${seconds} s`);
  console.log(
    `${''.padEnd(20)}${['count', 'p50 ms', 'p99 ms', 'max ms', 'errors'].map((head) => head.padStart(9)).join('')}`,
  );
  for (const one of [opening, ...latencies]) console.log(line(one));
  const facts = [`memory ${Math.round(memory / 2 ** 20)} MB`, `${cpu.toFixed(2)} processors busy`];
  console.log(`service: ${facts.join(', ')}; this process’s own delay, p99: ${ownDelay.toFixed(0)} ms`);
}

function line(one: Latencies): string {
  const figures = [0.5, 0.99, 1].map((share) => one.quantile(share).toFixed(1));
  const cells = [one.count, ...figures, one.failed].map((cell) => String(cell).padStart(9));
  const errors = [...one.errors].map(([why, count]) => ` ${count} × ${why}`).join(',');
  return `${one.what.padEnd(20)}${cells.join('')}${errors}`;
}
