import { createHash } from 'node:crypto';
import type { SignIn } from '../../model/consult-desk/accounts.ts';
import { audit } from '../audit/audit.ts';
import { type Database, only, type Queries } from '../database/database.ts';
import { Refusal } from '../http/refusal.ts';
import { passwordFits } from './passwords.ts';

/**
 * How many failures within the window stop further tries, whichever instance they came to: of one address at one name;
 * of one name from anywhere; of one address at any names. Only the first is so low that a colleague who mistypes meets
 * it, and nobody can lock another out from elsewhere before the second.
 */
const WINDOW_MINUTES = 15;
const TRIES = { nameAndAddress: 5, name: 50, address: 30 } as const;

interface Tries {
  readonly both: number;
  readonly by_name: number;
  readonly by_address: number;
  /** Seconds until the oldest that counts is forgotten. */
  readonly wait: number;
}

/** Id of the account. @throws Refusal `wrong-password`, which tells nothing of the name, or `sign-in-throttled` */
export async function signIn(database: Database, { name, password }: SignIn, address: string): Promise<string> {
  const [account] = await database.query<{ id: string; password: string }>(
    'select id, password from accounts where name = $1 and active',
    [name],
  );
  const fits = await tryPassword(database, name, address, () => passwordFits(password, account?.password ?? null));
  if (fits && account !== undefined) return account.id;
  // A name nobody has may be a password typed into the wrong field: it is not written down, but that somebody tried is,
  // which takes as long as for a name that somebody has.
  await audit(database, account?.id ?? null, { action: 'sign-in-failed' });
  throw new Refusal('wrong-password');
}

/**
 * One counted try. It counts from before it is made, so that a thousand at once are a thousand.
 * @throws Refusal `sign-in-throttled`
 */
export async function tryPassword(
  database: Database,
  name: string,
  address: string,
  fits: () => Promise<boolean>,
): Promise<boolean> {
  const addressHash = createHash('sha256').update(address).digest('base64url').slice(0, 22);
  const id = await noteTry(database, name, addressHash);
  const wait = await secondsToWait(database, name, addressHash);
  if (wait === 0 && !(await fits())) return false;
  await database.query('delete from sign_in_tries where id = $1', [id]);
  if (wait > 0) throw new Refusal('sign-in-throttled', { retryAfter: wait });
  await database.query('delete from sign_in_tries where name = $1 and address_hash = $2', [name, addressHash]);
  return true;
}

async function noteTry(queries: Queries, name: string, addressHash: string): Promise<string> {
  await queries.query('delete from sign_in_tries where at < now() - make_interval(mins => $1)', [WINDOW_MINUTES]);
  const rows = await queries.query<{ id: string }>(
    'insert into sign_in_tries (name, address_hash) values ($1, $2) returning id::text',
    [name, addressHash],
  );
  return only(rows).id;
}

/** 0 where this try may be made. */
async function secondsToWait(queries: Queries, name: string, addressHash: string): Promise<number> {
  const { both, by_name, by_address, wait } = only(
    await queries.query<Tries>(
      `select count(*) filter (where name = $1 and address_hash = $2)::int as both,
         count(*) filter (where name = $1)::int as by_name,
         count(*) filter (where address_hash = $2)::int as by_address,
         greatest(1, ceil(extract(epoch from min(at) + make_interval(mins => $3) - now())))::int as wait
       from sign_in_tries where name = $1 or address_hash = $2`,
      [name, addressHash, WINDOW_MINUTES],
    ),
  );
  return both > TRIES.nameAndAddress || by_name > TRIES.name || by_address > TRIES.address ? wait : 0;
}
