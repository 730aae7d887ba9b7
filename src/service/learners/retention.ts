import { audit } from '../audit/audit.ts';
import type { Database } from '../database/database.ts';

/**
 * Erases what is older than the operator keeps: threads in which nothing was written for so many days, acts of that age,
 * and sessions that have ended. A question that still waits is kept, however old.
 * @returns How many threads were erased.
 */
export function applyRetention(database: Database, days: number): Promise<number> {
  return database.transaction(async (queries) => {
    await queries.query('delete from sessions where expires_at < now()');
    await queries.query('delete from audit where at < now() - make_interval(days => $1)', [days]);
    const erased = await queries.query(
      `delete from threads where last_message_at < now() - make_interval(days => $1) and waiting_since is null
       returning id`,
      [days],
    );
    if (erased.length > 0) await audit(queries, null, { action: 'retention-applied', subject: `${erased.length}` });
    return erased.length;
  });
}
