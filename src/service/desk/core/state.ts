import type { Account, DeskSession } from '../../../model/consult-desk/accounts.ts';
import type {
  CannedReply,
  DeskAnswer,
  DeskAnswersPage,
  PublicationPreview,
} from '../../../model/consult-desk/answers.ts';
import type { Facets, QueuePage, ThreadSummary } from '../../../model/consult-desk/queue.ts';
import type { AuditPage, LearnerData, Statistics } from '../../../model/consult-desk/records.ts';
import type { DeskThread, Suggestions } from '../../../model/consult-desk/threads.ts';
import type { Preferences } from './preferences.ts';
import type { Route } from './route.ts';

/** What is read from the service, each piece by itself. */
export interface Pieces {
  readonly queue: QueuePage;
  readonly facets: Facets;
  readonly thread: DeskThread;
  readonly suggestions: Suggestions;
  readonly canned: readonly CannedReply[];
  readonly answers: DeskAnswersPage;
  readonly statistics: Statistics;
  readonly audit: AuditPage;
  readonly accounts: readonly Account[];
  readonly learner: LearnerData;
}
export type Piece = keyof Pieces;

/** One sentence above the page: what was done, or what went wrong and how to go on. */
export interface Notice {
  readonly kind: 'done' | 'trouble';
  readonly text: string;
  readonly more?: readonly string[] | undefined;
  readonly retry?: (() => void) | undefined;
  /** It was only read: gone once the connection is back, when all is read anew. */
  readonly passing?: boolean;
}

/** What is about to be published, or published and being changed. */
export interface Publishing {
  readonly kind: 'publish';
  /** `null`: an answer that no thread stands behind. */
  readonly thread: string | null;
  readonly published: DeskAnswer['id'] | null;
  readonly question: string;
  readonly answer: string;
  readonly topic: string | null;
  readonly modules: readonly string[];
  /** How the two texts would go out; `null` while it is being read, or where no thread stands behind. */
  readonly preview: PublicationPreview | null;
}

/** What lies over the page. */
export type Dialog =
  | Publishing
  | {
      readonly kind: 'merge';
      readonly thread: DeskThread;
      readonly found: readonly ThreadSummary[];
      readonly q: string;
    }
  | { readonly kind: 'insert'; readonly q: string }
  | { readonly kind: 'canned'; readonly reply: CannedReply | null }
  | { readonly kind: 'account'; readonly account: Account | null }
  | { readonly kind: 'keys' }
  | {
      readonly kind: 'confirm';
      readonly title: string;
      readonly words: string;
      readonly label: string;
      readonly run: () => Promise<void>;
    };

export type DeskState = { readonly [Name in Piece]: Pieces[Name] | null } & {
  readonly route: Route;
  readonly preferences: Preferences;
  /** `out`: the page to sign in; `renew`: the session has ended, the page stays and asks for the password. */
  readonly phase: 'starting' | 'out' | 'in' | 'renew';
  readonly session: DeskSession | null;
  readonly signInTrouble: string | null;
  readonly connection: 'live' | 'polling' | 'offline';
  readonly notice: Notice | null;
  /** Said to screen readers only. */
  readonly spoken: string;
  readonly dialog: Dialog | null;
  /** Something is being done; its buttons wait. */
  readonly busy: boolean;
  readonly signingIn: boolean;
  readonly menuOpen: boolean;
  readonly filtersOpen: boolean;
  /** The thread's draft cannot be kept by the browser. */
  readonly draftUnkept: boolean;
  /** By the device's clock, in milliseconds. */
  readonly now: number;
};

export const NOTHING_READ = {
  queue: null,
  facets: null,
  thread: null,
  suggestions: null,
  canned: null,
  answers: null,
  statistics: null,
  audit: null,
  accounts: null,
  learner: null,
} satisfies { readonly [Name in Piece]: null };

export function firstState(route: Route, preferences: Preferences, now: number): DeskState {
  return {
    ...NOTHING_READ,
    route,
    preferences,
    phase: 'starting',
    session: null,
    signInTrouble: null,
    connection: 'polling',
    notice: null,
    spoken: '',
    dialog: null,
    busy: false,
    signingIn: false,
    menuOpen: false,
    filtersOpen: false,
    draftUnkept: false,
    now,
  };
}
