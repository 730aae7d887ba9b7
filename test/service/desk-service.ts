import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewQuestion } from '../../src/model/consult.ts';
import type { DeskRole } from '../../src/model/consult-desk/accounts.ts';
import { addAccount } from '../../src/service/accounts/accounts.ts';
import { createLog } from '../../src/service/log.ts';
import { openDatabase } from '../../src/service/open-database.ts';
import { startService } from '../../src/service/service.ts';
import { readSettings } from '../../src/service/settings/settings.ts';
import { buildDesk } from '../../src/workshop/build-desk.ts';
import { jsonRequest, newQuestion } from './support/learner.ts';

export const PASSWORD = 'kunci-meja-petugas';

/** Who works at the desk in the tests. */
export const OFFICERS = {
  sari: { displayName: 'Sari Wulandari', role: 'admin' },
  maria: { displayName: 'Maria Lelo', role: 'editor' },
  budi: { displayName: 'Budi Santoso', role: 'officer' },
} as const satisfies Readonly<Record<string, { displayName: string; role: DeskRole }>>;
export type OfficerName = keyof typeof OFFICERS;

type Asking = Partial<Omit<NewQuestion, 'context'>> & Partial<Pick<NewQuestion['context'], 'module' | 'lesson'>>;

/** The service with its desk, on a port of this machine, with three officers. */
export interface DeskService {
  readonly url: string;
  /** Asks as a facilitator's widget does. */
  readonly ask: (text: string, more?: Asking) => Promise<void>;
  /** Ends every officer's session, as time does. */
  readonly endSessions: () => Promise<void>;
  /** Has the threads, in the order they were asked, wait since so many minutes. */
  readonly age: (minutes: readonly number[]) => Promise<void>;
  /** What the service wrote into its log. */
  readonly logged: readonly string[];
  readonly close: () => Promise<void>;
}

export async function startDesk(): Promise<DeskService> {
  const folder = await mkdtemp(join(tmpdir(), 'sinau-desk-'));
  const logged: string[] = [];
  const log = createLog((line) => logged.push(line), 'errors');
  const settings = readSettings({ PORT: '0', DATA_DIR: folder });
  const opened = await openDatabase(settings, log.error);
  const { database } = opened;
  for (const [name, officer] of Object.entries(OFFICERS))
    await addAccount(database, { name, password: PASSWORD, ...officer }, null);
  const service = await startService(settings, database, log, await buildDesk());
  return {
    url: service.url,
    logged,
    ask: (text, more) => ask(service.url, text, more),
    endSessions: async () => void (await database.query('delete from sessions')),
    age: async (minutes) => {
      const rows = await database.query<{ id: string }>('select id from threads order by received_at, id');
      for (const [n, { id }] of rows.entries())
        await database.query(
          `update threads set received_at = now() - make_interval(mins => $2),
             waiting_since = now() - make_interval(mins => $2) where id = $1`,
          [id, minutes[n % minutes.length] ?? 0],
        );
    },
    close: async () => {
      await service.stop();
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function ask(url: string, text: string, { module, lesson, ...more }: Asking = {}): Promise<void> {
  const question = newQuestion({ text, ...more });
  const context = { ...question.context, ...(module && { module }), ...(lesson && { lesson }) };
  const response = await fetch(`${url}/v1/questions`, jsonRequest('POST', { ...question, context }));
  if (response.status !== 201) throw new Error(`not accepted: ${response.status} ${await response.text()}`);
}
