import type { Statement } from '../../fake-lrs/statement.ts';
import { LAUNCH_DATA, PREFERENCES } from '../lms-documents.ts';
import { AU_VERBS } from '../vocabulary.ts';
import { isOf, ofDefined, type Rule } from './rule.ts';

const time = ({ timestamp }: Statement) => Date.parse(timestamp);

/** What comes first, last and how often. */
export const ORDER_RULES: readonly Rule[] = [
  {
    paragraph: '7.1.1',
    reason: 'the first statement is not initialized',
    isBroken: (statement, { earlier }) => earlier.length === 0 && !isOf(statement, 'initialized'),
  },
  {
    paragraph: '7.1.2',
    reason: 'a statement after terminated',
    isBroken: (_, { earlier }) => earlier.some((one) => isOf(one, 'terminated')),
  },
  ofDefined('9.3', 'the verb comes twice in the session', ({ verb }, { earlier }) =>
    earlier.some((one) => isOf(one, 'initialized', 'completed', 'passed', 'failed') && one.verb.id === verb.id),
  ),
  ofDefined(
    '9.3',
    'passed and failed in one session',
    (statement, { earlier }) =>
      isOf(statement, 'passed', 'failed') &&
      earlier.some((one) => isOf(one, 'passed', 'failed') && one.verb.id !== statement.verb.id),
  ),
  ofDefined(
    '9.3',
    'failed after passed in the registration',
    (statement, { before }) => isOf(statement, 'failed') && before.some((one) => isOf(one, 'passed')),
  ),
  {
    paragraph: '9.3',
    reason: 'the time is before that of initialized',
    isBroken: (statement, { earlier }) =>
      earlier.some((one) => isOf(one, 'initialized') && time(statement) < time(one)),
  },
  ofDefined(
    '9.3',
    'the time of terminated is before that of another statement',
    (statement, { earlier }) => isOf(statement, 'terminated') && earlier.some((one) => time(one) > time(statement)),
  ),
  ...(['completed', 'passed'] as const).map((verb) =>
    ofDefined(
      verb === 'completed' ? '9.3.3' : '9.3.4',
      `${verb} for the second time in the registration`,
      (statement, { before }) => isOf(statement, verb) && before.some((one) => isOf(one, verb)),
    ),
  ),
  ofDefined(
    '10.2.2',
    'in Browse or Review, more than initialized and terminated',
    ({ verb }, { launch }) =>
      launch.mode !== 'Normal' && verb.id !== AU_VERBS.initialized && verb.id !== AU_VERBS.terminated,
  ),
  ...[
    ['10.2.1', LAUNCH_DATA],
    ['11.0', PREFERENCES],
  ].map(([paragraph = '', id = '']) => ({
    paragraph,
    reason: `the first statement before ${id} was read`,
    isBroken: (_: Statement, { earlier, hasRead }: { earlier: readonly Statement[]; hasRead: ReadonlySet<string> }) =>
      earlier.length === 0 && !hasRead.has(id),
  })),
];
