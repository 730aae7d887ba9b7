import type { CannedReply, NewCannedReply } from '../../model/consult-desk/answers.ts';
import type { SignedIn } from '../accounts/signed-in.ts';
import { audit } from '../audit/audit.ts';
import { type Database, only, type Queries } from '../database/database.ts';
import { Refusal } from '../http/refusal.ts';
import { isoTime } from '../threads/thread-row.ts';

interface CannedRow extends NewCannedReply {
  readonly id: string;
  readonly updated_at: Date;
}

const COLUMNS = 'id, title, text, topic, updated_at';

/** By title. */
export async function listCannedReplies(queries: Queries): Promise<readonly CannedReply[]> {
  return (await queries.query<CannedRow>(`select ${COLUMNS} from canned_replies order by title, id`)).map(cannedOf);
}

export function addCannedReply(database: Database, canned: NewCannedReply, officer: SignedIn): Promise<CannedReply> {
  return database.transaction(async (queries) => {
    const rows = await queries.query<CannedRow>(
      `insert into canned_replies (title, text, topic) values ($1, $2, $3) returning ${COLUMNS}`,
      [canned.title, canned.text, canned.topic],
    );
    await audit(queries, officer.id, { action: 'canned-added', subject: canned.title });
    return cannedOf(only(rows));
  });
}

/** @throws Refusal `not-found` */
export function changeCannedReply(
  database: Database,
  id: string,
  canned: NewCannedReply,
  officer: SignedIn,
): Promise<CannedReply> {
  return database.transaction(async (queries) => {
    const [row] = await queries.query<CannedRow>(
      `update canned_replies set title = $2, text = $3, topic = $4, updated_at = now() where id = $1 returning ${COLUMNS}`,
      [id, canned.title, canned.text, canned.topic],
    );
    if (row === undefined) throw new Refusal('not-found');
    await audit(queries, officer.id, { action: 'canned-changed', subject: canned.title });
    return cannedOf(row);
  });
}

/** @throws Refusal `not-found` */
export function removeCannedReply(database: Database, id: string, officer: SignedIn): Promise<void> {
  return database.transaction(async (queries) => {
    const [row] = await queries.query<{ title: string }>('delete from canned_replies where id = $1 returning title', [
      id,
    ]);
    if (row === undefined) throw new Refusal('not-found');
    await audit(queries, officer.id, { action: 'canned-removed', subject: row.title });
  });
}

function cannedOf({ updated_at, ...canned }: CannedRow): CannedReply {
  return { ...canned, updatedAt: isoTime(updated_at) };
}
