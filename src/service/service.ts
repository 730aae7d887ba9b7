import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.ts';
import { type Consultation, createConsultation } from './consultation.ts';
import type { Database } from './database/database.ts';
import type { DeskPages } from './http/desk-pages.ts';
import { applyRetention } from './learners/retention.ts';
import type { Log } from './log.ts';
import type { Settings } from './settings/settings.ts';

export interface RunningService {
  readonly port: number;
  /** `http://127.0.0.1:8787` */
  readonly url: string;
  readonly consultation: Consultation;
  /** Takes no more requests, finishes those under way, and ends. The database stays open. */
  stop(): Promise<void>;
}

type HttpServer = ReturnType<typeof createAdaptorServer>;

/** How long requests under way may take once it is stopping. Milliseconds. */
const GRACE = 10_000;
/**
 * How long a client may take to send its headers and all of a request (slow clients hold no connection for ever), and how
 * long a connection may idle: longer than proxies keep theirs, which otherwise send into one that is just closing.
 * Milliseconds.
 */
const PATIENCE = { headersTimeout: 20_000, requestTimeout: 60_000, keepAliveTimeout: 75_000 } as const;
/** Connections that may wait to be taken, as a course of thousands does that opens at once; the system allows as many (4,096 on Linux). */
const BACKLOG = 4_096;
/** How often what is too old is erased. Milliseconds. */
const RETENTION_EVERY = 6 * 3_600_000;

/** Starts answering. @throws what keeps it from listening (`EADDRINUSE`, …) */
export async function startService(
  settings: Settings,
  database: Database,
  log: Log,
  desk: DeskPages | null,
): Promise<RunningService> {
  const consultation = createConsultation(settings, database, log);
  const server = await listen(createApp(consultation, desk).fetch, settings);
  await consultation.hub.start();
  const retention = keepRetention(consultation);
  const { port } = server.address() as AddressInfo;
  const host = settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST;
  return {
    port,
    url: `http://${host}:${port}`,
    consultation,
    stop: async () => {
      clearInterval(retention.timer);
      consultation.streams.stop();
      await close(server);
      await Promise.all([consultation.questions.settled(), consultation.threads.settled(), consultation.hub.stop()]);
      await retention.settled();
    },
  };
}

function listen(
  fetch: Parameters<typeof createAdaptorServer>[0]['fetch'],
  { HOST, PORT }: Settings,
): Promise<HttpServer> {
  return new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch, serverOptions: PATIENCE });
    server.once('error', reject);
    server.listen({ host: HOST, port: PORT, backlog: BACKLOG }, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function keepRetention({ database, settings, log }: Consultation) {
  let running: Promise<unknown> = Promise.resolve();
  const run = (): void => {
    running = applyRetention(database, settings.RETENTION_DAYS).catch(log.error);
  };
  run();
  const timer = setInterval(run, RETENTION_EVERY);
  timer.unref();
  return { timer, settled: () => running };
}

/** Waits for requests under way; connections that only wait for the next are closed at once. */
function close(server: HttpServer): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE);
    server.close((error) => {
      clearTimeout(cut);
      if (error === undefined) resolve();
      else reject(error);
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
