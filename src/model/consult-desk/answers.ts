import type { PublishedAnswer } from '../consult.ts';

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
