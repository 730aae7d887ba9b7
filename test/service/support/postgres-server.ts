import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL of one's own, in a temporary folder, reached by a socket there: nobody else's port is in the way. */
export interface PostgresServer {
  /** An empty database. */
  readonly newDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** Where `initdb` and `postgres` are; `null` where this machine has none. */
export function postgresPrograms(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  return places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres'))) ?? null;
}

export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sinau-pg-'));
  const user = unprivileged();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(join(programs, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'sinau', '-E', 'UTF8', '--no-sync'], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  });
  const settings = { listen_addresses: '', unix_socket_directories: folder, max_connections: '60' };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...flags], { ...user, cwd: folder, stdio: 'ignore' });
  const url = (database: string) => `postgres://sinau@localhost/${database}?host=${encodeURIComponent(folder)}`;
  await waitUntilReady(url('postgres'), server);
  let databases = 0;
  return {
    newDatabase: async () => {
      const name = `sinau${++databases}`;
      await runOnce(url('postgres'), `create database ${name}`);
      return url(name);
    },
    stop: async () => {
      if (server.exitCode === null) {
        const ended = once(server, 'exit');
        server.kill('SIGINT'); // fast shutdown
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `initdb` refuses root. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const name = ['postgres', 'nobody'].find((candidate) => idOf('-u', candidate) !== null);
  if (name === undefined) throw new Error('no user that PostgreSQL could run as');
  return { uid: Number(idOf('-u', name)), gid: Number(idOf('-g', name)) };
}

function idOf(flag: '-u' | '-g', name: string): string | null {
  try {
    return execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null; // there is no such user
  }
}

async function waitUntilReady(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await runOnce(url, 'select 1');
    } catch (error) {
      if (server.exitCode !== null || tries > 300) throw error;
      await sleep(100);
    }
  }
}

async function runOnce(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
