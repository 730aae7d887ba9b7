import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.ts';

const FOLDER = new URL('migrations/', import.meta.url);
/** Any number, the same in every instance: only one migrates at a time. */
const LOCK = 7_136_001;

interface Migration {
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings the tables up to date, each file of `migrations/` once, in order of name, all or none.
 * @throws MigrationError where the database has migrations this version does not know.
 */
export async function migrate(database: Database): Promise<void> {
  const known = await readMigrations();
  await database.transaction(async (queries) => {
    await queries.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await queries.query(
      'create table if not exists migrations (name text primary key, at timestamptz not null default now())',
    );
    const rows = await queries.query<{ name: string }>('select name from migrations order by name');
    const done = new Set(rows.map(({ name }) => name));
    const newer = [...done].filter((name) => !known.some((migration) => migration.name === name));
    if (newer.length > 0) throw new MigrationError(newer);
    for (const { name, sql } of known.filter((migration) => !done.has(migration.name))) {
      await queries.execute(sql);
      await queries.query('insert into migrations (name) values ($1)', [name]);
    }
  });
}

/** The database was used by a newer version of this program. */
export class MigrationError extends Error {
  constructor(readonly unknown: readonly string[]) {
    super(`unknown migrations: ${unknown.join(', ')}`);
  }
}

async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(new URL(name, FOLDER), 'utf8') })));
}
