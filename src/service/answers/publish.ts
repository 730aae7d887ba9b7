import type { DeskAnswer, DeskAnswersPage, DeskAnswersQuery, NewAnswer } from '../../model/consult-desk/answers.ts';
import { stemsOf } from '../../model/indonesian-stem.ts';
import type { SignedIn } from '../accounts/signed-in.ts';
import { audit } from '../audit/audit.ts';
import { type Database, only, type Queries } from '../database/database.ts';
import { ID, pageOf, readCursor, TIME } from '../database/pages.ts';
import { Refusal } from '../http/refusal.ts';
import { lockThread } from '../threads/claims.ts';
import { isoTime } from '../threads/thread-row.ts';
import { ANSWER_COLUMNS, type AnswerRow, ofModule } from './answer-row.ts';
import { publishedOf } from './published-answers.ts';

interface DeskRow extends AnswerRow {
  readonly thread: string | null;
  readonly withdrawn_at: Date | null;
  readonly by: string;
  readonly sort_key: string;
}

const DESK_COLUMNS = `${ANSWER_COLUMNS}, a.thread, a.withdrawn_at, p.display_name as by,
  to_char(a.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sort_key`;
const FROM = 'from answers a join accounts p on p.id = a.published_by';
const SEARCH = "setweight(to_tsvector('simple', $1), 'A') || setweight(to_tsvector('simple', $2), 'B')";

/**
 * Publishes an answer, of a thread or of its own accord. Of a thread: those merged into it have the answer too.
 * @throws Refusal `no-consent` where the learner gave none, `stale` where the thread has a published answer already.
 */
export async function publishAnswer(
  database: Database,
  thread: string | null,
  answer: NewAnswer,
  officer: SignedIn,
): Promise<DeskAnswer> {
  const id = await database.transaction(async (queries) => {
    if (thread !== null) await refuseUnpublishable(queries, thread);
    const rows = await queries.query<{ id: string }>(
      `insert into answers (search, thread, question, answer, topic, modules, published_by)
       values (${SEARCH}, $3, $4, $5, $6, $7, $8) returning id`,
      [...stemsOfAnswer(answer), thread, answer.question, answer.answer, answer.topic, answer.modules, officer.id],
    );
    const { id } = only(rows);
    await queries.query('update threads set answer = $1, published = true where id = $2 or merged_into = $2', [
      id,
      thread,
    ]);
    await audit(queries, officer.id, { action: 'answer-published', thread, subject: id });
    return id;
  });
  return readDeskAnswer(database, id);
}

async function refuseUnpublishable(queries: Queries, thread: string): Promise<void> {
  const { consent, published } = await lockThread(queries, thread);
  if (!consent) throw new Refusal('no-consent');
  if (published) throw new Refusal('stale');
}

/** Learners who look at it see the change. @throws Refusal `not-found` */
export async function changeAnswer(
  database: Database,
  id: string,
  answer: NewAnswer,
  officer: SignedIn,
): Promise<DeskAnswer> {
  await database.transaction(async (queries) => {
    const rows = await queries.query<{ thread: string | null }>(
      `update answers set search = ${SEARCH}, question = $4, answer = $5, topic = $6, modules = $7, updated_at = now()
       where id = $3 returning thread`,
      [...stemsOfAnswer(answer), id, answer.question, answer.answer, answer.topic, answer.modules],
    );
    if (rows.length === 0) throw new Refusal('not-found');
    await queries.query('update threads set published = published where answer = $1', [id]);
    await audit(queries, officer.id, { action: 'answer-changed', thread: only(rows).thread, subject: id });
  });
  return readDeskAnswer(database, id);
}

/** Withdraws a published answer, or publishes a withdrawn one again. @throws Refusal `not-found` */
export async function setWithdrawn(
  database: Database,
  id: string,
  withdrawn: boolean,
  officer: SignedIn,
): Promise<DeskAnswer> {
  await database.transaction(async (queries) => {
    const rows = await queries.query<{ thread: string | null }>(
      `update answers set withdrawn_at = case when $2 then coalesce(withdrawn_at, now()) end, updated_at = now()
       where id = $1 and (withdrawn_at is not null) <> $2 returning thread`,
      [id, withdrawn],
    );
    if (rows.length === 0) return;
    await queries.query('update threads set published = $2 where answer = $1', [id, !withdrawn]);
    const action = withdrawn ? 'answer-withdrawn' : 'answer-restored';
    await audit(queries, officer.id, { action, thread: only(rows).thread, subject: id });
  });
  return readDeskAnswer(database, id);
}

/** Last changed first. */
export async function listDeskAnswers(queries: Queries, query: DeskAnswersQuery): Promise<DeskAnswersPage> {
  const { state = 'all', module = null, q = '', limit = 50, after } = query;
  const [key = null, id = null] = readCursor(after, TIME, ID);
  const wanted = stemsOf(q)
    .map((stem) => `'${stem}'`)
    .join(' & ');
  const rows = await queries.query<DeskRow>(
    `select ${DESK_COLUMNS} ${FROM}
     where ($1 = 'all' or (a.withdrawn_at is null) = ($1 = 'published')) and ${ofModule('$2')}
       and ($3 = '' or a.search @@ $3::tsquery) and ($4::timestamptz is null or (a.updated_at, a.id) < ($4, $5::uuid))
     order by a.updated_at desc, a.id desc limit $6`,
    [state, module, wanted, key, id, limit + 1],
  );
  const { items, next } = pageOf(rows, limit, (row) => [row.sort_key, row.id]);
  return { answers: items.map(deskAnswerOf), next };
}

async function readDeskAnswer(queries: Queries, id: string): Promise<DeskAnswer> {
  const [row] = await queries.query<DeskRow>(`select ${DESK_COLUMNS} ${FROM} where a.id = $1`, [id]);
  if (row === undefined) throw new Refusal('not-found');
  return deskAnswerOf(row);
}

function deskAnswerOf(row: DeskRow): DeskAnswer {
  const withdrawnAt = row.withdrawn_at && isoTime(row.withdrawn_at);
  return { ...publishedOf(row), thread: row.thread, withdrawnAt, by: row.by };
}

function stemsOfAnswer({ question, answer }: NewAnswer): [question: string, answer: string] {
  return [stemsOf(question).join(' '), stemsOf(answer).join(' ')];
}
