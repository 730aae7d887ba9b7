import type { ThreadState } from '../../model/consult.ts';
import type { ThreadSummary } from '../../model/consult-desk/queue.ts';
import { isoTime } from './thread-row.ts';

/** Of a thread `t` joined by `CLAIM_JOIN`. */
export const SUMMARY_COLUMNS = `
  t.id, t.state, t.revision, t.topic, t.district, t.course, t.module, t.version, t.lesson, t.question, t.pseudonym,
  t.learner_name, t.consent, t.excerpt, t.asked_at, t.received_at, t.waiting_since, t.first_answered_at,
  t.last_message_at, t.message_count, t.tags, t.helped, t.merged_into, t.answer,
  claimer.id as claimed_by, claimer.display_name as claimer_name, t.claimed_at, t.claimed_until,
  (select count(*)::int from threads d where d.merged_into = t.id) as duplicates`;

/** A claim that has run out is none. */
export const CLAIM_JOIN = 'left join accounts claimer on claimer.id = t.claimed_by and t.claimed_until > now()';

export interface SummaryRow {
  readonly id: string;
  readonly state: ThreadState;
  readonly revision: number;
  readonly topic: string | null;
  readonly district: string | null;
  readonly course: string;
  readonly module: string;
  readonly version: string;
  readonly lesson: string | null;
  readonly question: string | null;
  readonly pseudonym: string;
  readonly learner_name: string | null;
  readonly consent: boolean;
  readonly excerpt: string;
  readonly asked_at: Date;
  readonly received_at: Date;
  readonly waiting_since: Date | null;
  readonly first_answered_at: Date | null;
  readonly last_message_at: Date;
  readonly message_count: number;
  readonly tags: readonly string[];
  readonly helped: boolean | null;
  readonly merged_into: string | null;
  readonly answer: string | null;
  readonly claimed_by: string | null;
  readonly claimer_name: string | null;
  readonly claimed_at: Date | null;
  readonly claimed_until: Date | null;
  readonly duplicates: number;
}

export function summaryOf(row: SummaryRow): ThreadSummary {
  const { course, module, version, lesson, question } = row;
  return {
    id: row.id,
    state: row.state,
    revision: row.revision,
    topic: row.topic,
    district: row.district,
    context: { course, module, version, lesson, question },
    learner: { pseudonym: row.pseudonym, name: row.learner_name },
    consent: row.consent,
    excerpt: row.excerpt,
    askedAt: isoTime(row.asked_at),
    receivedAt: isoTime(row.received_at),
    waitingSince: timeOrNull(row.waiting_since),
    firstAnsweredAt: timeOrNull(row.first_answered_at),
    lastMessageAt: isoTime(row.last_message_at),
    messageCount: row.message_count,
    tags: row.tags,
    claim: claimOf(row),
    helped: row.helped,
    mergedInto: row.merged_into,
    duplicates: row.duplicates,
    answer: row.answer,
  };
}

function claimOf({ claimed_by, claimer_name, claimed_at, claimed_until }: SummaryRow): ThreadSummary['claim'] {
  if (claimed_by === null || claimed_at === null || claimed_until === null) return null;
  return { account: claimed_by, name: claimer_name ?? '', since: isoTime(claimed_at), until: isoTime(claimed_until) };
}

function timeOrNull(time: Date | null): string | null {
  return time && isoTime(time);
}
