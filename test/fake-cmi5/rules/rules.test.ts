import { describe, expect, it } from 'vitest';
import type { Statement } from '../../fake-lrs/statement.ts';
import { statementFaults } from '../../fake-lrs/statement-shape.ts';
import { LAUNCH_DATA, PREFERENCES } from '../lms-documents.ts';
import { unitStatement } from '../sample-unit.ts';
import type { Launch } from '../session.ts';
import { RULE_CASES, TRIAL_LAUNCH, type Trial } from './rule-cases.ts';
import { RULES, violationsOf } from './rules.ts';

/** As an LRS would have stored it. `later`: an hour after the others. */
function stored(launch: Launch, verb: string, change: Trial['change'] = {}): Statement {
  const statement = unitStatement(launch, verb, {
    ...(verb === 'later' && { timestamp: '2026-11-24T06:00:00Z' }),
    ...change,
  });
  return statement as unknown as Statement;
}

function tried({ verb, change, launch, earlier = ['initialized'], before = [], hasRead }: Trial): readonly string[] {
  const whole = { ...TRIAL_LAUNCH, ...launch };
  const statement = stored(whole, verb, change);
  const found = violationsOf(statement, {
    launch: whole,
    hasRead: new Set(hasRead ?? [LAUNCH_DATA, PREFERENCES]),
    earlier: earlier.map((one) => stored(whole, one)),
    before: before.map((one) => stored(whole, one)),
  });
  return found.map(({ paragraph, reason }) => `${paragraph} ${reason}`);
}

describe('cmi5', () => {
  it.each(RULE_CASES)('%s: %s', (paragraph, reason, good, bad) => {
    expect(tried(good)).toEqual([]);
    expect(tried(bad)).toEqual([expect.stringContaining(`${paragraph} ${reason}`)]);
  });

  it('has a case for each rule', () => {
    const isTried = (text: string) =>
      RULE_CASES.some(([paragraph, reason]) => text.startsWith(`${paragraph} ${reason}`));
    expect(RULES.map(({ paragraph, reason }) => `${paragraph} ${reason}`).filter((text) => !isTried(text))).toEqual([]);
  });

  it.each(['initialized', 'completed', 'passed', 'failed', 'terminated', 'answered'])('lets %s pass an LRS', (verb) => {
    expect(statementFaults(unitStatement(TRIAL_LAUNCH, verb))).toEqual([]);
  });
});
