import type { PublishedAnswer, ThreadMessage } from '../consult.ts';
import type { ThreadSummary } from './queue.ts';
import type { AuditEntry } from './records.ts';

/**
 * A thread at the desk. Each call on it answers with this, as it is afterwards; 409 `claimed` where another has it.
 * `GET /v1/desk/threads/{id}`; `POST …/read` tells the learner that an officer has seen it.
 */
export interface DeskThread extends ThreadSummary {
  /** Oldest first. */
  readonly messages: readonly DeskMessage[];
  /** Threads merged into this one. */
  readonly merged: readonly ThreadSummary[];
  readonly published: PublishedAnswer | null;
  /** The last acts, newest first, at most 50. */
  readonly history: readonly AuditEntry[];
}

export interface DeskMessage extends ThreadMessage {
  /** Of an officer's message. */
  readonly account: string | null;
}

/** `POST …/claim` takes the thread or keeps it for longer; `DELETE …/claim` lets it go. */
export interface ClaimRequest {
  /** Take it from another officer, who is told. */
  readonly force: boolean;
}

/** `POST …/replies` (201). Claims the thread where nobody has. Repeated ids are the same reply. */
export interface NewReply {
  readonly id: string;
  readonly text: string;
  /** Of the thread the officer was looking at; 409 `stale` where the learner has written since. */
  readonly revision: number;
  readonly close: boolean;
}

/** `PUT …/tags`: at most 12, each 1–40 characters. */
export interface TagsChange {
  readonly tags: readonly string[];
}

/**
 * `POST …/merge`: this thread is a duplicate of `into`; answers to that one go to its learner too. `POST …/separate`
 * undoes it, and so does a further message of its learner. Answers with the thread `into`.
 */
export interface MergeRequest {
  readonly into: string;
  /** Whether the replies given there until now are sent to this learner. */
  readonly copyReplies: boolean;
}

/** `POST …/close` and `POST …/reopen` have the body `{}`. */
export type NoBody = Readonly<Record<string, never>>;

/** `GET …/suggestions`: published answers that may fit, and threads that may ask the same; best first. */
export interface Suggestions {
  readonly answers: readonly PublishedAnswer[];
  readonly threads: readonly ThreadSummary[];
}
