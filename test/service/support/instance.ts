import type { Hono } from 'hono';
import { createApp } from '../../../src/service/app.ts';
import { type Consultation, createConsultation } from '../../../src/service/consultation.ts';
import type { Database } from '../../../src/service/database/database.ts';
import { createLog } from '../../../src/service/log.ts';
import { readSettings } from '../../../src/service/settings/settings.ts';

/** Settings of the tests: limits so wide that only tests of limits meet them. */
const WIDE = {
  SITE_KEYS: 'kunci-kursus, kunci-lain',
  ALLOWED_ORIGINS: 'https://lms.example.go.id, null, http://localhost:*',
  TRUSTED_PROXY: '10.0.0.0/8',
  REQUESTS_PER_MINUTE: '1000000',
  QUESTIONS_PER_MINUTE: '1000000',
  MESSAGES_PER_MINUTE: '1000000',
} as const;

/** One running service without a port. */
export interface Instance {
  readonly consultation: Consultation;
  readonly app: Hono;
  /** Lines written to the log. */
  readonly logged: readonly string[];
  /** @param address Whom the connection comes from. */
  readonly request: (path: string, init?: RequestInit, address?: string) => Promise<Response>;
  readonly stop: () => Promise<void>;
}

export async function startInstance(
  database: Database,
  environment: Readonly<Record<string, string>> = {},
): Promise<Instance> {
  const logged: string[] = [];
  const log = createLog((line) => logged.push(line), 'requests');
  const consultation = createConsultation(readSettings({ ...WIDE, ...environment }), database, log);
  await consultation.hub.start();
  const app = createApp(consultation, DESK);
  return {
    consultation,
    app,
    logged,
    request: async (path, init, address = '192.0.2.1') =>
      app.request(
        `http://tanya.example${path}`,
        { ...init, headers: { host: 'tanya.example', ...init?.headers } },
        {
          incoming: { socket: { remoteAddress: address } },
        },
      ),
    stop: async () => {
      consultation.streams.stop();
      await consultation.hub.stop();
    },
  };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const DESK = { html: bytes('<!DOCTYPE html><p>Meja'), script: bytes('0'), style: bytes('p{}'), icon: bytes('<svg/>') };
