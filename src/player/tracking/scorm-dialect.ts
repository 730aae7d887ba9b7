import type { Attempt } from '../../attempt/attempt.ts';
import type { Outline } from '../../model/outline.ts';
import type { Notation } from './notation.ts';
import type { ApiNames, ScormRuntime } from './scorm-runtime.ts';

/** Values by element. */
export type Values = Readonly<Record<string, string>>;

/** All in which SCORM 1.2 and 2004 differ for a module: what things are called, and how they are written. */
export interface ScormDialect extends Notation, ApiNames {
  readonly standard: 'scorm12' | 'scorm2004';
  /** Before `entry`, `exit`, `session_time` and `score`. */
  readonly core: string;
  /** Before `mode` and `location`. */
  readonly lesson: string;
  /** Before `_id`, `_name` and `_response`. */
  readonly learner: string;
  readonly mastery: string;
  /** Percent of the mastery score that is 1 for the LMS. */
  readonly full: number;
  /** The one status that every LMS must have. */
  readonly status: string;
  /** That of an objective. */
  readonly objectiveStatus: string;
  /** When an interaction happened. */
  readonly when: string;
  /** Whether the LMS says what it has of interactions. */
  readonly givesInteractions: boolean;
  /** Characters of suspend data it takes with everything else. */
  readonly room: number;
  /** Set just before the end. */
  readonly leaving: readonly (readonly [element: string, value: string])[];
  timespan(milliseconds: number): string;
  time(milliseconds: number): string;
  /** What it says of an attempt beside raw, least and largest score: `score` is 0–100, `null` where there is none yet. */
  results(outline: Outline, attempt: Attempt, score: number | null): Values;
  /** Prepares that all results of this launch beyond `sure` are sent again. */
  unsend(runtime: ScormRuntime, sure: Values): void;
}
