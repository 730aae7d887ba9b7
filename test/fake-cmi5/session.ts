import type { JsonObject } from '../fake-lrs/shapes.ts';
import type { Activity, Statement } from '../fake-lrs/statement.ts';
import type { MoveOn } from './course-structure.ts';

export type LaunchMode = 'Normal' | 'Browse' | 'Review';

/** The part of a context that the LMS gives, and that every statement must keep (cmi5 10.2.1). */
export interface ContextTemplate extends JsonObject {
  readonly contextActivities: Readonly<Record<string, readonly Activity[]>>;
  readonly extensions: JsonObject;
}

/** What an LMS lays down when it launches the unit. */
export interface Launch {
  readonly sessionId: string;
  readonly registration: string;
  readonly actor: JsonObject;
  readonly activityId: string;
  readonly mode: LaunchMode;
  readonly moveOn: MoveOn;
  readonly masteryScore: number | null;
  readonly contextTemplate: ContextTemplate;
  readonly returnUrl: string | null;
  /** With its five parameters (cmi5 8.1): what a browser opens. */
  readonly url: string;
}

/** One launch and what became of it. */
export interface Session {
  readonly launch: Launch;
  readonly state: 'open' | 'terminated' | 'abandoned';
  /** What the unit sent, in order of arrival. */
  readonly statements: readonly Statement[];
  /** Ids of the documents of the LMS that the unit has read. */
  readonly hasRead: ReadonlySet<string>;
  /** How often a browser came to the return URL. */
  readonly returns: number;
}

/** A rule of cmi5 that the unit broke. */
export interface Violation {
  readonly paragraph: string;
  readonly reason: string;
  /** The session it happened in, and the verb where it was a statement. */
  readonly sessionId: string;
  readonly verb: string | null;
}
