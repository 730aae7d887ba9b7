import type { AnswersPage, AnswersQuery, PublishedAnswer } from '../../model/consult.ts';
import type { Queries } from '../database/database.ts';
import { ID, pageOf, readCursor, TIME } from '../database/pages.ts';
import { isoTime } from '../threads/thread-row.ts';
import { ANSWER_COLUMNS, type AnswerRow, ofModule } from './answer-row.ts';
import { searchAnswers } from './search-answers.ts';

/** Best matches first with `q`, in one page; else newest first, page by page. */
export async function readAnswers(queries: Queries, query: AnswersQuery): Promise<AnswersPage> {
  const { q, module, limit = q === undefined ? 50 : 20 } = query;
  if (q !== undefined) {
    const found = await searchAnswers(queries, q, module ?? null, Math.min(limit, 20));
    return { answers: found.map(publishedOf), withdrawn: [], next: null };
  }
  const { items, next } = await listAnswers(queries, query, limit);
  return { answers: items.map(publishedOf), withdrawn: await readWithdrawn(queries, query.since), next };
}

interface ListedRow extends AnswerRow {
  readonly sort_key: string;
}

async function listAnswers(queries: Queries, { module, since, after }: AnswersQuery, limit: number) {
  const [key = null, id = null] = readCursor(after, TIME, ID);
  const rows = await queries.query<ListedRow>(
    `select ${ANSWER_COLUMNS}, to_char(a.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sort_key
     from answers a
     where a.withdrawn_at is null and ${ofModule('$1')} and ($2::timestamptz is null or a.updated_at > $2)
       and ($3::timestamptz is null or (a.published_at, a.id) < ($3, $4::uuid))
     order by a.published_at desc, a.id desc limit $5`,
    [module ?? null, since ?? null, key, id, limit + 1],
  );
  return pageOf(rows, limit, (row) => [row.sort_key, row.id]);
}

async function readWithdrawn(queries: Queries, since: string | undefined): Promise<readonly string[]> {
  if (since === undefined) return [];
  const rows = await queries.query<{ id: string }>(
    'select id from answers where withdrawn_at > $1 order by withdrawn_at, id',
    [since],
  );
  return rows.map(({ id }) => id);
}

export function publishedOf({
  id,
  topic,
  modules,
  question,
  answer,
  published_at,
  updated_at,
}: AnswerRow): PublishedAnswer {
  return { id, topic, modules, question, answer, publishedAt: isoTime(published_at), updatedAt: isoTime(updated_at) };
}
