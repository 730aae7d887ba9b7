import type { ActivityIds } from '../../../model/activity-id.ts';
import { nameUuid } from '../../../model/name-uuid.ts';
import type { Outline } from '../../../model/outline.ts';
import type {
  Activity,
  Actor,
  ContextActivities,
  Statement,
  StatementContext,
  StatementResult,
} from '../../../model/statement.ts';
import { type ActivityType, activityType, type Verb, verbId } from '../../../model/xapi-vocabulary.ts';
import type { QuestionTexts } from './interaction-definition.ts';

/** Who does what in which module: what all statements of one launch share. */
export interface StatementSubject {
  /** The module, as the LMS judges it. */
  readonly outline: Outline;
  readonly ids: ActivityIds;
  /** Activity id of the module, as the launch names it. */
  readonly module: string;
  readonly actor: Actor;
  /** UUID. */
  readonly registration: string;
  readonly texts: (question: string) => QuestionTexts;
  /** Set where cmi5 is spoken: the LMS's mastery score, 0–1, or `null` where it gives none. */
  readonly cmi5?: { readonly masteryScore: number | null };
}

/** What one statement says beyond that. `key`: what makes it that one and no other of its verb. */
export interface StatementParts {
  readonly verb: Verb;
  readonly key: string;
  readonly object: Activity;
  readonly result?: StatementResult | undefined;
  readonly activities: ContextActivities;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** The statement that something happened at `time` (milliseconds since 1970); the same thing has the same id for ever. */
export function completeStatement(subject: StatementSubject, parts: StatementParts, time: number): Statement {
  const { actor, registration, outline } = subject;
  const { verb, key, object, result, activities, extensions } = parts;
  const context: StatementContext = {
    registration,
    contextActivities: activities,
    revision: outline.version,
    platform: 'Sinau',
    language: outline.language,
    ...(extensions && { extensions }),
  };
  return {
    id: nameUuid(JSON.stringify([actor, registration, subject.module, verb, key])),
    actor,
    verb: { id: verbId(verb), display: { en: verb } },
    object,
    ...(result && { result }),
    context,
    timestamp: new Date(time).toISOString(),
  };
}

/** Something of the module as what a statement is about. */
export function activityOf(outline: Outline, id: string, type: ActivityType, name?: string): Activity {
  const named = name === undefined ? {} : { name: { [outline.language]: name } };
  return { objectType: 'Activity', id, definition: { type: activityType(type), ...named } };
}

/** The course, and `more` between it and what the statement is about. */
export function grouping({ ids }: StatementSubject, ...more: readonly string[]): ContextActivities {
  return { grouping: [...more, ids.course].map((id) => ({ id })) };
}

/** 0–1 with four decimals, as many as a mastery score may have. */
export function ratio(value: number): number {
  return Number(value.toFixed(4));
}
