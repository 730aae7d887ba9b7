import type { QueueQuery } from '../../model/consult-desk/queue.ts';
import type { Queries } from '../database/database.ts';
import { filterOf } from './queue.ts';
import { isoTime } from './thread-row.ts';

/** How many rows are read at once. */
const CHUNK = 500;

const COLUMNS = [
  'id',
  'received_at',
  'course',
  'module',
  'lesson',
  'topic',
  'district',
  'state',
  'waiting_since',
  'first_answered_at',
  'helped',
  'tags',
  'question',
  'last_reply',
] as const;
type Column = (typeof COLUMNS)[number];
type Cell = string | boolean | Date | readonly string[] | null;

/** CSV (RFC 4180), a line a thread, oldest first; read piece by piece, so that no export is too large. */
export async function* exportThreads(queries: Queries, query: QueueQuery, account: string): AsyncGenerator<string> {
  yield `\uFEFF${COLUMNS.join(',')}\r\n`;
  const { where, parameters } = filterOf(query, account);
  const after = parameters.length + 1;
  for (let last: string | null = null; ; ) {
    const rows: readonly (Readonly<Record<Column, Cell>> & { readonly key: string })[] = await queries.query(
      `select t.id, t.received_at, t.course, t.module, t.lesson, t.topic, t.district, t.state, t.waiting_since,
         t.first_answered_at, t.helped, t.tags,
         (select m.text from messages m where m.thread = t.id order by m.n limit 1) as question,
         (select m.text from messages m where m.thread = t.id and m.sender = 'officer' order by m.n desc limit 1)
           as last_reply,
         to_char(t.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') || 'Z/' || t.id as key
       from threads t
       where ${where} and ($${after}::text is null or (t.received_at, t.id) >
         (split_part($${after}, '/', 1)::timestamptz, split_part($${after}, '/', 2)::uuid))
       order by t.received_at, t.id limit ${CHUNK}`,
      [...parameters, last],
    );
    if (rows.length > 0) yield rows.map((row) => `${COLUMNS.map((name) => cellOf(row[name])).join(',')}\r\n`).join('');
    last = rows.at(-1)?.key ?? null;
    if (rows.length < CHUNK) return;
  }
}

/**
 * Quoted; what a spreadsheet would take for a formula gets an apostrophe first. Also within a cell: where the semicolon
 * parts cells, as in Indonesia, a program may begin a cell at one, or a row at a line end, whatever the quotes say.
 */
function cellOf(cell: Cell): string {
  if (cell === null) return '';
  const text = cell instanceof Date ? isoTime(cell) : Array.isArray(cell) ? cell.join('; ') : String(cell);
  const harmless = text.replace(/(^|[;\t\r\n])([ "]*)(?=[=+\-@＝＋－＠])/g, "$1$2'");
  return `"${harmless.replaceAll('"', '""')}"`;
}
