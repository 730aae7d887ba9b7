import { only, type Queries } from '../database/database.ts';
import type { Change } from './changes.ts';

/** What was found by looking: until when, by the database's clock, and what of it was told already. */
export interface Seen {
  /** ISO; `null`: nothing was looked for yet. */
  readonly until: string | null;
  readonly revisions: ReadonlyMap<string, number>;
}

/** A transaction is seen when it commits, and carries the time of its changes: so late it may be. */
const OVERLAP = "interval '10 seconds'";

/** Looks for what changed, where notifications cannot be relied on. The first look only notes the time. */
export async function changesSince(
  queries: Queries,
  { until, revisions }: Seen,
): Promise<{ seen: Seen; change: Change }> {
  const since = until;
  const { now, answers } = only(
    await queries.query<{ now: string; answers: boolean }>(
      `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now,
         exists (select from answers where updated_at > $1::timestamptz)
         or exists (select from canned_replies where updated_at > $1::timestamptz) as answers`,
      [since],
    ),
  );
  if (since === null)
    return { seen: { until: now, revisions: new Map() }, change: { threads: new Map(), answers: false } };
  const rows = await queries.query<{ id: string; revision: number }>(
    `select id, revision from threads where changed_at > $1::timestamptz - ${OVERLAP}`,
    [since],
  );
  const found = new Map(rows.map(({ id, revision }) => [id, revision]));
  const fresh = [...found].filter(([id, revision]) => revisions.get(id) !== revision);
  return { seen: { until: now, revisions: found }, change: { threads: new Map(fresh), answers } };
}
