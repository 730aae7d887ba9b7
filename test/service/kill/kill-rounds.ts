import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../../src/service/open-database.ts';
import { readSettings } from '../../../src/service/settings/settings.ts';
import { Random } from '../../simulation/random.ts';
import { signedInOfficer } from '../support/officer-of-process.ts';
import { type ServiceProcess, startProcess } from '../support/service-process.ts';
import { learner, officer, type Town } from './clients.ts';
import { Ledger } from './ledger.ts';
import { verify } from './verify.ts';

/** Where the service keeps its data, and how many instances of it there are. */
export interface Place {
  readonly environment: Readonly<Record<string, string>>;
  readonly instances: number;
}

export interface Killed {
  readonly ledger: Ledger;
  /** What was lost, double or inconsistent. */
  readonly faults: readonly string[];
  /** What the instances logged, each line once a kind. */
  readonly logged: string;
}

const LEARNERS = 6;
const LIMITS = { REQUESTS_PER_MINUTE: '1000000', QUESTIONS_PER_MINUTE: '1000000', MESSAGES_PER_MINUTE: '1000000' };

/** Kills an instance at a random moment under load and starts it again, so many times; then counts. */
export async function killInRounds({ environment, instances }: Place, rounds: number, seed: number): Promise<Killed> {
  const random = new Random(seed);
  const sessions = [await signedInOfficer(environment), await signedInOfficer(environment)];
  const start = (port: string) => startProcess({ ...LIMITS, ...environment, PORT: port });
  const running = await Promise.all(Array.from({ length: instances }, () => start('0')));
  const ports = running.map(({ url }) => new URL(url).port);
  const all: ServiceProcess[] = [...running];
  const ledger = new Ledger();
  let over = false;
  let gone = false;
  const url = () => `http://127.0.0.1:${random.pick(ports)}`;
  const town: Town = { ledger, random, url, isOver: () => over, isGone: () => gone };
  const clients = [
    ...Array.from({ length: LEARNERS }, () => learner(town)),
    ...sessions.map((headers) => officer(town, headers)),
  ];
  try {
    for (let round = 0; round < rounds; round++) {
      const place = random.below(instances);
      await progress(ledger, 3 + random.below(40));
      await sleep(random.below(100));
      await running[place]?.kill();
      running[place] = await start(ports[place] ?? '');
      all.push(running[place]);
    }
    over = true;
    await Promise.all(clients);
  } finally {
    over = true;
    gone = true;
    await Promise.all(running.map((instance) => instance.kill()));
  }
  return { ledger, faults: await look(environment, ledger), logged: all.map((each) => each.logged()).join('') };
}

/** Until so much more was taken: on a slow machine, too, it is killed while it works and not before. */
async function progress(ledger: Ledger, more: number): Promise<void> {
  const enough = ledger.taken + more;
  while (ledger.taken < enough) await sleep(5);
}

async function look(environment: Readonly<Record<string, string>>, ledger: Ledger): Promise<string[]> {
  const opened = await openDatabase(readSettings(environment), console.error);
  try {
    return await verify(opened.database, ledger);
  } finally {
    await opened.close();
  }
}
