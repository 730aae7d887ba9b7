import type { AuditAction, AuditEntry, AuditPage, AuditQuery } from '../../model/consult-desk/records.ts';
import type { Queries } from '../database/database.ts';
import { NUMBER, pageOf, readCursor } from '../database/pages.ts';
import { isoTime } from '../threads/thread-row.ts';

export interface Act {
  readonly action: AuditAction;
  readonly thread?: string | null;
  readonly subject?: string | null;
}

/** Writes down who did what, in the transaction in which it is done. `null`: the service itself. */
export async function audit(queries: Queries, account: string | null, act: Act): Promise<void> {
  await queries.query('insert into audit (account, action, thread, subject) values ($1, $2, $3, $4)', [
    account,
    act.action,
    act.thread ?? null,
    act.subject ?? null,
  ]);
}

interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly by: string | null;
  readonly action: AuditAction;
  readonly thread: string | null;
  readonly subject: string | null;
}

/** Newest first. */
export async function readAudit(queries: Queries, query: AuditQuery): Promise<AuditPage> {
  const { thread = null, account = null, action = null, limit = 50, after } = query;
  const [before = null] = readCursor(after, NUMBER);
  const rows = await queries.query<AuditRow>(
    `select e.id::text, e.at, a.display_name as by, e.action, e.thread, e.subject
     from audit e left join accounts a on a.id = e.account
     where ($1::uuid is null or e.thread = $1) and ($2::uuid is null or e.account = $2)
       and ($3::text is null or e.action = $3) and ($4::bigint is null or e.id < $4)
     order by e.id desc limit $5`,
    [thread, account, action, before, limit + 1],
  );
  const { items, next } = pageOf(rows, limit, ({ id }) => [id]);
  return { entries: items.map(entryOf), next };
}

function entryOf({ at, ...entry }: AuditRow): AuditEntry {
  return { ...entry, at: isoTime(at) };
}
