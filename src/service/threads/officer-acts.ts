import type { DeskThread, NewReply } from '../../model/consult-desk/threads.ts';
import { stemsOf } from '../../model/indonesian-stem.ts';
import type { SignedIn } from '../accounts/signed-in.ts';
import { type Act, audit } from '../audit/audit.ts';
import type { Database, Queries } from '../database/database.ts';
import { Refusal } from '../http/refusal.ts';
import { claim, type LockedThread, lockThread, refuseOthersThread, release } from './claims.ts';
import { readDeskThread } from './desk-thread.ts';
import { insertMessage } from './learner-acts.ts';

/** What an officer does in a thread: gives the acts to be written down, none where nothing changed. */
export type ThreadAct = (queries: Queries, thread: LockedThread, officer: SignedIn) => Promise<readonly Act[]>;

/** Does it in one transaction, writes it down, and gives the thread as it is afterwards. @throws Refusal */
export async function actOn(database: Database, id: string, officer: SignedIn, act: ThreadAct): Promise<DeskThread> {
  await database.transaction(async (queries) => {
    const thread = await lockThread(queries, id);
    for (const done of await act(queries, thread, officer)) await audit(queries, officer.id, { thread: id, ...done });
  });
  return readDeskThread(database, id);
}

/** The learner sees that an officer has read it. */
export const markRead: ThreadAct = async (queries, { id }) => {
  const rows = await queries.query(
    'update threads set read_at = now() where id = $1 and read_at is null and waiting_since is not null returning id',
    [id],
  );
  return rows.length > 0 ? [{ action: 'thread-read' }] : [];
};

/** @param force Also from another officer. */
export const takeThread =
  (force: boolean): ThreadAct =>
  async (queries, thread, { id: account }) => {
    if (!force) refuseOthersThread(thread, account);
    await claim(queries, thread.id, account);
    if (thread.claimed_by === account) return [];
    return [
      { action: thread.claimed_by === null ? 'thread-claimed' : 'thread-taken-over', subject: thread.claimed_by },
    ];
  };

export const letGo: ThreadAct = async (queries, thread, { id: account }) => {
  refuseOthersThread(thread, account);
  await release(queries, thread.id);
  return thread.claimed_by === account ? [{ action: 'thread-released' }] : [];
};

/**
 * Answers the learner, and those of the threads merged into this one. Refused where another officer has the thread
 * (`claimed`), or somebody wrote after what the officer was looking at (`stale`); a repeated id is the same reply.
 */
export const reply =
  ({ id, text, revision, close }: NewReply): ThreadAct =>
  async (queries, thread, officer) => {
    const message = {
      thread: thread.id,
      sender: 'officer',
      account: officer.id,
      name: officer.displayName,
      text,
    } as const;
    if (await isThere(queries, id, thread.id)) return [];
    refuseOthersThread(thread, officer.id);
    if (revision < thread.message_revision) throw new Refusal('stale');
    await insertMessage(queries, { id, ...message });
    await countReply(queries, [thread.id], text, close);
    await replyToMerged(queries, thread.id, officer, text, close);
    await claim(queries, thread.id, officer.id);
    return [{ action: 'replied' }, ...(close ? [{ action: 'thread-closed' } as const] : [])];
  };

async function isThere(queries: Queries, message: string, thread: string): Promise<boolean> {
  const rows = await queries.query("select id from messages where id = $1 and thread = $2 and sender = 'officer'", [
    message,
    thread,
  ]);
  return rows.length > 0;
}

/** The turn is the learners'. */
export async function countReply(
  queries: Queries,
  threads: readonly string[],
  text: string,
  close: boolean,
): Promise<void> {
  await queries.query(
    `update threads set message_count = message_count + 1, last_message_at = now(), waiting_since = null,
       first_answered_at = coalesce(first_answered_at, now()), read_at = coalesce(read_at, now()), helped = null,
       closed_at = case when $3 then now() else null end, search = search || to_tsvector('simple', $2)
     where id = any($1::uuid[])`,
    [threads, stemsOf(text).join(' '), close],
  );
}

async function replyToMerged(
  queries: Queries,
  into: string,
  officer: SignedIn,
  text: string,
  close: boolean,
): Promise<void> {
  const merged = await queries.query<{ thread: string }>(
    `insert into messages (id, thread, sender, account, name, text)
     select gen_random_uuid(), id, 'officer', $2, $3, $4 from threads where merged_into = $1 returning thread`,
    [into, officer.id, officer.displayName, text],
  );
  if (merged.length > 0)
    await countReply(
      queries,
      merged.map(({ thread }) => thread),
      text,
      close,
    );
}

export const setTags =
  (tags: readonly string[]): ThreadAct =>
  async (queries, { id }) => {
    const distinct = [...new Set(tags)];
    const rows = await queries.query('update threads set tags = $2 where id = $1 and tags <> $2 returning id', [
      id,
      distinct,
    ]);
    return rows.length > 0 ? [{ action: 'tagged', subject: distinct.join(', ') }] : [];
  };

export const closeThread: ThreadAct = async (queries, thread, { id: account }) => {
  refuseOthersThread(thread, account);
  const rows = await queries.query(
    'update threads set closed_at = now(), waiting_since = null where id = $1 and closed_at is null returning id',
    [thread.id],
  );
  return rows.length > 0 ? [{ action: 'thread-closed' }] : [];
};

/** Waits again where the learner had the last word. */
export const reopenThread: ThreadAct = async (queries, thread, { id: account }) => {
  refuseOthersThread(thread, account);
  const rows = await queries.query(
    `update threads t set closed_at = null, waiting_since = (
       select case when m.sender = 'learner' then m.at end from messages m where m.thread = t.id order by m.n desc limit 1)
     where t.id = $1 and t.closed_at is not null returning t.id`,
    [thread.id],
  );
  return rows.length > 0 ? [{ action: 'thread-reopened' }] : [];
};
