import type { NewMessage, NewRating } from '../../model/consult.ts';
import { maskNumbers } from '../../model/consult-mask.ts';
import { stemsOf } from '../../model/indonesian-stem.ts';
import { audit } from '../audit/audit.ts';
import type { Database, Queries } from '../database/database.ts';
import { Refusal } from '../http/refusal.ts';
import { type LockedThread, lockThread } from './claims.ts';

/** Messages of a thread after which its learner opens another: each reading gives all of them, and PostgreSQL indexes 1 MB. */
const MOST = 200;
/** Seconds. */
const DAY = 86_400;

/**
 * A learner writes on: the thread waits again, opened where it was closed, and on its own where it was merged.
 * @returns Whether the message is new; its id makes it the same when repeated.
 * @throws Refusal `id-taken` where the id is that of another message, `rate-limited` where the thread is full.
 */
export function addLearnerMessage(database: Database, thread: string, { id, text }: NewMessage): Promise<boolean> {
  return database.transaction(async (queries) => {
    const locked = await lockThread(queries, thread);
    const masked = maskNumbers(text).text;
    const name = locked.learner_name;
    if (!(await insertMessage(queries, { id, thread, sender: 'learner', account: null, name, text: masked })))
      return false;
    if (locked.message_count >= MOST) throw new Refusal('rate-limited', { retryAfter: DAY });
    await queries.query(
      `update threads set message_count = message_count + 1, last_message_at = now(), read_at = null, closed_at = null,
         waiting_since = coalesce(waiting_since, now()), merged_into = null,
         search = search || to_tsvector('simple', $2) where id = $1`,
      [thread, stemsOf(masked).join(' ')],
    );
    if (locked.merged_into !== null) await audit(queries, null, { action: 'separated', thread });
    return true;
  });
}

/** Whether it helped, and whether the learner needs no more; what did not help waits again, unless closed. */
export function rateThread(database: Database, thread: string, { helped, close }: NewRating): Promise<void> {
  return database.transaction(async (queries) => {
    const locked: LockedThread = await lockThread(queries, thread);
    const again = helped === false && !close;
    await queries.query(
      `update threads set helped = $2,
         closed_at = case when $3 then coalesce(closed_at, now()) when $4 then null else closed_at end,
         waiting_since = case when $3 then null when $4 then coalesce(waiting_since, now()) else waiting_since end,
         read_at = case when $4 and waiting_since is null then null else read_at end,
         merged_into = case when $4 then null else merged_into end
       where id = $1`,
      [thread, helped, close, again],
    );
    if (again && locked.merged_into !== null) await audit(queries, null, { action: 'separated', thread });
  });
}

export interface MessageRow {
  readonly id: string;
  readonly thread: string;
  readonly sender: 'learner' | 'officer';
  readonly account: string | null;
  readonly name: string | null;
  readonly text: string;
}

/** False where this very message is there already. @throws Refusal `id-taken` */
export async function insertMessage(queries: Queries, message: MessageRow): Promise<boolean> {
  const { id, thread, sender, account, name, text } = message;
  const inserted = await queries.query(
    `insert into messages (id, thread, sender, account, name, text) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do nothing returning id`,
    [id, thread, sender, account, name, text],
  );
  if (inserted.length > 0) return true;
  const same = await queries.query(
    'select id from messages where id = $1 and thread = $2 and sender = $3 and account is not distinct from $4',
    [id, thread, sender, account],
  );
  if (same.length === 0) throw new Refusal('id-taken');
  return false;
}
