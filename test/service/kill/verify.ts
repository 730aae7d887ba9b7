import type { Database } from '../../../src/service/database/database.ts';
import type { Ledger, Sent } from './ledger.ts';

interface Written {
  readonly id: string;
  readonly thread: string;
  readonly sender: 'learner' | 'officer';
  readonly text: string;
}

/** What does not fit between what clients were told and what is stored, as sentences; none where all is well. */
export async function verify(database: Database, { sent, surprises }: Ledger): Promise<string[]> {
  const written = await database.query<Written>('select id, thread, sender, text from messages order by n');
  const byId = new Map(written.map((row) => [row.id, row]));
  const known = new Map(sent.map((entry) => [entry.id, entry]));
  return [
    ...surprises,
    ...sent.flatMap((entry) => faultsOf(entry, byId.get(entry.id))),
    ...written.filter(({ id }) => !known.has(id)).map(({ id }) => `${id} was written, and nobody sent it`),
    ...twice(written.map(({ text }) => text)).map((text) => `"${text}" is there twice`),
    ...(await states(database)),
    ...(await acts(database, written.filter(({ sender }) => sender === 'officer').length)),
  ];
}

function faultsOf(entry: Sent, row: Written | undefined): string[] {
  const { kind, id, thread, text, outcome } = entry;
  const name = `the ${kind} ${id}`;
  if (outcome === 'open') return [`${name} was never answered`];
  if (outcome === 'refused') return row === undefined ? [] : [`${name} was refused, and is there`];
  if (row === undefined) return [`${name} was acknowledged, and is lost`];
  return row.thread === thread && row.text === text ? [] : [`${name} is there otherwise than it was sent`];
}

function twice(texts: readonly string[]): string[] {
  return texts.filter((text, n) => texts.indexOf(text) !== n);
}

/** Threads whose columns say something else than their messages. */
async function states(database: Database): Promise<string[]> {
  const rows = await database.query<{ id: string; why: string }>(
    `with talk as (
       select t.*, (select count(*) from messages m where m.thread = t.id) as messages,
         (select m.sender from messages m where m.thread = t.id order by m.n desc limit 1) as last_sender,
         exists (select from messages m where m.thread = t.id and m.sender = 'officer') as is_answered,
         exists (select from messages m where m.id = t.id and m.sender = 'learner') as is_asked
       from threads t
     )
     select id, 'counts ' || message_count || ' of ' || messages as why from talk where message_count <> messages
     union all select id, 'has no question' from talk where not is_asked
     union all select id, 'is ' || state || ', its last word ' || last_sender from talk
       where (last_sender = 'learner') <> (state in ('received', 'read'))
     union all select id, 'is answered and does not say when' from talk
       where is_answered <> (first_answered_at is not null)
     union all select id, 'has a message newer than itself' from talk where message_revision > revision`,
  );
  return rows.map(({ id, why }) => `the thread ${id} ${why}`);
}

/** Each reply is in the audit log once: both are of one transaction. */
async function acts(database: Database, replies: number): Promise<string[]> {
  const rows = await database.query<{ count: number }>(
    "select count(*)::int as count from audit where action = 'replied'",
  );
  return rows[0]?.count === replies ? [] : [`${replies} replies, ${rows[0]?.count} written down`];
}
