import { beforeAll, describe, expect, it } from 'vitest';
import { type Attempt, emptyAttempt } from '../../../../src/attempt/attempt.ts';
import { activityIds } from '../../../../src/model/activity-id.ts';
import type { Outline } from '../../../../src/model/outline.ts';
import { CMI5, type Statement } from '../../../../src/model/statement.ts';
import { type Verb, verbId } from '../../../../src/model/xapi-vocabulary.ts';
import { newsBetween } from '../../../../src/player/tracking/xapi/news.ts';
import { newsStatement } from '../../../../src/player/tracking/xapi/news-statement.ts';
import type { StatementSubject } from '../../../../src/player/tracking/xapi/statement-subject.ts';
import { type Verdict, verdictStatement } from '../../../../src/player/tracking/xapi/verdict-statement.ts';
import { play } from '../../../attempt/arbitraries.ts';
import { fullModule } from '../../../attempt/full-module.ts';
import { everyQuestion, wholeAttempt } from '../every-question.ts';
import { faultsOf } from './valid-statement.ts';

const IRI = 'https://kursus.example/fds';
const TIME = Date.UTC(2026, 10, 24, 8, 30, 15, 250);
const MASTERY = { masteryScore: 0.8 };

function subjectOf(outline: Outline, cmi5?: StatementSubject['cmi5']): StatementSubject {
  const ids = activityIds(IRI);
  return {
    outline,
    ids,
    module: ids.module(outline.module),
    actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'siti.01' } },
    registration: '11111111-2222-4333-8444-555555555555',
    texts: () => ({ labels: { a: 'Bu Sari', b: 'Pak Darto' }, targets: { a: 'Sekolah' } }),
    ...(cmi5 && { cmi5 }),
  };
}

const VERDICTS: readonly Verdict[] = [
  { verb: 'initialized', key: 's1' },
  { verb: 'resumed', key: 's1' },
  { verb: 'suspended', key: 's1', since: 754_321 },
  { verb: 'terminated', key: 's1', since: 0 },
  { verb: 'completed', key: '', since: 1_000, score: 80 },
  { verb: 'completed', key: '', since: 1_000, score: null },
  { verb: 'passed', key: '', since: 1_000, score: 83.33 },
  { verb: 'failed', key: 's1', since: 1_000, score: 0 },
];

/** What every question answered in every way is told by. */
function allNews(outline: Outline): Statement[] {
  const subject = subjectOf(outline);
  let before: Attempt = emptyAttempt('aB3');
  const statements: Statement[] = [];
  for (const after of wholeAttempt(outline, before)) {
    statements.push(...newsBetween(outline, before, after).map((news) => newsStatement(subject, news, TIME)));
    before = after;
  }
  return statements;
}

