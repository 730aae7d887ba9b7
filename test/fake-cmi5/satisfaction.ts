import type { Statement } from '../fake-lrs/statement.ts';
import type { MoveOn } from './course-structure.ts';
import { isOf } from './rules/rule.ts';

/** Whether the learner may move on after these statements of the unit (cmi5 13.1.4, moveOn). */
export function isSatisfied(moveOn: MoveOn, statements: readonly Statement[]): boolean {
  const completed = statements.some((one) => isOf(one, 'completed'));
  const passed = statements.some((one) => isOf(one, 'passed'));
  switch (moveOn) {
    case 'Passed':
      return passed;
    case 'Completed':
      return completed;
    case 'CompletedAndPassed':
      return completed && passed;
    case 'CompletedOrPassed':
      return completed || passed;
    case 'NotApplicable':
      return true;
  }
}
