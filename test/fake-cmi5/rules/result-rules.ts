import type { Statement } from '../../fake-lrs/statement.ts';
import { PROGRESS } from '../vocabulary.ts';
import { isOf, ofDefined, type Rule } from './rule.ts';

const scaledOf = ({ result }: Statement) => result?.score?.scaled;
const verdictOf = (statement: Statement) =>
  isOf(statement, 'passed') ? true : isOf(statement, 'failed') ? false : undefined;

/** What a result says, by verb. */
export const RESULT_RULES: readonly Rule[] = [
  ofDefined(
    '9.3.4',
    'passed below the mastery score',
    (statement, { launch }) => isOf(statement, 'passed') && (scaledOf(statement) ?? 1) < (launch.masteryScore ?? 0),
  ),
  ofDefined(
    '9.3.5',
    'failed with the mastery score',
    (statement, { launch }) =>
      isOf(statement, 'failed') && launch.masteryScore !== null && (scaledOf(statement) ?? -1) >= launch.masteryScore,
  ),
  ofDefined(
    '9.5.1',
    'a score where nothing is passed or failed',
    (statement) => statement.result?.score !== undefined && verdictOf(statement) === undefined,
  ),
  ofDefined('9.5.1', 'a scaled score below 0', (statement) => (scaledOf(statement) ?? 0) < 0),
  ofDefined('9.5.1', 'a raw score without min and max, or with fractions', ({ result }) => {
    const { raw, min, max } = result?.score ?? {};
    return raw !== undefined && ![raw, min, max].every(Number.isInteger);
  }),
  ofDefined(
    '9.5.2',
    'success is true for passed, false for failed, and for nothing else',
    (statement) => statement.result?.success !== verdictOf(statement),
  ),
  ofDefined(
    '9.5.3',
    'completion is true for completed, and for nothing else',
    (statement) => statement.result?.completion !== (isOf(statement, 'completed') ? true : undefined),
  ),
  ofDefined(
    '9.5.4.1',
    'terminated, completed, passed or failed without a duration',
    (statement) =>
      isOf(statement, 'terminated', 'completed', 'passed', 'failed') && statement.result?.duration === undefined,
  ),
  {
    paragraph: '9.5.5.1',
    reason: 'progress is a whole number from 0 to 100',
    isBroken: ({ result }) => {
      const progress = result?.extensions?.[PROGRESS];
      return (
        progress !== undefined && !(Number.isInteger(progress) && Number(progress) >= 0 && Number(progress) <= 100)
      );
    },
  },
  ofDefined(
    '10.2.4',
    'passed or failed without a scaled score, where there is a mastery score to judge it by',
    (statement, { launch }) =>
      verdictOf(statement) !== undefined && launch.masteryScore !== null && scaledOf(statement) === undefined,
  ),
];
