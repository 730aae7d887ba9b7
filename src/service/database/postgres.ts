import pg from 'pg';
import type { Database, Parameter, Queries } from './database.ts';
import { listenOnPostgres } from './postgres-listener.ts';

/** Most connections one instance holds, the listener's not counted. */
const CONNECTIONS = 8;

/** A PostgreSQL server, which several instances may share. Connects when first asked. */
export function openPostgres(url: string, report: (error: unknown) => void): Database {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: 10_000 });
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on('error', report);
  return {
    engine: 'postgres',
    ...queriesOf(pool),
    transaction: (work) => inTransaction(pool, work),
    listen: (channel, hearing) => listenOnPostgres(url, channel, hearing, report),
    close: () => pool.end(),
  };
}

function queriesOf(client: pg.Pool | pg.PoolClient): Queries {
  return {
    query: async <Row>(sql: string, parameters: readonly Parameter[] = []) =>
      (await client.query(sql, [...parameters])).rows as Row[],
    execute: async (sql) => void (await client.query(sql)),
  };
}

async function inTransaction<Result>(pool: pg.Pool, work: (queries: Queries) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(queriesOf(client));
    await client.query('commit');
    return result;
  } catch (error) {
    broken = await rollBack(client);
    throw error;
  } finally {
    client.release(broken);
  }
}

/** What kept it from rolling back: such a connection is not used again. */
async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
