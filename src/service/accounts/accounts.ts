import type { Account, AccountChange, DeskRole, NewAccount } from '../../model/consult-desk/accounts.ts';
import { audit } from '../audit/audit.ts';
import { type Database, isDuplicate, only, type Queries } from '../database/database.ts';
import { Refusal } from '../http/refusal.ts';
import { isoTime } from '../threads/thread-row.ts';
import { hashPassword } from './passwords.ts';
import type { SignedIn } from './signed-in.ts';

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly display_name: string;
  readonly role: DeskRole;
  readonly active: boolean;
  readonly created_at: Date;
  readonly last_seen_at: Date | null;
}

const COLUMNS = 'id, name, display_name, role, active, created_at, last_seen_at';

/** By name; `activeOnly` for colleagues who choose among officers. */
export async function listAccounts(queries: Queries, activeOnly: boolean): Promise<readonly Account[]> {
  const rows = await queries.query<AccountRow>(`select ${COLUMNS} from accounts where active or not $1 order by name`, [
    activeOnly,
  ]);
  return rows.map(accountOf);
}

export async function readAccount(queries: Queries, id: string): Promise<Account> {
  const [row] = await queries.query<AccountRow>(`select ${COLUMNS} from accounts where id = $1`, [id]);
  if (row === undefined) throw new Refusal('not-found');
  return accountOf(row);
}

export async function hasAccounts(queries: Queries): Promise<boolean> {
  const { some } = only(await queries.query<{ some: boolean }>('select exists (select from accounts) as some'));
  return some;
}

/** @param by Who adds it; `null`: somebody at the terminal. @throws Refusal `name-taken` */
export async function addAccount(database: Database, account: NewAccount, by: string | null): Promise<Account> {
  const password = await hashPassword(account.password);
  return database
    .transaction(async (queries) => {
      const rows = await queries.query<AccountRow>(
        `insert into accounts (name, display_name, role, password) values ($1, $2, $3, $4) returning ${COLUMNS}`,
        [account.name, account.displayName, account.role, password],
      );
      await audit(queries, by, { action: 'account-added', subject: account.name });
      return accountOf(only(rows));
    })
    .catch((error: unknown) => {
      throw isDuplicate(error) ? new Refusal('name-taken') : error;
    });
}

/** @throws Refusal `not-found` */
export async function findAccount(queries: Queries, name: string): Promise<Account> {
  const [row] = await queries.query<AccountRow>(`select ${COLUMNS} from accounts where name = $1`, [name]);
  if (row === undefined) throw new Refusal('not-found');
  return accountOf(row);
}

/**
 * Changes what is given. A new password, another role or `active: false` ends the account's sessions.
 * @param by Who changes it; `null`: somebody at the terminal.
 * @throws Refusal `last-admin` where nobody would be left who may manage accounts.
 */
export async function changeAccount(
  database: Database,
  id: string,
  change: AccountChange,
  by: Pick<SignedIn, 'id'> | null,
): Promise<Account> {
  const password = change.password === undefined ? null : await hashPassword(change.password);
  await database.transaction(async (queries) => {
    // All admins are locked: two who demote each other would otherwise both succeed.
    const admins = await queries.query<{ id: string }>(
      "select id from accounts where role = 'admin' and active order by id for update",
    );
    const before = await readAccount(queries, id);
    const after = { ...before, role: change.role ?? before.role, active: change.active ?? before.active };
    const isAdmin = after.role === 'admin' && after.active;
    if (!isAdmin && admins.length === 1 && admins[0]?.id === id) throw new Refusal('last-admin');
    await queries.query(
      `update accounts set display_name = coalesce($2, display_name), role = $3, active = $4,
         password = coalesce($5, password) where id = $1`,
      [id, change.displayName ?? null, after.role, after.active, password],
    );
    if (password !== null || after.role !== before.role || !after.active) await endSessions(queries, id, null);
    await audit(queries, by?.id ?? null, { action: 'account-changed', subject: before.name });
  });
  return readAccount(database, id);
}

/** @param except Hash of the session that stays; `null`: none does. */
export async function endSessions(queries: Queries, account: string, except: string | null): Promise<void> {
  await queries.query('delete from sessions where account = $1 and token_hash is distinct from $2', [account, except]);
}

function accountOf(row: AccountRow): Account {
  const { id, name, role, active } = row;
  return {
    id,
    name,
    displayName: row.display_name,
    role,
    active,
    createdAt: isoTime(row.created_at),
    lastSeenAt: row.last_seen_at && isoTime(row.last_seen_at),
  };
}
