import type { Suggestions } from '../../model/consult-desk/threads.ts';
import { stemsOf } from '../../model/indonesian-stem.ts';
import { publishedOf } from '../answers/published-answers.ts';
import { searchAnswers } from '../answers/search-answers.ts';
import type { Queries } from '../database/database.ts';
import { Refusal } from '../http/refusal.ts';
import { CLAIM_JOIN, SUMMARY_COLUMNS, type SummaryRow, summaryOf } from './summary-row.ts';

/** How many of each. */
const FEW = 5;
/** Among so many of the last threads duplicates are looked for. */
const RECENT = 2000;

/** What may help to answer the thread. @throws Refusal `not-found` */
export async function suggest(queries: Queries, thread: string): Promise<Suggestions> {
  const [row] = await queries.query<{ text: string; module: string; course: string }>(
    'select m.text, t.module, t.course from threads t join messages m on m.thread = t.id where t.id = $1 order by m.n limit 1',
    [thread],
  );
  if (row === undefined) throw new Refusal('not-found');
  const answers = await searchAnswers(queries, row.text, row.module, FEW);
  return {
    answers: answers.map(publishedOf),
    threads: await likeThreads(queries, thread, row.course, stemsOf(row.text)),
  };
}

/** Threads of the course that share the most with it, weighed as published answers are: at least half of its stems' weight. */
async function likeThreads(queries: Queries, thread: string, course: string, stems: readonly string[]) {
  const rows = await queries.query<SummaryRow>(
    `with recent as materialized (
       select id, search from threads
       where course = $3 and id <> $1 and merged_into is null order by received_at desc limit ${RECENT}
     ), weighed as (
       select stem::tsquery as stem, ln(1 + (select count(*) from recent)::float8
         / (1 + (select count(*) from recent where search @@ stem::tsquery))) as weight
       from unnest($2::text[]) as stem
     ), scored as (
       select r.id, sum(w.weight) as shared from recent r join weighed w on r.search @@ w.stem group by r.id
     )
     select ${SUMMARY_COLUMNS} from scored s join threads t using (id) ${CLAIM_JOIN}
     where s.shared >= (select sum(weight) / 2 from weighed)
     order by s.shared desc, t.received_at desc limit ${FEW}`,
    [thread, stems.slice(0, 24).map((stem) => `'${stem}'`), course],
  );
  return rows.map(summaryOf);
}
