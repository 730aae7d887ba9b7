import type { NewQuestion } from '../../model/consult.ts';
import { maskNumbers } from '../../model/consult-mask.ts';
import { stemsOf } from '../../model/indonesian-stem.ts';
import { hashSecret } from '../accounts/secrets.ts';
import { type Database, isDuplicate, type Queries } from '../database/database.ts';

/** `known`: the id was accepted before; `taken`: it is the id of something else. */
export type Accepted = 'new' | 'known' | 'taken';

/**
 * Opens a thread for each question that has none, all in one commit. Where several are refused together, the caller tries
 * each alone (`Batches`).
 */
export async function acceptQuestions(
  database: Database,
  questions: readonly NewQuestion[],
): Promise<readonly Accepted[]> {
  try {
    const fresh = await insertQuestions(database, questions);
    return questions.map(({ id }) => (fresh.delete(id) ? 'new' : 'known'));
  } catch (error) {
    if (questions.length === 1 && isDuplicate(error)) return ['taken'];
    throw error;
  }
}

/** Ids of the threads it opened. One statement, so one commit. */
async function insertQuestions(queries: Queries, questions: readonly NewQuestion[]): Promise<Set<string>> {
  const distinct = [...new Map(questions.map((question) => [question.id, question])).values()];
  const rows = await queries.query<{ id: string }>(INSERT, [JSON.stringify(distinct.map(rowOf))]);
  return new Set(rows.map(({ id }) => id));
}

const INSERT = `
  with asked as (
    select * from jsonb_to_recordset($1::jsonb) as q (
      id uuid, key_hash text, topic text, district text, course text, module text, version text, lesson text,
      question text, pseudonym text, learner_name text, consent boolean, excerpt text, asked_at timestamptz,
      stems text, text text)
  ), opened as (
    insert into threads (id, key_hash, topic, district, course, module, version, lesson, question, pseudonym,
      learner_name, consent, excerpt, asked_at, search)
    select id, key_hash, topic, district, course, module, version, lesson, question, pseudonym,
      learner_name, consent, excerpt, asked_at, to_tsvector('simple', stems)
    from asked
    on conflict (id) do nothing
    returning id
  ), written as (
    insert into messages (id, thread, sender, name, text)
    select asked.id, asked.id, 'learner', asked.learner_name, asked.text from asked join opened using (id)
  )
  select id from opened`;

/** Characters of the beginning that the queue shows. */
const EXCERPT = 280;

function rowOf({ id, key, text, topic, district, context, learner, consent, askedAt }: NewQuestion) {
  const masked = maskNumbers(text).text;
  return {
    id,
    key_hash: hashSecret(key),
    topic,
    district: district === null ? null : maskNumbers(district).text,
    course: context.course,
    module: context.module,
    version: context.version,
    lesson: context.lesson,
    question: context.question,
    pseudonym: learner.pseudonym,
    learner_name: learner.name,
    consent,
    excerpt: [...masked].slice(0, EXCERPT).join(''),
    asked_at: askedAt,
    stems: stemsOf(masked).join(' '),
    text: masked,
  };
}
