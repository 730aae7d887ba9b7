import { z } from 'zod';
import { addAccount, changeAccount, findAccount, listAccounts } from '../accounts/accounts.ts';
import type { Database } from '../database/database.ts';
import { askHolder } from '../folder/folder-lock.ts';
import { Refusal } from '../http/refusal.ts';
import type { Log } from '../log.ts';
import { openDatabase } from '../open-database.ts';
import { account, accountChange, newAccount } from '../schemas/desk.ts';
import type { Settings } from '../settings/settings.ts';

const officerAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('list') }),
  z.strictObject({ act: z.literal('add'), account: newAccount }),
  z.strictObject({ act: z.literal('change'), name: z.string(), change: accountChange }),
]);

/** What the terminal does to accounts. */
export type OfficerAct = z.output<typeof officerAct>;

const FAULTS = ['name-taken', 'not-found', 'last-admin'] as const;
const actAnswer = z.union([
  z.strictObject({ accounts: z.array(account) }),
  z.strictObject({ fault: z.enum([...FAULTS, 'failed']) }),
]);

/** The accounts that are listed, or the one that was made or changed; or why not. `failed`: a fault of ours, in the log. */
export type ActAnswer = z.output<typeof actAnswer>;

/** The running service has the folder and does not answer acts: it is starting, or it is another command. */
export class HolderBusyError extends Error {}

/**
 * Does it on the database; where a running service has PGlite's folder to itself, that service does it.
 * @throws HolderBusyError, or what kept the database from being opened (see `explainStartFault`)
 */
export async function doOfficerAct(settings: Settings, act: OfficerAct, log: Log): Promise<ActAnswer> {
  if (settings.DATABASE_URL === undefined) {
    const line = await askHolder(settings.DATA_DIR, JSON.stringify(act));
    if (line !== null) return readAnswer(line);
  }
  const opened = await openDatabase(settings, log.error);
  try {
    return await perform(opened.database, act);
  } finally {
    await opened.close();
  }
}

/** For the lock's holder: one act as a line, its answer as a line. */
export async function answerOfficerAct(database: Database, line: string, log: Log): Promise<string> {
  try {
    return JSON.stringify(await perform(database, officerAct.parse(JSON.parse(line))));
  } catch (error) {
    log.error(error);
    return JSON.stringify({ fault: 'failed' } satisfies ActAnswer);
  }
}

async function perform(database: Database, act: OfficerAct): Promise<ActAnswer> {
  try {
    return { accounts: [...(await accountsAfter(database, act))] };
  } catch (error) {
    const fault = error instanceof Refusal ? FAULTS.find((known) => known === error.code) : undefined;
    if (fault === undefined) throw error;
    return { fault };
  }
}

async function accountsAfter(database: Database, act: OfficerAct) {
  switch (act.act) {
    case 'list':
      return listAccounts(database, false);
    case 'add':
      return [await addAccount(database, act.account, null)];
    case 'change':
      return [await changeAccount(database, (await findAccount(database, act.name)).id, act.change, null)];
  }
}

function readAnswer(line: string): ActAnswer {
  const read = actAnswer.safeParse(line === '' ? {} : JSON.parse(line));
  if (!read.success) throw new HolderBusyError();
  return read.data;
}
