import { expect, it } from 'vitest';
import type { AttemptEvent } from '../../src/attempt/attempt.ts';
import type { QuestionKey, Response } from '../../src/model/outline.ts';
import { type LmsLaunch, stageOf } from './stage.ts';

/** The last commit of a page goes by a beacon, and an LMS of SCORM 2004 sends everything in each commit. */
const stage = stageOf(['pendidikan-anak'], undefined, undefined, 'scorm2004');

const LIMIT = 64 * 1024;

function responseTo(key: QuestionKey): Response {
  if ('gaps' in key) return key.gaps.map(() => 'kata yang cukup panjang, 12,5 %');
  if ('right' in key) return key.right;
  return key.type === 'order' ? key.items : key.options.slice(0, 1);
}

/** Does in the player what a learner does with much more patience. */
function happen({ frame }: LmsLaunch, events: readonly AttemptEvent[]): Promise<void> {
  return frame.locator('html').evaluate((_, all) => {
    for (const event of all) window.sinau?.launch.store.dispatch(event);
  }, events);
}

/** Everything the module can be told, in both quizzes as often as they may be taken, and much to read in it. */
async function fill(launch: LmsLaunch): Promise<void> {
  const { questions, quizzes, reflections } = launch.learner.outline;
  const inQuiz = new Set(Object.values(quizzes).flatMap(({ pools }) => pools.flatMap(({ items }) => items)));
  const answered = (question: string, quiz?: string): AttemptEvent => {
    const key = questions[question];
    if (key === undefined) throw new Error(`no question ${question}`);
    return { type: 'answered', question, response: responseTo(key), ...(quiz === undefined ? {} : { quiz }) };
  };
  await happen(
    launch,
    Object.keys(questions).flatMap((id) => (inQuiz.has(id) ? [] : [answered(id)])),
  );
  for (const [quiz, { attempts, pools }] of Object.entries(quizzes)) {
    for (let seed = 0; seed < (attempts ?? 5); seed++) {
      const items = pools.flatMap((pool) => pool.items).filter((id) => questions[id] !== undefined);
      await happen(launch, [
        { type: 'quizStarted', quiz, seed },
        ...items.map((id) => answered(id, quiz)),
        { type: 'quizSubmitted', quiz },
      ]);
    }
  }
  const text = 'Keluarga itu punya alasan, & saya mendengarkannya: “sawah”. '.repeat(60);
  await happen(
    launch,
    reflections.map((id) => ({ type: 'reflected', reflection: id, text })),
  );
}

it('what is done right before the page goes arrives, though the LMS sends all of the module with it', async () => {
  const launch = await stage.launch({ track: 'siti' });
  await fill(launch);
  await launch.saveState('saved');
  const [last] = launch.learner.outline.lessons.slice(-2);
  if (last === undefined) throw new Error('no lesson');
  await happen(launch, [{ type: 'opened', page: last.id, block: null }]);
  const calls = await launch.page.evaluate(() =>
    window.fakeLms.log.filter(({ error }) => error !== '0' && error !== '403'),
  );
  expect(calls).toEqual([]);
  await launch.page.goto('about:blank');

  const phone = await stage.otherDevice();
  const next = await stage.launch({ track: 'siti' }, phone);
  expect(await next.learner.page()).toBe(last.id);
  const posted = await next.page.evaluate(async () => (await fetch('/track/siti')).text());
  const { values } = JSON.parse(posted) as { values: Record<string, string> };
  const size = new URLSearchParams(values).toString().length;
  expect(size).toBeGreaterThan(LIMIT / 3);
  expect(size).toBeLessThan(LIMIT);
  await phone.close();
});
