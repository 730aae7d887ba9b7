import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { emptyAttempt } from '../../../../src/attempt/attempt.ts';
import { activityIds } from '../../../../src/model/activity-id.ts';
import type { Outline } from '../../../../src/model/outline.ts';
import { VERBS } from '../../../../src/model/xapi-vocabulary.ts';
import { newsBetween } from '../../../../src/player/tracking/xapi/news.ts';
import { newsStatement } from '../../../../src/player/tracking/xapi/news-statement.ts';
import { play } from '../../../attempt/arbitraries.ts';
import { fullModule } from '../../../attempt/full-module.ts';
import { faultsOf } from './valid-statement.ts';

const page = () => readFile(new URL('../../../../docs/xapi.md', import.meta.url), 'utf8');

const WORDS = { a: 'Perdarahan', b: 'Mual di pagi hari', c: 'Sakit kepala hebat' };

/** The module of the example: one question in which two of three are right. */
function documented(): Outline {
  const whole = fullModule();
  return {
    ...whole,
    module: 'kesehatan',
    version: '1.0.0',
    questions: {
      ...whole.questions,
      'tanda-bahaya': {
        type: 'multiple',
        prompt: 'Mana tanda bahaya pada ibu hamil?',
        ...{ points: 1, attempts: 2, shuffle: false, partial: true, signature: '' },
        options: ['a', 'b', 'c'],
        right: ['a', 'c'],
      },
    },
  };
}

it('docs/xapi.md shows an answer as it is told, to the letter', async () => {
  const outline = documented();
  const ids = activityIds('https://sinau.example/fds');
  const before = emptyAttempt('aB3');
  const [news] = newsBetween(
    outline,
    before,
    play(outline, before, [{ type: 'answered', question: 'tanda-bahaya', response: ['a'] }]),
  );
  if (news === undefined) throw new Error('nothing was answered');
  const subject = {
    ...{ outline, ids, module: ids.module('kesehatan'), registration: '11111111-2222-4333-8444-555555555555' },
    actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'siti.01' } } as const,
    texts: () => ({ labels: WORDS, targets: {} }),
  };
  const statement = newsStatement(subject, news, Date.UTC(2026, 10, 24, 8, 30, 15, 250));
  const shown: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(await page())?.[1] ?? '');
  expect(JSON.parse(JSON.stringify(statement))).toEqual(shown);
  expect(faultsOf(statement)).toEqual([]);
});

it('docs/xapi.md says of each verb what it means', async () => {
  const text = await page();
  expect(VERBS.filter((verb) => !text.includes(`\`${verb}\``))).toEqual([]);
});
