import type { DeskThread, MergeRequest } from '../../model/consult-desk/threads.ts';
import type { SignedIn } from '../accounts/signed-in.ts';
import { audit } from '../audit/audit.ts';
import type { Database, Queries } from '../database/database.ts';
import { Refusal } from '../http/refusal.ts';
import { type LockedThread, lockThread, refuseOthersThread } from './claims.ts';
import { readDeskThread } from './desk-thread.ts';
import { countReply } from './officer-acts.ts';

/**
 * Makes the thread, and those merged into it, duplicates of another: replies there reach them too.
 * @returns The other thread. @throws Refusal `not-mergeable` with itself, or into a duplicate.
 */
export async function mergeThread(
  database: Database,
  id: string,
  { into, copyReplies }: MergeRequest,
  officer: SignedIn,
): Promise<DeskThread> {
  if (id === into) throw new Refusal('not-mergeable');
  await database.transaction(async (queries) => {
    // Always in the same order, so that two officers who merge crosswise do not wait for each other for ever.
    const locked = new Map<string, LockedThread>();
    for (const each of [id, into].sort()) locked.set(each, await lockThread(queries, each));
    for (const thread of locked.values()) refuseOthersThread(thread, officer.id);
    if (locked.get(into)?.merged_into != null) throw new Refusal('not-mergeable');
    const moved = await pointAt(queries, id, into);
    if (copyReplies) await copyRepliesTo(queries, into, moved);
    await audit(queries, officer.id, { action: 'merged', thread: id, subject: into });
  });
  return readDeskThread(database, into);
}

/** Ids of the thread and of all that were merged into it. A published answer goes with the merge. */
async function pointAt(queries: Queries, id: string, into: string): Promise<readonly string[]> {
  const rows = await queries.query<{ id: string }>(
    `update threads t set merged_into = $2, claimed_by = null, claimed_at = null, claimed_until = null,
       answer = coalesce(p.answer, t.answer), published = p.published or t.published
     from threads p where p.id = $2 and (t.id = $1 or t.merged_into = $1) returning t.id`,
    [id, into],
  );
  return rows.map((row) => row.id);
}

async function copyRepliesTo(queries: Queries, from: string, threads: readonly string[]): Promise<void> {
  const replies = await queries.query<{ text: string; account: string; name: string }>(
    "select text, account, name from messages where thread = $1 and sender = 'officer' order by n",
    [from],
  );
  for (const { text, account, name } of replies) {
    await queries.query(
      `insert into messages (id, thread, sender, account, name, text)
       select gen_random_uuid(), unnest($1::uuid[]), 'officer', $2, $3, $4`,
      [threads, account, name, text],
    );
    await countReply(queries, threads, text, false);
  }
}

/** The thread stands alone again. @returns The thread it was merged into. @throws Refusal `not-mergeable` where it was not merged. */
export async function separateThread(database: Database, id: string, officer: SignedIn): Promise<DeskThread> {
  const from = await database.transaction(async (queries) => {
    const { merged_into } = await lockThread(queries, id);
    if (merged_into === null) throw new Refusal('not-mergeable');
    await queries.query('update threads set merged_into = null where id = $1', [id]);
    await audit(queries, officer.id, { action: 'separated', thread: id, subject: merged_into });
    return merged_into;
  });
  return readDeskThread(database, from);
}
