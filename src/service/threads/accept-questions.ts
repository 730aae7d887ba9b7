import type { NewQuestion, Thread } from '../../model/consult.ts';
import { maskNumbers } from '../../model/consult-mask.ts';
import { stemsOf } from '../../model/indonesian-stem.ts';
import { hashSecret } from '../accounts/secrets.ts';
import { type Database, isDuplicate, type Queries } from '../database/database.ts';
import { isoTime } from './thread-row.ts';

/** The thread it opened. `known`: the id was accepted before; `taken`: it is the id of something else. */
export type Accepted = Thread | 'known' | 'taken';

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
    return questions.map((question) => {
      const at = fresh.get(question.id);
      if (!fresh.delete(question.id) || at === undefined) return 'known';
      return openedBy(question, at);
    });
  } catch (error) {
    if (questions.length === 1 && isDuplicate(error)) return ['taken'];
    throw error;
  }
}

/** When each thread it opened was received, by id; of several questions of one id the first opens it. One statement, so one commit. */
async function insertQuestions(queries: Queries, questions: readonly NewQuestion[]): Promise<Map<string, Date>> {
  const distinct = new Map(questions.toReversed().map((question) => [question.id, question]));
  const rows = await queries.query<{ id: string; received_at: Date }>(INSERT, [
    JSON.stringify([...distinct.values()].map(rowOf)),
  ]);
  return new Map(rows.map(({ id, received_at }) => [id, received_at]));
}

/** As `readThreads` reads it, without asking again what was just said. */
function openedBy({ id, topic, text, learner }: NewQuestion, at: Date): Thread {
  const message = { id, from: 'learner', name: learner.name, text: maskNumbers(text).text, at: isoTime(at) } as const;
  return { id, state: 'received', revision: 1, topic, messages: [message], helped: null, answer: null };
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
    returning id, received_at
  ), written as (
    insert into messages (id, thread, sender, name, text)
    select asked.id, asked.id, 'learner', asked.learner_name, asked.text from asked join opened using (id)
  )
  select id, received_at from opened`;

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
