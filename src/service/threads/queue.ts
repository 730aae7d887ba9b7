import type { QueuePage, QueueQuery, QueueSort, QueueState, ThreadSummary } from '../../model/consult-desk/queue.ts';
import { stemsOf } from '../../model/indonesian-stem.ts';
import type { Parameter, Queries } from '../database/database.ts';
import { only } from '../database/database.ts';
import { ID, pageOf, readCursor, TIME } from '../database/pages.ts';
import { CLAIM_JOIN, SUMMARY_COLUMNS, type SummaryRow, summaryOf } from './summary-row.ts';

interface Order {
  /** Of a thread `t`; never null where `where` holds. */
  readonly by: string;
  readonly direction: 'asc' | 'desc';
}

const ORDERS: Readonly<Record<QueueSort, Order>> = {
  // Who waits for nothing comes after who waits.
  waiting: { by: "coalesce(t.waiting_since, 'infinity')", direction: 'asc' },
  newest: { by: 't.received_at', direction: 'desc' },
  active: { by: 't.last_message_at', direction: 'desc' },
};

const STATES: Readonly<Record<QueueState, string>> = {
  waiting: "t.waiting_since is not null and t.state in ('received', 'read')",
  received: "t.state = 'received'",
  read: "t.state = 'read'",
  answered: "t.state = 'answered'",
  published: "t.state = 'published'",
  closed: "t.state = 'closed'",
  all: 'true',
};

/** Conditions on a thread `t`, and their parameters. */
interface Filter {
  readonly where: string;
  readonly parameters: readonly Parameter[];
}

/** One page of the queue. @param account Who `claimedBy: me` is. */
export async function readQueue(queries: Queries, query: QueueQuery, account: string): Promise<QueuePage> {
  const { limit = 50, sort = 'waiting' } = query;
  const filter = filterOf(query, account);
  const { total } = only(
    await queries.query<{ total: number }>(
      `select count(*)::int as total from threads t where ${filter.where}`,
      filter.parameters,
    ),
  );
  const { items, next } = await readPage(queries, filter, sort, limit, query.after);
  return { threads: items, total, next };
}

/** A row with the key its page goes on after: microseconds, which a `Date` would cut. */
interface QueueRow extends SummaryRow {
  readonly sort_key: string;
}

async function readPage(queries: Queries, filter: Filter, sort: QueueSort, limit: number, after: string | undefined) {
  const { by, direction } = ORDERS[sort];
  const [key = null, id = null] = readCursor(after, sort === 'waiting' ? TIME_OR_END : TIME, ID);
  const { parameters } = filter;
  const [k, i, l] = [1, 2, 3].map((n) => `$${parameters.length + n}`);
  const rows = await queries.query<QueueRow>(
    `select ${SUMMARY_COLUMNS}, coalesce(to_char(${by} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'infinity') as sort_key
     from threads t ${CLAIM_JOIN}
     where ${filter.where}
       and (${k}::timestamptz is null or (${by}, t.id) ${direction === 'asc' ? '>' : '<'} (${k}::timestamptz, ${i}::uuid))
     order by ${by} ${direction}, t.id ${direction} limit ${l}`,
    [...parameters, key, id, limit + 1],
  );
  const page = pageOf(rows, limit, (row) => [row.sort_key, row.id]);
  return { items: page.items.map(summaryOf) as readonly ThreadSummary[], next: page.next };
}

const TIME_OR_END = (part: string): boolean => part === 'infinity' || TIME(part);

export function filterOf(query: QueueQuery, account: string): Filter {
  const parameters: Parameter[] = [];
  const conditions = ['t.merged_into is null', STATES[query.state ?? 'waiting']];
  const add = (condition: (parameter: string) => string, value: Parameter | undefined): void => {
    if (value === undefined) return;
    parameters.push(value);
    conditions.push(condition(`$${parameters.length}`));
  };
  for (const column of ['course', 'module', 'topic', 'district'] as const)
    add((p) => `t.${column} = ${p}`, query[column]);
  add((p) => `${p} = any(t.tags)`, query.tag);
  if (query.helped !== undefined) add((p) => `t.helped = ${p}`, query.helped === 'yes');
  if (query.claimedBy === 'nobody') conditions.push('(t.claimed_until is null or t.claimed_until <= now())');
  else
    add(
      (p) => `t.claimed_until > now() and t.claimed_by = ${p}::uuid`,
      query.claimedBy === 'me' ? account : query.claimedBy,
    );
  for (const stem of stemsOf(query.q ?? '')) add((p) => `t.search @@ ${p}::tsquery`, `'${stem}'`);
  return { where: conditions.join(' and '), parameters };
}
