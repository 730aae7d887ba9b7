import type { AskedAt, AskingLearner, ThreadState } from '../consult.ts';

/** `waiting`: a learner waits for an answer (`received` or `read`). */
export const QUEUE_STATES = ['waiting', 'received', 'read', 'answered', 'published', 'closed', 'all'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** `waiting`: who waits longest first; `newest`: asked last first; `active`: last message first. */
export const QUEUE_SORTS = ['waiting', 'newest', 'active'] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

/** Query of `GET /v1/desk/threads`, and of `GET /v1/desk/threads.csv` (without limit and after). */
export interface QueueQuery {
  /** Default `waiting`. Threads merged into others are left out of all states. */
  readonly state?: QueueState | undefined;
  readonly course?: string | undefined;
  readonly module?: string | undefined;
  readonly topic?: string | undefined;
  readonly district?: string | undefined;
  readonly tag?: string | undefined;
  /** `me`, `nobody`, or an account id. */
  readonly claimedBy?: string | undefined;
  readonly helped?: 'yes' | 'no' | undefined;
  /** Words of the question or of any message. */
  readonly q?: string | undefined;
  /** Default `waiting`. */
  readonly sort?: QueueSort | undefined;
  /** 1–200, default 50. */
  readonly limit?: number | undefined;
  /** The `next` of the page before. */
  readonly after?: string | undefined;
}

export interface QueuePage {
  readonly threads: readonly ThreadSummary[];
  /** How many fit the filters. */
  readonly total: number;
  readonly next: string | null;
}

/** Who works on a thread; ends by itself at `until` unless the officer does something in it. */
export interface Claim {
  readonly account: string;
  /** Display name. */
  readonly name: string;
  readonly since: string;
  readonly until: string;
}

export interface ThreadSummary {
  readonly id: string;
  readonly state: ThreadState;
  readonly revision: number;
  readonly topic: string | null;
  readonly district: string | null;
  readonly context: AskedAt;
  readonly learner: AskingLearner;
  readonly consent: boolean;
  /** Beginning of the question, at most 280 characters. */
  readonly excerpt: string;
  /** By the device's clock. */
  readonly askedAt: string;
  /** By the service's. */
  readonly receivedAt: string;
  /** Since when the learner waits for an answer; `null` where the turn is not ours. */
  readonly waitingSince: string | null;
  readonly firstAnsweredAt: string | null;
  readonly lastMessageAt: string;
  readonly messageCount: number;
  readonly tags: readonly string[];
  readonly claim: Claim | null;
  readonly helped: boolean | null;
  /** Thread this one was merged into. */
  readonly mergedInto: string | null;
  /** How many were merged into this one. */
  readonly duplicates: number;
  /** Id of the published answer that came of it. */
  readonly answer: string | null;
}

/** `GET /v1/desk/facets`: what the filters can be set to, with counts over waiting threads; most frequent first. */
export interface Facets {
  readonly courses: readonly Count[];
  readonly modules: readonly Count[];
  readonly topics: readonly Count[];
  readonly districts: readonly Count[];
  readonly tags: readonly Count[];
  /** How many threads are in each state. */
  readonly states: Readonly<Record<QueueState, number>>;
}

export interface Count {
  readonly value: string;
  readonly count: number;
}
