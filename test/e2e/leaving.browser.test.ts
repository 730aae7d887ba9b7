import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type LmsLaunch, type Place, stageOf } from './stage.ts';

/**
 * Seven ways a launch in Moodle can end, three answers each (docs: tracking). On the same device all three answers, the
 * place and the right score must be back, the learner must have been told the truth, and no call may be refused.
 */
const stage = stageOf(['kehadiran'], fileURLToPath(new URL('../fixtures/small', import.meta.url)));

/** Two of three right; on screen no score is rounded up. */
const SCORE = '66.67';

/** Takes the quiz with three answers, one of them wrong, hands it in, and goes on to the next page of the module. */
async function takeQuiz({ learner }: LmsLaunch): Promise<void> {
  await learner.openQuiz();
  await learner.press('Mulai mengerjakan');
  await learner.answerAll(1);
  await learner.submit();
}

/** Answers the three formative questions. */
async function answerThree(launch: LmsLaunch): Promise<void> {
  await launch.turnTo('menghitung');
  await launch.check('hitung-januari');
  await launch.check('libur', false);
  await launch.turnTo('menindaklanjuti');
  await launch.check('sebab');
}

/** Everything a learner did: three answers in the text, three in the quiz, whose page they are on at the end. */
async function learn(launch: LmsLaunch): Promise<void> {
  await answerThree(launch);
  await takeQuiz(launch);
}

/** A later launch has all of it, and so has the LMS then. */
async function expectEverything(place: Place = {}): Promise<void> {
  const launch = await stage.launch(place);
  const { learner, frame } = launch;
  expect(await learner.page()).toBe(learner.quizPage);
  expect(await learner.text('.quiz-head .score')).toMatch(/66[\s\S]*Belum lulus/);
  await launch.turnTo('menghitung');
  expect(await frame.locator('#hitung-januari .verdict').innerText()).toContain('Tepat');
  expect(await frame.locator('#libur .verdict').innerText()).toContain('Belum tepat');
  await launch.turnTo('menindaklanjuti');
  expect(await frame.locator('#sebab .verdict').innerText()).toContain('Tepat');

  await launch.saveState('saved');
  expect(Number(await launch.stored('cmi.core.score.raw')).toFixed(2)).toBe(SCORE);
  expect(await launch.stored('cmi.core.lesson_status')).toBe('incomplete');
  const count = await Promise.all([0, 1, 2, 3, 4, 5].map((n) => launch.stored(`cmi.interactions.${n}.id`)));
  expect(new Set(count).size).toBe(6);
  expect(await launch.refused()).toEqual([]);
}

describe('leaving', () => {
  it('normally: the LMS takes the frame away', async () => {
    const launch = await stage.launch();
    await learn(launch);
    await launch.saveState('saved');
    await launch.leave();
    expect(await launch.refused()).toEqual([]);
    await launch.page.close();
    await expectEverything();
  });

  it('by a tab that the system kills', async () => {
    const launch = await stage.launch();
    await learn(launch);
    await launch.kill();
    await expectEverything();
  });

  it.each(['kill', 'close'] as const)('without a network, by %s', async (how) => {
    const place = { isRemote: true };
    const launch = await stage.launch(place);
    await launch.saveState('saved');
    await launch.network({ online: false });
    await stage.context.setOffline(true);
    await learn(launch);
    await launch.saveState('waiting');
    expect(await launch.learner.text('.save-state')).toContain('Menunggu sinyal');
    expect(await launch.refused()).toEqual([]);
    if (how === 'kill') await launch.kill();
    else await launch.page.close();
    await stage.context.setOffline(false);
    await expectEverything(place);
  });

  it('with a login that has ended', async () => {
    const launch = await stage.launch();
    await launch.saveState('saved');
    await launch.network({ sessionValid: false });
    await learn(launch);
    await launch.saveState('refused');
    await launch.frame.locator('.save-state').click();
    expect(await launch.learner.text('#sinau-sheet')).toContain('Masuk lagi ke LMS');
    await launch.page.close();
    await expectEverything();
  });
});

describe('opened in review', () => {
  it('says so, and a wrong answer changes nothing', async () => {
    const first = await stage.launch();
    await answerThree(first);
    await first.learner.openQuiz();
    await first.learner.press('Mulai mengerjakan');
    await first.learner.answerAll(0);
    await first.learner.submit();
    await first.saveState('saved');
    await first.leave();
    const kept = await first.stored('cmi.suspend_data');
    await first.page.close();

    const review = await stage.launch();
    await review.saveState('reviewing');
    expect(await review.learner.text('.save-state')).toContain('Hanya melihat');
    await review.learner.openQuiz();
    await review.learner.press('Kerjakan lagi');
    await review.learner.answerAll(3);
    await review.learner.submit();
    expect((await review.writes()).filter((call) => !call.startsWith('Finish'))).toEqual([]);
    expect(await review.refused()).toEqual([]);
    await review.page.close();

    const after = await stage.launch();
    expect(await after.stored('cmi.suspend_data')).toBe(kept);
    expect(await after.stored('cmi.core.score.raw')).toBe('100');
    expect(await after.stored('cmi.core.lesson_status')).toBe('passed');
    await after.learner.openQuiz();
    expect(await after.learner.text('.quiz-head .score')).toContain('Lulus');
    expect(await after.refused()).toEqual([]);
  });
});

describe('calls that an LMS refuses', () => {
  it.each(['moodle', 'strict'])('are none from the first to the last in "%s"', async (lms) => {
    const launch = await stage.launch({ lms });
    await learn(launch);
    await launch.saveState('saved');
    await launch.leave();
    const calls = await launch.calls();
    expect(calls.length).toBeGreaterThan(50);
    expect(await launch.refused()).toEqual([]);
  });
});
