import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { Database, Hearing, Listener, Parameter, Queries } from './database.ts';
import { DurableFiles } from './durable-files.ts';

/** Commits reach the disk: without these PGlite runs with `fsync` off, and `fdatasync` does nothing. */
const START = [
  ...PGlite.defaultStartParams.filter((part) => part !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
];

/** PostgreSQL in this process, in a folder that nobody else may use meanwhile (see `folder-lock.ts`). */
export async function openPglite(folder: string): Promise<Database> {
  const lite = await PGlite.create({ fs: new DurableFiles(folder), extensions: { pg_trgm }, startParams: START });
  return {
    engine: 'pglite',
    ...queriesOf(lite),
    transaction: (work) => lite.transaction((transaction) => work(queriesOf(transaction))),
    listen: (channel, hearing) => listen(lite, channel, hearing),
    close: () => lite.close(),
  };
}

function queriesOf(lite: Pick<PGlite, 'query' | 'exec'>): Queries {
  return {
    query: async <Row>(sql: string, parameters: readonly Parameter[] = []) =>
      (await lite.query<Row>(sql, [...parameters])).rows as Row[],
    execute: async (sql) => void (await lite.exec(sql)),
  };
}

async function listen(lite: PGlite, channel: string, { onPayload, onState }: Hearing): Promise<Listener> {
  const stop = await lite.listen(channel, onPayload);
  onState(true);
  return { stop: () => stop() };
}
