import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../src/service/database/database.ts';
import { migrate } from '../../../src/service/database/migrate.ts';
import { openPglite } from '../../../src/service/database/pglite.ts';
import { openPostgres } from '../../../src/service/database/postgres.ts';
import { type Instance, startInstance } from './instance.ts';
import { startPostgres } from './postgres-server.ts';

/** A service on one of the databases; `other` is a second instance of it, on PGlite the same one. */
export interface ServiceUnderTest {
  readonly database: Database;
  readonly instance: Instance;
  readonly other: Instance;
  /** One more instance on the same database, with other settings; ends with the service. */
  readonly withSettings: (environment: Readonly<Record<string, string>>) => Promise<Instance>;
  readonly stop: () => Promise<void>;
}

export async function startOnPglite(): Promise<ServiceUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'sinau-consult-'));
  const database = await openPglite(join(folder, 'database'));
  await migrate(database);
  const started: Instance[] = [];
  const withSettings = async (environment: Readonly<Record<string, string>>) => {
    const instance = await startInstance(database, environment);
    started.push(instance);
    return instance;
  };
  const instance = await withSettings({});
  return {
    database,
    instance,
    other: instance,
    withSettings,
    stop: async () => {
      for (const each of started) await each.stop();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function startOnPostgres(programs: string): Promise<ServiceUnderTest> {
  const server = await startPostgres(programs);
  const url = await server.newDatabase();
  const opened: Database[] = [];
  const started: Instance[] = [];
  const open = (): Database => {
    const database = openPostgres(url, (error) => console.error(error));
    opened.push(database);
    return database;
  };
  const withSettings = async (environment: Readonly<Record<string, string>>) => {
    const instance = await startInstance(open(), environment);
    started.push(instance);
    return instance;
  };
  const database = open();
  await Promise.all([migrate(database), migrate(open())]); // as two instances that start at once do
  return {
    database,
    instance: await withSettings({}),
    other: await withSettings({}),
    withSettings,
    stop: async () => {
      for (const each of started) await each.stop();
      for (const each of opened) await each.close();
      await server.stop();
    },
  };
}
