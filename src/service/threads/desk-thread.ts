import type { PublishedAnswer } from '../../model/consult.ts';
import type { ThreadSummary } from '../../model/consult-desk/queue.ts';
import type { DeskThread } from '../../model/consult-desk/threads.ts';
import { readAudit } from '../audit/audit.ts';
import type { Queries } from '../database/database.ts';
import { Refusal } from '../http/refusal.ts';
import { CLAIM_JOIN, SUMMARY_COLUMNS, type SummaryRow, summaryOf } from './summary-row.ts';
import { ANSWER_OF_T, answerOf, deskMessageOf, MESSAGES_OF_T } from './thread-row.ts';

interface DeskRow extends SummaryRow {
  readonly messages: readonly Parameters<typeof deskMessageOf>[0][];
  readonly published_answer: PublishedAnswer | null;
}

/** How many of a thread's acts the desk shows. */
const ACTS = 50;

/** @throws Refusal `not-found` */
export async function readDeskThread(queries: Queries, id: string): Promise<DeskThread> {
  const [row] = await queries.query<DeskRow>(
    `select ${SUMMARY_COLUMNS}, ${MESSAGES_OF_T} as messages, ${ANSWER_OF_T} as published_answer
     from threads t ${CLAIM_JOIN} where t.id = $1`,
    [id],
  );
  if (row === undefined) throw new Refusal('not-found');
  const { entries } = await readAudit(queries, { thread: id, limit: ACTS });
  return {
    ...summaryOf(row),
    messages: row.messages.map(deskMessageOf),
    merged: await readMerged(queries, id),
    published: row.published_answer && answerOf(row.published_answer),
    history: entries,
  };
}

async function readMerged(queries: Queries, id: string): Promise<readonly ThreadSummary[]> {
  const rows = await queries.query<SummaryRow>(
    `select ${SUMMARY_COLUMNS} from threads t ${CLAIM_JOIN} where t.merged_into = $1 order by t.received_at, t.id`,
    [id],
  );
  return rows.map(summaryOf);
}
