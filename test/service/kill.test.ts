import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Killed, killInRounds } from './kill/kill-rounds.ts';
import { postgresPrograms, startPostgres } from './support/postgres-server.ts';

/** More by the environment, as the night has time: `KILL_ROUNDS=200 KILL_SEED=7 npx vitest run test/service/kill.test.ts`. */
const rounds = Number(process.env.KILL_ROUNDS ?? 8);
const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 1e9));
/** PGlite reads and syncs its whole folder after each kill, which a busy disk makes half a minute. */
const PATIENCE = 120_000 + rounds * 40_000;
const programs = postgresPrograms();

describe(`killed ${rounds} times under load (KILL_SEED=${seed})`, () => {
  it(
    'on PGlite the service takes its folder again, and has all it said it has, once',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'sinau-kill-'));
      try {
        expectAllIsThere(await killInRounds({ environment: { DATA_DIR: folder }, instances: 1 }, rounds, seed));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    PATIENCE,
  );

  it.skipIf(programs === null)(
    'on PostgreSQL, one of two instances at a time, it has all it said it has, once',
    async () => {
      const server = await startPostgres(programs ?? '');
      try {
        const environment = { DATABASE_URL: await server.newDatabase() };
        expectAllIsThere(await killInRounds({ environment, instances: 2 }, rounds, seed));
      } finally {
        await server.stop();
      }
    },
    PATIENCE,
  );
});

function expectAllIsThere({ ledger, faults, logged }: Killed): void {
  expect(faults).toEqual([]);
  expect(logged).toBe('');
  expect(ledger.broken, 'requests that were under way when the service was killed').toBeGreaterThan(0);
  expect(ledger.retried).toBeGreaterThan(0);
  expect(ledger.count('question', 'taken')).toBeGreaterThan(rounds);
  expect(ledger.count('message', 'taken')).toBeGreaterThan(0);
  expect(ledger.count('reply', 'taken')).toBeGreaterThan(0);
}
