import { join } from 'node:path';
import type { Database } from './database/database.ts';
import { migrate } from './database/migrate.ts';
import { openPglite } from './database/pglite.ts';
import { openPostgres } from './database/postgres.ts';
import { type FolderLock, lockFolder } from './folder/folder-lock.ts';
import type { Settings } from './settings/settings.ts';

/** The database in its place, with its tables up to date. */
export interface OpenDatabase {
  readonly database: Database;
  /** `null` on PostgreSQL, which any number of processes may use. */
  readonly lock: FolderLock | null;
  close(): Promise<void>;
}

/**
 * PostgreSQL where `DATABASE_URL` names one, else PGlite in `DATA_DIR`.
 * @throws FolderInUseError, MigrationError, or what kept the database from being reached
 */
export async function openDatabase(
  { DATABASE_URL, DATA_DIR }: Pick<Settings, 'DATABASE_URL' | 'DATA_DIR'>,
  report: (error: unknown) => void,
): Promise<OpenDatabase> {
  const lock = DATABASE_URL === undefined ? await lockFolder(DATA_DIR) : null;
  try {
    const database =
      DATABASE_URL === undefined ? await openPglite(join(DATA_DIR, 'database')) : openPostgres(DATABASE_URL, report);
    return await prepare(database, lock);
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

async function prepare(database: Database, lock: FolderLock | null): Promise<OpenDatabase> {
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    database,
    lock,
    close: async () => {
      await database.close();
      await lock?.release();
    },
  };
}
