import { stemsOf } from '../../model/indonesian-stem.ts';
import type { Queries } from '../database/database.ts';
import { ANSWER_COLUMNS, type AnswerRow, ofModule } from './answer-row.ts';

/** Most words of a search that count; the first ones. */
const WORDS = 24;
/** How alike a question must be to a search that shares no stem with it (0–1): spelling mistakes. */
const ALIKE = 0.45;

/**
 * Published answers that fit, best first. Any shared stem is a match; a rare one weighs more than one that stands
 * everywhere, and twice as much in the question as in the answer. Trigrams, of the question only, add what is spelt
 * otherwise.
 */
export async function searchAnswers(
  queries: Queries,
  text: string,
  module: string | null,
  limit: number,
): Promise<readonly AnswerRow[]> {
  const stems = stemsOf(text).slice(0, WORDS);
  return queries.query<AnswerRow>(
    `with stems as (
       select stem, quote_literal(stem)::tsquery as anywhere, (quote_literal(stem) || ':A')::tsquery as in_question
       from unnest($1::text[]) as stem
     ), weighed as (
       select s.*, ln(1 + (select count(*) from answers where withdrawn_at is null)::float8
         / (1 + (select count(*) from answers where withdrawn_at is null and search @@ s.anywhere))) as weight
       from stems s
     ), scored as (
       select a.id, word_similarity($2, a.question)::float8 as alike,
         coalesce((select sum(w.weight * case when a.search @@ w.in_question then 2 else 1 end)
           from weighed w where a.search @@ w.anywhere), 0) as shared
       from answers a
       where a.withdrawn_at is null and ${ofModule('$3')}
     )
     select ${ANSWER_COLUMNS} from scored s join answers a using (id)
     where s.shared > 0 or s.alike >= ${ALIKE}
     order by s.shared + s.alike desc, a.published_at desc, a.id limit $4`,
    [stems, text, module, limit],
  );
}
