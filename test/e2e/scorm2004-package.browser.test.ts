import { expect, it } from 'vitest';
import { SMALL_COURSE } from '../compiler/temporary-folder.ts';
import { type LmsLaunch, stageOf } from './stage.ts';

const stage = stageOf(['kehadiran'], SMALL_COURSE, undefined, 'scorm2004');

const ELEMENTS = ['completion_status', 'success_status', 'progress_measure', 'score.raw'] as const;

/** What an LMS that judges by the manifest holds once the tab is closed, asked in a new launch. */
async function heldAfter(launch: LmsLaunch, lms: string): Promise<Record<string, string>> {
  // 403 is how SCORM 2004 says that nothing was set yet (RTE 3.1.7.5).
  expect((await launch.refused()).filter((call) => !call.includes('"error":"403"'))).toEqual([]);
  await launch.page.close();
  const next = await stage.launch({ lms });
  const held = await Promise.all(ELEMENTS.map(async (name) => [name, await next.stored(`cmi.${name}`)] as const));
  await next.page.close();
  return Object.fromEntries(held);
}

it('the manifest asks for the module’s mastery, and for completion at 1', () => {
  expect(stage.given2004()).toEqual({ 'cmi.completion_threshold': '1', 'cmi.scaled_passing_score': '0.7500' });
});

it.each(['strict', 'moodle'])('what the LMS "%s" derives from the manifest is what the player says', async (lms) => {
  const failing = await stage.launch({ lms });
  await failing.learner.openQuiz();
  await failing.learner.press('Mulai mengerjakan');
  await failing.learner.answerAll(9);
  await failing.learner.submit();
  const failed = await heldAfter(failing, lms);
  expect(failed).toMatchObject({ completion_status: 'incomplete', 'score.raw': '0' });
  expect(Number(failed.progress_measure)).toBeLessThan(1);

  const passing = await stage.launch({ lms });
  await passing.learner.openQuiz();
  await passing.learner.press('Kerjakan lagi');
  await passing.learner.answerAll(0);
  await passing.learner.submit();
  expect(await heldAfter(passing, lms)).toEqual({
    completion_status: 'completed',
    success_status: 'passed',
    progress_measure: '1',
    'score.raw': '100',
  });
});
