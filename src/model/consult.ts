/**
 * The words a learner's client and the consultation service exchange (docs/consultation/protocol.md): JSON, UTF-8,
 * times in ISO 8601 UTC. What the officers' desk says is in `consult-desk/`.
 */

/** What the operator of an endpoint may change is told by `GET /v1`; these are the protocol's own. */
export const CONSULT_LIMITS = {
  /** Characters of a question, blanks around it not counted. */
  questionMin: 10,
  questionMax: 2000,
  /** Characters of a learner's further message. */
  messageMax: 2000,
  /** Characters of an officer's reply, and of a published answer. */
  replyMax: 8000,
  districtMax: 80,
  nameMax: 120,
  pseudonymMax: 64,
  /** Of ids of courses, modules, lessons, questions and topics. */
  idMax: 120,
  searchMax: 200,
} as const;

/** A thread's key: 128 bits as base64url, made by the client; a secret, never in an address. */
export const THREAD_KEY_PATTERN = '^[A-Za-z0-9_-]{22}$';
/** Ids of threads and messages are made by the client: a UUID in lower case. */
export const UUID_PATTERN = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

export const CONSULT_FEATURES = ['threads', 'rating', 'events', 'answers', 'search'] as const;
type ConsultFeature = (typeof CONSULT_FEATURES)[number];

/** `GET /v1`: what this endpoint can do. An endpoint that does not answer with this is a plain one: it accepts a POST. */
export interface EndpointInfo {
  readonly protocol: 'sinau-consult/1';
  readonly features: readonly ConsultFeature[];
  readonly limits: {
    readonly questionMin: number;
    readonly questionMax: number;
    readonly messageMax: number;
    /** Bytes of a request's body. */
    readonly bodyBytes: number;
  };
  /** When somebody answers, in the operator's words; `null`: not said. */
  readonly hours: string | null;
  /** How often to ask for news where events cannot be had. */
  readonly pollSeconds: number;
}

/** Where in a course a question was asked. */
export interface AskedAt {
  readonly course: string;
  readonly module: string;
  /** Semantic version of the module. */
  readonly version: string;
  readonly lesson: string | null;
  /** Id of the module's question, scenario or other block the learner was at. */
  readonly question: string | null;
}

export interface AskingLearner {
  /** One per learner and course, made by the client; the same in all of a learner's questions. */
  readonly pseudonym: string;
  /** Only where the course says that identity is sent. */
  readonly name: string | null;
}

/** `POST /v1/questions` with `X-Site-Key`. Sent again with the same id it is the same question: 201 first, 200 after. */
export interface NewQuestion {
  /** UUID of the thread, and of its first message. */
  readonly id: string;
  /** See `THREAD_KEY_PATTERN`. */
  readonly key: string;
  readonly text: string;
  /** Id of one of the course's topics. */
  readonly topic: string | null;
  readonly district: string | null;
  readonly context: AskedAt;
  readonly learner: AskingLearner;
  /** Whether the answer may be published, without names. */
  readonly consent: boolean;
  /** When it was written, by the device's clock. */
  readonly askedAt: string;
}

/** `POST /v1/questions/{id}/messages`; repeated ids are the same message. */
export interface NewMessage {
  readonly id: string;
  readonly text: string;
}

/** `POST /v1/questions/{id}/rating`. */
export interface NewRating {
  /** `null`: takes the rating back, or only closes. `false` puts the thread back into the queue. */
  readonly helped: boolean | null;
  /** Whether the learner needs no more. A further message opens the thread again. */
  readonly close: boolean;
}

/**
 * `received`: waits for an officer; `read`: an officer has seen it; `answered`; `published`: answered, and everybody has
 * the answer; `closed`. A further message of the learner makes it `received` again.
 */
export const THREAD_STATES = ['received', 'read', 'answered', 'published', 'closed'] as const;
export type ThreadState = (typeof THREAD_STATES)[number];

export interface ThreadMessage {
  readonly id: string;
  readonly from: 'learner' | 'officer';
  /** The officer's display name; of a learner the name they sent, if any. */
  readonly name: string | null;
  /** Text, never markup. Identity and phone numbers are masked. */
  readonly text: string;
  readonly at: string;
}

/** A conversation as its learner sees it: answer of every call that has the thread's key, and data of the event `thread`. */
export interface Thread {
  readonly id: string;
  readonly state: ThreadState;
  /** Grows with every change; the id of its events. */
  readonly revision: number;
  readonly topic: string | null;
  /** Oldest first. */
  readonly messages: readonly ThreadMessage[];
  readonly helped: boolean | null;
  /** Once published. */
  readonly answer: PublishedAnswer | null;
}

export interface PublishedAnswer {
  readonly id: string;
  readonly topic: string | null;
  /** Ids of the modules it belongs to; empty: to all. */
  readonly modules: readonly string[];
  readonly question: string;
  readonly answer: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
}

/** Query of `GET /v1/answers`. */
export interface AnswersQuery {
  /** Only answers of this module, and of all modules. */
  readonly module?: string | undefined;
  /** Words to search for: best first. Without it newest first. */
  readonly q?: string | undefined;
  /** Only what was published, changed or withdrawn after this time. */
  readonly since?: string | undefined;
  /** 1–200, default 50; with `q` at most 20. */
  readonly limit?: number | undefined;
  /** The `next` of the page before. */
  readonly after?: string | undefined;
}

export interface AnswersPage {
  readonly answers: readonly PublishedAnswer[];
  /** Ids withdrawn since `since`; empty without it. */
  readonly withdrawn: readonly string[];
  /** `after` of the next page; `null` on the last. */
  readonly next: string | null;
}

/** Names of faults (`code` of a problem), for clients to translate. */
export const PROBLEM_CODES = [
  'malformed',
  'invalid',
  'too-large',
  'not-json',
  'site-key',
  'origin',
  'unauthenticated',
  'wrong-password',
  'csrf',
  'forbidden',
  'not-found',
  'method',
  'id-taken',
  'claimed',
  'stale',
  'no-consent',
  'name-taken',
  'last-admin',
  'not-mergeable',
  'rate-limited',
  'queue-full',
  'sign-in-throttled',
  'unavailable',
  'internal',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What every refusal says: `application/problem+json` (RFC 9457). 429 and 413 carry `Retry-After` in seconds. */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly code: ProblemCode;
  /** One sentence in the language of `Accept-Language`, Indonesian by default. */
  readonly title: string;
  /** Of `invalid`: what is wrong where. */
  readonly faults?: readonly { readonly path: string; readonly reason: string }[];
}
