import type { Statement } from '../../fake-lrs/statement.ts';
import type { Violation } from '../session.ts';
import { CONTEXT_RULES } from './context-rules.ts';
import { ORDER_RULES } from './order-rules.ts';
import { RESULT_RULES } from './result-rules.ts';
import type { Rule, Setting } from './rule.ts';

/** What cmi5 asks of the statements of a unit (cmi5 6.3, 7.1, 8.1, 9, 10.2, 11). */
export const RULES: readonly Rule[] = [...CONTEXT_RULES, ...ORDER_RULES, ...RESULT_RULES];

/** The rules that a statement breaks. */
export function violationsOf(statement: Statement, setting: Setting): readonly Violation[] {
  return RULES.filter((rule) => rule.isBroken(statement, setting)).map(({ paragraph, reason }) => ({
    paragraph,
    reason,
    sessionId: setting.launch.sessionId,
    verb: statement.verb.id,
  }));
}
