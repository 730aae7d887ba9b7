import type { SayOperator } from '../../i18n/service-terminal.ts';
import { hasAccounts } from '../accounts/accounts.ts';
import type { DeskPages } from '../http/desk-pages.ts';
import type { Log } from '../log.ts';
import { type OpenDatabase, openDatabase } from '../open-database.ts';
import { type RunningService, startService } from '../service.ts';
import type { Settings } from '../settings/settings.ts';
import { makeFirstOfficer } from './first-officer.ts';
import { answerOfficerAct } from './officer-acts.ts';
import { confirm, type OperatorTerminal } from './operator-terminal.ts';

export interface ServeWorld {
  readonly terminal: OperatorTerminal;
  readonly buildDesk: () => Promise<DeskPages>;
  /** Aborted when it is to stop. */
  readonly signal: AbortSignal;
}

/**
 * Runs the service until it is told to stop, and ends it in order.
 * @throws what kept it from starting (see `explainStartFault`)
 */
export async function serveUntilStopped(
  settings: Settings,
  world: ServeWorld,
  say: SayOperator,
  log: Log,
): Promise<void> {
  const { terminal, signal } = world;
  terminal.out(`  ${say('preparing', { place: placeOf(settings) })}\n`);
  const opened = await openDatabase(settings, log.error);
  try {
    opened.lock?.answerWith((line) => answerOfficerAct(opened.database, line, log));
    if (terminal.interactive && !(await hasAccounts(opened.database)))
      await makeFirstOfficer(opened.database, terminal, say);
    const service = await startService(settings, opened.database, log, await world.buildDesk());
    await announce(service, settings, opened, terminal, say);
    await aborted(signal);
    terminal.out(`  ${say('stopping')}\n`);
    await service.stop();
  } finally {
    await opened.close();
  }
  confirm(terminal, say('stopped'));
}

/** Where the data goes, without a password. */
function placeOf({ DATABASE_URL, DATA_DIR }: Settings): string {
  if (DATABASE_URL === undefined) return DATA_DIR;
  const { host, pathname } = new URL(DATABASE_URL);
  return `PostgreSQL ${host}${pathname}`;
}

/** The first address on standard output is where it listens: programs that start it wait for that. */
async function announce(
  { url }: RunningService,
  { PUBLIC_URL = url }: Settings,
  { database }: OpenDatabase,
  terminal: OperatorTerminal,
  say: SayOperator,
): Promise<void> {
  const { paint, out } = terminal;
  const nobody = !(await hasAccounts(database));
  out('\n');
  confirm(terminal, say('ready', { url: paint.cyan(url) }));
  out(`    ${say('deskAt', { url: paint.cyan(`${PUBLIC_URL}/desk`) })}\n`);
  if (nobody) out(`    ${say('noOfficers')}\n`);
  if (terminal.interactive) out(`    ${paint.dim(say('stopHint'))}\n`);
  out('\n');
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
