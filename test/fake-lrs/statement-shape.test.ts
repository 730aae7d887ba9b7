import { describe, expect, it } from 'vitest';
import { INTERACTION_CASES } from './interaction-cases.ts';
import { changed, sampleStatement } from './sample-statement.ts';
import { STATEMENT_CASES } from './statement-cases.ts';
import { statementFaults } from './statement-shape.ts';

describe.each([
  ['a statement', STATEMENT_CASES],
  ['an interaction', INTERACTION_CASES],
])('%s', (_, cases) => {
  it.each(cases)('Data %s: %s', (rule, _what, good, bad) => {
    expect(statementFaults(sampleStatement(good))).toEqual([]);
    expect(new Set(statementFaults(sampleStatement(bad)).map((fault) => fault.rule))).toEqual(new Set([rule]));
  });
});

it.each([null, 'x', [sampleStatement()], 7])('no statement: %o', (value) => {
  expect(statementFaults(value)).not.toEqual([]);
});

it('says where', () => {
  const faults = statementFaults(
    sampleStatement({ 'context.contextActivities.other': [{ id: 'urn:x:y' }, { id: 'x' }] }),
  );
  expect(faults.map(({ path }) => path)).toEqual(['context.contextActivities.other[1].id']);
});

it('finds every fault at once', () => {
  const bad = changed(sampleStatement(), { verb: undefined, 'result.success': 1, 'actor.account.name': null });
  expect(statementFaults(bad).map(({ path }) => path)).toEqual(['verb', 'actor.account.name', 'result.success']);
});
