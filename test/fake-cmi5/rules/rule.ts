import type { Statement } from '../../fake-lrs/statement.ts';
import type { Launch } from '../session.ts';
import { AU_VERBS, type AuVerb, CATEGORY } from '../vocabulary.ts';

/** What stands around a statement that has come and is not yet stored. */
export interface Setting {
  readonly launch: Launch;
  readonly hasRead: ReadonlySet<string>;
  /** Those of the session that came before. */
  readonly earlier: readonly Statement[];
  /** Those of earlier sessions of the registration. */
  readonly before: readonly Statement[];
}

/** A rule of cmi5 for statements of a unit. */
export interface Rule {
  readonly paragraph: string;
  readonly reason: string;
  readonly isBroken: (statement: Statement, setting: Setting) => boolean;
}

export function hasCategory({ context }: Statement, id: string): boolean {
  return context?.contextActivities?.category?.some((activity) => activity.id === id) === true;
}

/** Whether cmi5 governs the statement, and does not only allow it (cmi5 7.1.3). */
export function isDefined(statement: Statement): boolean {
  return hasCategory(statement, CATEGORY.cmi5);
}

/** Whether it is one that cmi5 defines, of one of these verbs. */
export function isOf(statement: Statement, ...verbs: readonly AuVerb[]): boolean {
  return isDefined(statement) && verbs.some((verb) => AU_VERBS[verb] === statement.verb.id);
}

/** A rule for the statements that cmi5 defines. */
export function ofDefined(paragraph: string, reason: string, isBroken: Rule['isBroken']): Rule {
  return { paragraph, reason, isBroken: (statement, setting) => isDefined(statement) && isBroken(statement, setting) };
}