describe('every statement', () => {
  let outline: Outline;
  let all: Statement[];
  beforeAll(async () => {
    outline = await everyQuestion();
    all = allNews(outline);
  });

  it('is valid, whatever was answered, and its id is its own', () => {
    const types = new Set(all.map(({ object }) => object.definition?.interactionType));
    for (const type of [
      'choice',
      'true-false',
      'sequencing',
      'matching',
      'fill-in',
      'numeric',
      'likert',
      'performance',
    ]) {
      expect(types).toContain(type);
    }
    expect(all.length).toBeGreaterThan(80);
    expect(all.flatMap((one) => faultsOf(one).map((fault) => [fault, one]))).toEqual([]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it.each(VERDICTS)('$verb is valid, in cmi5 too', (verdict) => {
    for (const cmi5 of [undefined, MASTERY, { masteryScore: null }, { masteryScore: 0 }]) {
      expect(faultsOf(verdictStatement(subjectOf(outline, cmi5), verdict, TIME))).toEqual([]);
    }
  });

  it('is found out where it is not valid, or names a choice twice', () => {
    const [good] = all.filter(({ object }) => object.definition?.choices !== undefined);
    if (good === undefined) throw new Error('no choice was answered');
    const { choices = [] } = good.object.definition ?? {};
    const twice = {
      ...good,
      object: { ...good.object, definition: { ...good.object.definition, choices: [...choices, ...choices] } },
    };
    expect(faultsOf(twice)).toContain('choices has a twice');
    expect(faultsOf({ ...good, timestamp: 'kemarin' })).not.toEqual([]);
    expect(faultsOf({ ...good, actor: { objectType: 'Agent' } })).not.toEqual([]);
    expect(faultsOf({ ...good, verb: { ...good.verb, id: 'answered' } })).not.toEqual([]);
  });
});

describe('newsStatement', () => {
  const outline = fullModule();
  const subject = subjectOf(outline);
  const tell = (...events: Parameters<typeof play>[2]) => {
    const before = emptyAttempt('aB3');
    return newsBetween(outline, before, play(outline, before, events)).map((one) => newsStatement(subject, one, TIME));
  };

  it('tells an answer with the whole question', () => {
    expect(tell({ type: 'answered', question: 'soal-3', response: ['a', 'c'] })).toMatchSnapshot();
  });

  it('tells a lesson read, and how far that brings', () => {
    const [read, progressed, ...more] = tell({ type: 'lessonRead', lesson: 'pelajaran-1' });
    expect(more).toEqual([]);
    expect(read?.object).toEqual({
      objectType: 'Activity',
      id: `${IRI}/pendidikan-anak/pelajaran-1`,
      definition: { type: 'http://adlnet.gov/expapi/activities/lesson', name: { id: 'Pelajaran 1' } },
    });
    expect(read?.context.contextActivities).toEqual({
      parent: [{ id: `${IRI}/pendidikan-anak` }],
      grouping: [{ id: IRI }],
    });
    expect([progressed?.verb.id, progressed?.result]).toEqual([
      verbId('progressed'),
      { extensions: { [CMI5.progress]: 12 } },
    ]);
  });

  it('tells that something was asked, never what', () => {
    const [asked] = tell({ type: 'asked', thread: 't-1', key: 'rahasia' });
    expect(asked?.object.id).toBe(`${IRI}/pendidikan-anak/question/t-1`);
    expect(JSON.stringify(asked)).not.toContain('rahasia');
    expect(asked === undefined ? ['none'] : faultsOf(asked)).toEqual([]);
  });

  it('tells a story by the choices taken', () => {
    const [played] = tell(
      { type: 'sceneChosen', scenario: 'bu-sari', choice: 0 },
      { type: 'sceneChosen', scenario: 'bu-sari', choice: 1 },
    );
    expect(played?.object.definition).toEqual({
      type: 'http://adlnet.gov/expapi/activities/simulation',
      interactionType: 'performance',
    });
    expect(played?.result).toEqual({ score: { scaled: 0.75 }, response: '1[.]0[,]2[.]1' });
  });

  it('never tells reflections, checklists or places', () => {
    expect(
      tell(
        { type: 'opened', page: 'pelajaran-1', block: null },
        { type: 'reflected', reflection: 'renungan', text: 'pribadi' },
        { type: 'ticked', checklist: 'siap', item: 'a', on: true },
      ),
    ).toEqual([]);
  });
});

describe('verdictStatement', () => {
  const outline = fullModule();
  const say = (verdict: Verdict, cmi5?: StatementSubject['cmi5']) =>
    verdictStatement(subjectOf(outline, cmi5), verdict, TIME);
  const passed: Verdict = { verb: 'passed', key: '', since: 90_000, score: 83.33 };

  it('is the same statement for the same registration, and another one for another', () => {
    expect(say(passed).id).toBe(say({ ...passed, score: 90 }).id);
    const other = { ...subjectOf(outline), registration: '99999999-2222-4333-8444-555555555555' };
    expect(verdictStatement(other, passed, TIME).id).not.toBe(say(passed).id);
    expect(say(passed).id).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('tells the score, the time and when', () => {
    expect(say(passed)).toMatchObject({
      result: { success: true, score: { scaled: 0.8333, raw: 83.33, min: 0, max: 100 }, duration: 'PT90S' },
      context: { revision: '1.0.0', language: 'id', platform: 'Sinau' },
      timestamp: '2026-11-24T08:30:15.250Z',
    });
  });

  it.each<[Verb, string[]]>([
    ['initialized', [CMI5.category]],
    ['terminated', [CMI5.category]],
    ['completed', [CMI5.category, CMI5.moveOn]],
    ['passed', [CMI5.category, CMI5.moveOn]],
    ['failed', [CMI5.category, CMI5.moveOn]],
    ['suspended', []],
  ])('puts %s into the categories of cmi5', (verb, categories) => {
    const verdict = VERDICTS.find((one) => one.verb === verb);
    if (verdict === undefined) throw new Error(verb);
    const given = (one: Statement) => (one.context.contextActivities?.category ?? []).map(({ id }) => id);
    expect(given(say(verdict, MASTERY))).toEqual(categories);
    expect(given(say(verdict))).toEqual([]);
  });

  it.each([
    [0.8, { [CMI5.masteryScore]: 0.8 }],
    [0, { [CMI5.masteryScore]: 0 }],
    [null, undefined],
  ])('says by which mastery score cmi5 judges: %s', (masteryScore, extensions) => {
    expect(say(passed, { masteryScore }).context.extensions).toEqual(extensions);
    expect(say({ ...passed, verb: 'completed' }, { masteryScore }).context.extensions).toBeUndefined();
  });

  it('tells cmi5 no score of what is completed, and no raw score in parts', () => {
    const { result } = say({ ...passed, verb: 'completed' }, MASTERY);
    expect(result).toEqual({ completion: true, duration: 'PT90S' });
    expect(say(passed, MASTERY).result?.score).toEqual({ scaled: 0.8333 });
  });
});
