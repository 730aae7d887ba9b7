import type { PublishedAnswer, Thread, ThreadMessage, ThreadState } from '../../model/consult.ts';
import type { Queries } from '../database/database.ts';

/** Timestamps inside `jsonb` come as text, in PostgreSQL's own ISO form. */
interface MessageJson {
  readonly id: string;
  readonly from: 'learner' | 'officer';
  readonly name: string | null;
  readonly text: string;
  readonly at: string;
  readonly account: string | null;
}

interface LearnerRow {
  readonly id: string;
  readonly key_hash: string;
  readonly state: ThreadState;
  readonly revision: number;
  readonly topic: string | null;
  readonly helped: boolean | null;
  readonly messages: readonly MessageJson[];
  readonly answer:
    | (Omit<PublishedAnswer, 'publishedAt' | 'updatedAt'> & { publishedAt: string; updatedAt: string })
    | null;
}

/** A thread as its learner sees it, beside the hash of its key. */
export interface KeyedThread {
  readonly keyHash: string;
  readonly thread: Thread;
}

/** All messages of the thread `t`, oldest first, as a `jsonb` array of `MessageJson`. */
export const MESSAGES_OF_T = `(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', m.id, 'from', m.sender, 'name', m.name, 'text', m.text, 'at', m.at, 'account', m.account) order by m.n), '[]')
  from messages m where m.thread = t.id)`;

/** The published answer of the thread `t` as `jsonb`; null where there is none, or it was withdrawn. */
export const ANSWER_OF_T = `(
  select jsonb_build_object('id', a.id, 'topic', a.topic, 'modules', a.modules, 'question', a.question,
    'answer', a.answer, 'publishedAt', a.published_at, 'updatedAt', a.updated_at)
  from answers a where a.id = t.answer and a.withdrawn_at is null)`;

/** The threads that are there, by id. */
export async function readThreads(queries: Queries, ids: readonly string[]): Promise<ReadonlyMap<string, KeyedThread>> {
  const rows = await queries.query<LearnerRow>(
    `select t.id, t.key_hash, t.state, t.revision, t.topic, t.helped, ${MESSAGES_OF_T} as messages, ${ANSWER_OF_T} as answer
     from threads t where t.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, { keyHash: row.key_hash, thread: threadOf(row) }]));
}

function threadOf({ id, state, revision, topic, helped, messages, answer }: LearnerRow): Thread {
  return { id, state, revision, topic, messages: messages.map(messageOf), helped, answer: answer && answerOf(answer) };
}

export function messageOf({ id, from, name, text, at }: MessageJson): ThreadMessage {
  return { id, from, name, text, at: isoTime(at) };
}

export function deskMessageOf(message: MessageJson): ThreadMessage & { readonly account: string | null } {
  return { ...messageOf(message), account: message.account };
}

export function answerOf(answer: PublishedAnswer): PublishedAnswer {
  return { ...answer, publishedAt: isoTime(answer.publishedAt), updatedAt: isoTime(answer.updatedAt) };
}

/** `2026-11-24T03:12:04.12+00:00`, or a `Date` → `2026-11-24T03:12:04.120Z` */
export function isoTime(time: string | Date): string {
  return new Date(time).toISOString();
}
