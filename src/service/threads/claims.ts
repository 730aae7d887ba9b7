import type { Queries } from '../database/database.ts';
import { Refusal } from '../http/refusal.ts';

/** How long a thread stays with an officer who does nothing in it. */
const CLAIM = "interval '20 minutes'";

/** A thread as the acts on it need to know it; locked until the transaction ends. */
export interface LockedThread {
  readonly id: string;
  /** Who has it now. */
  readonly claimed_by: string | null;
  readonly merged_into: string | null;
  readonly message_revision: number;
  readonly message_count: number;
  readonly consent: boolean;
  readonly learner_name: string | null;
  readonly published: boolean;
}

/** @throws Refusal `not-found` */
export async function lockThread(queries: Queries, id: string): Promise<LockedThread> {
  const [thread] = await queries.query<LockedThread>(
    `select id, case when claimed_until > now() then claimed_by end as claimed_by, merged_into, message_revision, message_count,
       consent,
       learner_name, published
     from threads where id = $1 for update`,
    [id],
  );
  if (thread === undefined) throw new Refusal('not-found');
  return thread;
}

/** @throws Refusal `claimed` where another officer has the thread. */
export function refuseOthersThread({ claimed_by }: LockedThread, account: string): void {
  if (claimed_by !== null && claimed_by !== account) throw new Refusal('claimed');
}

/** Takes the thread for the officer, or keeps it for longer. */
export async function claim(queries: Queries, id: string, account: string): Promise<void> {
  await queries.query(
    `update threads set claimed_at = case when claimed_by = $2 and claimed_until > now() then claimed_at else now() end,
       claimed_by = $2, claimed_until = now() + ${CLAIM} where id = $1`,
    [id, account],
  );
}

export async function release(queries: Queries, id: string): Promise<void> {
  await queries.query(
    'update threads set claimed_by = null, claimed_at = null, claimed_until = null where id = $1 and claimed_by is not null',
    [id],
  );
}
