import type { LearnerData, LearnerErased, LearnerQuery } from '../../model/consult-desk/records.ts';
import type { SignedIn } from '../accounts/signed-in.ts';
import { audit } from '../audit/audit.ts';
import { type Database, only } from '../database/database.ts';
import { isoTime, MESSAGES_OF_T, messageOf } from '../threads/thread-row.ts';

interface LearnerRow {
  readonly id: string;
  readonly topic: string | null;
  readonly district: string | null;
  readonly module: string;
  readonly version: string;
  readonly lesson: string | null;
  readonly question: string | null;
  readonly learner_name: string | null;
  readonly consent: boolean;
  readonly asked_at: Date;
  readonly received_at: Date;
  readonly helped: boolean | null;
  readonly messages: readonly Parameters<typeof messageOf>[0][];
}

/** Everything held of one learner (UU 27/2022, the right to a copy). Nobody of that name has no threads. */
export async function exportLearner(
  database: Database,
  learner: LearnerQuery,
  officer: SignedIn,
): Promise<LearnerData> {
  const rows = await database.query<LearnerRow>(
    `select t.id, t.topic, t.district, t.module, t.version, t.lesson, t.question, t.learner_name, t.consent, t.asked_at,
       t.received_at, t.helped, ${MESSAGES_OF_T} as messages
     from threads t where t.course = $1 and t.pseudonym = $2 order by t.received_at, t.id`,
    [learner.course, learner.pseudonym],
  );
  await audit(database, officer.id, { action: 'learner-exported', subject: `${rows.length}` });
  return { ...learner, threads: rows.map((row) => dataOf(row, learner.course)) };
}

/**
 * Erases a learner's threads with all that was written in them. Answers published from them stay: they name nobody, and
 * lead back to no thread any more.
 */
export function eraseLearner(database: Database, learner: LearnerQuery, officer: SignedIn): Promise<LearnerErased> {
  return database.transaction(async (queries) => {
    const { count } = only(
      await queries.query<{ count: number }>(
        `select count(*)::int as count from messages m join threads t on t.id = m.thread
         where t.course = $1 and t.pseudonym = $2`,
        [learner.course, learner.pseudonym],
      ),
    );
    const threads = await queries.query('delete from threads where course = $1 and pseudonym = $2 returning id', [
      learner.course,
      learner.pseudonym,
    ]);
    await audit(queries, officer.id, { action: 'learner-erased', subject: `${threads.length}` });
    return { threads: threads.length, messages: count };
  });
}

function dataOf(row: LearnerRow, course: string): LearnerData['threads'][number] {
  const { id, topic, district, module, version, lesson, question, consent, helped } = row;
  return {
    id,
    topic,
    district,
    context: { course, module, version, lesson, question },
    name: row.learner_name,
    consent,
    askedAt: isoTime(row.asked_at),
    receivedAt: isoTime(row.received_at),
    helped,
    messages: row.messages.map(messageOf),
  };
}
