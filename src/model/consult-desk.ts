import type { AskedAt, AskingLearner, PublishedAnswer, ThreadMessage, ThreadState } from './consult.ts';

/**
 * What the officers' desk and the consultation service exchange, below `/v1/desk`. The session is a cookie; every call
 * but GET carries the session's token in `X-CSRF-Token`.
 */

/** In rising order: each may do what those before it may. */
export const DESK_ROLES = ['officer', 'editor', 'admin'] as const;
export type DeskRole = (typeof DESK_ROLES)[number];

/** The lowest role that may do it. The service enforces it; the desk shows only what will be granted. */
export const DESK_PERMISSIONS = {
  'answer-threads': 'officer',
  'see-statistics': 'officer',
  'export-threads': 'editor',
  'publish-answers': 'editor',
  'edit-canned-replies': 'editor',
  'see-audit-log': 'admin',
  'manage-accounts': 'admin',
  'manage-learner-data': 'admin',
} as const satisfies Readonly<Record<string, DeskRole>>;
export type DeskPermission = keyof typeof DESK_PERMISSIONS;

export function mayDo(role: DeskRole, permission: DeskPermission): boolean {
  return DESK_ROLES.indexOf(role) >= DESK_ROLES.indexOf(DESK_PERMISSIONS[permission]);
}

/** Accounts and sessions */

/** `POST /v1/desk/session`. */
export interface SignIn {
  readonly name: string;
  readonly password: string;
}

/** Answer of signing in, and of `GET /v1/desk/session`. `DELETE` signs out (204). */
export interface DeskSession {
  readonly account: Account;
  /** For `X-CSRF-Token`. */
  readonly csrf: string;
  readonly expiresAt: string;
}

/** `POST /v1/desk/session/password` (204): ends the account's other sessions. */
export interface PasswordChange {
  readonly current: string;
  readonly password: string;
}

/** Characters. */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;
/** Names to sign in with; also right as the `pattern` of a field, where a hyphen in a class is escaped. */
export const ACCOUNT_NAME_PATTERN = '^[a-z0-9](?:[a-z0-9._\\-]{0,38}[a-z0-9])?$';

export interface Account {
  readonly id: string;
  /** To sign in with; see `ACCOUNT_NAME_PATTERN`. */
  readonly name: string;
  /** What learners and colleagues read. */
  readonly displayName: string;
  readonly role: DeskRole;
  readonly active: boolean;
  readonly createdAt: string;
  readonly lastSeenAt: string | null;
}

/** `GET /v1/desk/accounts`: for admins all; for others the active ones, to filter by. */
export interface AccountsPage {
  readonly accounts: readonly Account[];
}

/** `POST /v1/desk/accounts` (201). */
export interface NewAccount {
  readonly name: string;
  readonly displayName: string;
  readonly role: DeskRole;
  readonly password: string;
}

/** `PATCH /v1/desk/accounts/{id}`. A new password, a lower role or `active: false` ends the account's sessions. */
export interface AccountChange {
  readonly displayName?: string | undefined;
  readonly role?: DeskRole | undefined;
  readonly active?: boolean | undefined;
  readonly password?: string | undefined;
}

/** The queue */

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

/** A thread at the desk. Each call below answers with it, as it is afterwards; 409 `claimed` where another has it. */

/** `GET /v1/desk/threads/{id}`; `POST …/read` tells the learner that an officer has seen it. */
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

/** Publishing */

/** `POST …/publication/preview`: what would go out. `null`: the service proposes the question and the last reply. */
export interface PreviewRequest {
  readonly question: string | null;
  readonly answer: string | null;
}

export interface PublicationPreview {
  /** Anonymised: numbers and the learner's name masked. */
  readonly question: string;
  readonly answer: string;
  readonly topic: string | null;
  readonly modules: readonly string[];
  /** What was masked, and what an editor should look at: passages that may tell who somebody is. */
  readonly masked: readonly string[];
  readonly doubts: readonly string[];
  /** Without it `POST …/publication` is refused (409 `no-consent`). */
  readonly consent: boolean;
}

/** `POST …/publication` (201 `PublishedAnswer`), and `POST /v1/desk/answers` for one that no thread stands behind. */
export interface NewAnswer {
  readonly question: string;
  readonly answer: string;
  readonly topic: string | null;
  readonly modules: readonly string[];
}

/** `GET /v1/desk/answers`, `PUT /v1/desk/answers/{id}` with `NewAnswer`, `POST …/withdraw` and `…/restore` with `{}`. */
export interface DeskAnswer extends PublishedAnswer {
  readonly thread: string | null;
  readonly withdrawnAt: string | null;
  /** Display name of who published it. */
  readonly by: string;
}

export interface DeskAnswersQuery {
  readonly state?: 'published' | 'withdrawn' | 'all' | undefined;
  readonly module?: string | undefined;
  readonly q?: string | undefined;
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
}

export interface DeskAnswersPage {
  readonly answers: readonly DeskAnswer[];
  readonly next: string | null;
}

/** Canned replies */

/** `GET` and `POST /v1/desk/canned` (201), `PUT` and `DELETE /v1/desk/canned/{id}` (204). */
export interface CannedReply extends NewCannedReply {
  readonly id: string;
  readonly updatedAt: string;
}

export interface NewCannedReply {
  readonly title: string;
  readonly text: string;
  /** Offered first for this topic; `null`: for all. */
  readonly topic: string | null;
}

export interface CannedReplies {
  readonly replies: readonly CannedReply[];
}

/** Audit and figures */

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

/** One learner's data (UU 27/2022) */

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

/** Events */

/** Data of the event `changes` of `GET /v1/desk/events`: what changed since the last, at most four times a second. */
export interface DeskChanges {
  readonly threads: readonly { readonly id: string; readonly revision: number }[];
  /** More threads changed than are listed: read the queue anew. */
  readonly more: boolean;
  /** Published answers or canned replies changed. */
  readonly answers: boolean;
}
