import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Hearing, Listener } from './database.ts';

/** How often the line is tested, and how long an echo may take. Milliseconds. */
const TEST_EVERY = 15_000;
const ECHO_WITHIN = 5_000;
const RECONNECT_AFTER = 2_000;

/**
 * Listens on a connection of its own, and tests by an echo that notifications do arrive: a connection may be dead, or a
 * pooler in between may take LISTEN and deliver nothing. While they do not arrive it says so and connects anew.
 */
export async function listenOnPostgres(
  url: string,
  channel: string,
  hearing: Hearing,
  report: (error: unknown) => void,
): Promise<Listener> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = keepListening();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };

  async function keepListening(): Promise<void> {
    while (!signal.aborted) {
      try {
        await listenOnce(url, channel, hearing, signal);
      } catch (error) {
        if (!signal.aborted) report(error);
      }
      if (signal.aborted) return;
      hearing.onState(false);
      await pause(RECONNECT_AFTER, signal);
    }
  }
}

/** Resolves when aborted; rejects when the line is broken. */
async function listenOnce(url: string, channel: string, hearing: Hearing, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 });
  const broken = new Promise<never>((_, reject) => {
    client.on('error', reject);
    client.on('end', () => reject(new Error('the listening connection ended')));
  });
  broken.catch(() => undefined); // also where nobody waits for it yet
  const echoes = new Map<string, () => void>();
  client.on('notification', ({ payload = '' }) => {
    const heard = echoes.get(payload);
    if (heard) heard();
    else if (!payload.startsWith(ECHO)) hearing.onPayload(payload);
  });
  try {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
    while (!signal.aborted) {
      await Promise.race([echo(client, channel, echoes), broken]);
      hearing.onState(true);
      await Promise.race([pause(TEST_EVERY, signal), broken]);
    }
  } finally {
    await client.end();
  }
}

const ECHO = 'echo:';

async function echo(client: pg.Client, channel: string, echoes: Map<string, () => void>): Promise<void> {
  const payload = `${ECHO}${randomUUID()}`;
  let timer: NodeJS.Timeout | undefined;
  const heard = new Promise<void>((resolve, reject) => {
    echoes.set(payload, resolve);
    timer = setTimeout(() => reject(new Error('notifications do not arrive')), ECHO_WITHIN);
  });
  try {
    await Promise.all([heard, client.query('select pg_notify($1, $2)', [channel, payload])]);
  } finally {
    clearTimeout(timer);
    echoes.delete(payload);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
