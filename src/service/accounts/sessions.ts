import type { DeskRole, DeskSession, PasswordChange } from '../../model/consult-desk/accounts.ts';
import { audit } from '../audit/audit.ts';
import { type Database, only, type Queries } from '../database/database.ts';
import { Refusal } from '../http/refusal.ts';
import { isoTime } from '../threads/thread-row.ts';
import { endSessions, readAccount } from './accounts.ts';
import { hashPassword, passwordFits } from './passwords.ts';
import { csrfOf, hashSecret, newToken } from './secrets.ts';
import { tryPassword } from './sign-in.ts';
import type { SignedIn } from './signed-in.ts';

export interface OpenedSession {
  /** For the cookie; stored nowhere. */
  readonly token: string;
  readonly session: DeskSession;
}

export async function openSession(database: Database, account: string, hours: number): Promise<OpenedSession> {
  const token = newToken();
  const expires = await database.transaction(async (queries) => {
    const rows = await queries.query<{ expires_at: Date }>(
      `insert into sessions (token_hash, account, expires_at)
       values ($1, $2, now() + make_interval(hours => $3)) returning expires_at`,
      [hashSecret(token), account, hours],
    );
    await queries.query('update accounts set last_seen_at = now() where id = $1', [account]);
    await audit(queries, account, { action: 'signed-in' });
    return only(rows).expires_at;
  });
  return {
    token,
    session: { account: await readAccount(database, account), csrf: csrfOf(token), expiresAt: isoTime(expires) },
  };
}

interface SessionRow {
  readonly id: string;
  readonly display_name: string;
  readonly role: DeskRole;
  readonly stale: boolean;
}

/** Who the token stands for; `null` where it has expired, was ended, or never was. */
export async function findSession(queries: Queries, token: string): Promise<SignedIn | null> {
  const tokenHash = hashSecret(token);
  const [row] = await queries.query<SessionRow>(
    `select a.id, a.display_name, a.role,
       a.last_seen_at is null or a.last_seen_at < now() - interval '1 minute' as stale
     from sessions s join accounts a on a.id = s.account
     where s.token_hash = $1 and s.expires_at > now() and a.active`,
    [tokenHash],
  );
  if (row === undefined) return null;
  if (row.stale) await queries.query('update accounts set last_seen_at = now() where id = $1', [row.id]);
  return { id: row.id, displayName: row.display_name, role: row.role, tokenHash };
}

/** What the page is told of its own session. */
export async function describeSession(queries: Queries, officer: SignedIn, token: string): Promise<DeskSession> {
  const rows = await queries.query<{ expires_at: Date }>('select expires_at from sessions where token_hash = $1', [
    officer.tokenHash,
  ]);
  const account = await readAccount(queries, officer.id);
  return { account, csrf: csrfOf(token), expiresAt: isoTime(only(rows).expires_at) };
}

export function closeSession(database: Database, officer: SignedIn): Promise<void> {
  return database.transaction(async (queries) => {
    await queries.query('delete from sessions where token_hash = $1', [officer.tokenHash]);
    await audit(queries, officer.id, { action: 'signed-out' });
  });
}

/** Ends the account's other sessions. @throws Refusal `wrong-password`, `sign-in-throttled` */
export async function changePassword(
  database: Database,
  officer: SignedIn,
  change: PasswordChange,
  address: string,
): Promise<void> {
  const rows = await database.query<{ name: string; password: string }>(
    'select name, password from accounts where id = $1',
    [officer.id],
  );
  const { name, password } = only(rows);
  const fits = () => passwordFits(change.current, password);
  if (!(await tryPassword(database, name, address, fits))) throw new Refusal('wrong-password');
  const hash = await hashPassword(change.password);
  await database.transaction(async (queries) => {
    await queries.query('update accounts set password = $2 where id = $1', [officer.id, hash]);
    await endSessions(queries, officer.id, officer.tokenHash);
    await audit(queries, officer.id, { action: 'password-changed' });
  });
}
