import type { AskedAt, ThreadMessage } from '../consult.ts';
import type { Count } from './queue.ts';

export const AUDIT_ACTIONS = [
  'signed-in',
  'signed-out',
  'sign-in-failed',
  'password-changed',
  'account-added',
  'account-changed',
  'thread-read',
  'thread-claimed',
  'thread-released',
  'thread-taken-over',
  'replied',
  'tagged',
  'merged',
  'separated',
  'thread-closed',
  'thread-reopened',
  'answer-published',
  'answer-changed',
  'answer-withdrawn',
  'answer-restored',
  'canned-added',
  'canned-changed',
  'canned-removed',
  'threads-exported',
  'learner-exported',
  'learner-erased',
  'retention-applied',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** One act: who, what, on what. Never what was written. */
export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  /** Display name; `null`: the service itself. */
  readonly by: string | null;
  readonly action: AuditAction;
  /** Id of the thread it was done to. */
  readonly thread: string | null;
  /** What else it was done to: name or id of an account, an answer, a canned reply; or how many. */
  readonly subject: string | null;
}

/** Query of `GET /v1/desk/audit`: newest first. */
export interface AuditQuery {
  readonly thread?: string | undefined;
  readonly account?: string | undefined;
  readonly action?: AuditAction | undefined;
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
}

export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly next: string | null;
}

/** Query of `GET /v1/desk/statistics`. */
export interface StatisticsQuery {
  /** ISO dates, both included; default the last 30 days. At most 366 days. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly module?: string | undefined;
  /** IANA time zone by which days begin; default Asia/Jakarta. */
  readonly zone?: string | undefined;
}

export interface Statistics {
  readonly from: string;
  readonly to: string;
  /** Now, whenever asked: not closed, and waiting for an answer. */
  readonly open: number;
  readonly waiting: number;
  /** Minutes the longest-waiting learner has waited; `null`: nobody waits. */
  readonly longestWaitMinutes: number | null;
  /** Asked in the period, and of those. */
  readonly asked: number;
  readonly answered: number;
  readonly published: number;
  readonly helped: { readonly yes: number; readonly no: number };
  /** From receipt to the first reply. */
  readonly medianFirstAnswerMinutes: number | null;
  readonly slowestTenthMinutes: number | null;
  /** Every day of the period. */
  readonly days: readonly {
    readonly day: string;
    readonly asked: number;
    /** Threads first answered on that day. */
    readonly answered: number;
    readonly medianFirstAnswerMinutes: number | null;
  }[];
  /** Every week that touches the period, by its Monday (ISO date); of the questions received in it within the period. */
  readonly weeks?:
    | readonly {
        readonly week: string;
        readonly asked: number;
        readonly answered: number;
        readonly medianFirstAnswerMinutes: number | null;
      }[]
    | undefined;
  /** Of the questions asked in the period; most frequent first, at most 20. */
  readonly districts: readonly Count[];
  readonly topics: readonly Count[];
  readonly modules: readonly Count[];
  /** The most frequent topic of each district in `districts`. */
  readonly districtTopics: readonly { readonly district: string; readonly topic: string; readonly count: number }[];
}

/**
 * Body of `POST /v1/desk/learners/export` (200 `LearnerData`: everything the service holds of one learner) and of
 * `POST /v1/desk/learners/erase` (200 `LearnerErased`). Posted, so that who it is stands in no address.
 */
export interface LearnerQuery {
  readonly course: string;
  readonly pseudonym: string;
}

export interface LearnerData extends LearnerQuery {
  readonly threads: readonly {
    readonly id: string;
    readonly topic: string | null;
    readonly district: string | null;
    readonly context: AskedAt;
    readonly name: string | null;
    readonly consent: boolean;
    readonly askedAt: string;
    readonly receivedAt: string;
    readonly helped: boolean | null;
    readonly messages: readonly ThreadMessage[];
  }[];
}

export interface LearnerErased {
  readonly threads: number;
  readonly messages: number;
}

/** Data of the event `changes` of `GET /v1/desk/events`: what changed since the last, at most four times a second. */
export interface DeskChanges {
  readonly threads: readonly { readonly id: string; readonly revision: number }[];
  /** More threads changed than are listed: read the queue anew. */
  readonly more: boolean;
  /** Published answers or canned replies changed. */
  readonly answers: boolean;
}
