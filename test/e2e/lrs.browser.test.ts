import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from '../player/tracking/xapi/valid-statement.ts';
import type { Learner } from './learner.ts';
import { HOME_PAGE, LrsStage } from './lrs-stage.ts';
import type { LmsLaunch } from './stage.ts';

let stage: LrsStage;
beforeAll(async () => {
  stage = await LrsStage.build('kesehatan');
});
afterAll(() => stage?.strike());
afterEach(async () => {
  await stage.lrs.faults({ isOffline: false, access: 'granted' });
});

const saved = (page: Page, state: string) =>
  page.locator(`.save-state[data-state="${state}"]`).waitFor({ timeout: 40_000 });
const times = (all: readonly string[], verb: string) => all.filter((one) => one === verb).length;

/** Answers what is asked on this page, and goes on to the next, until a lesson with a quiz is on screen. */
async function readLessons(learner: Learner, page: Page, from: number, to: number): Promise<void> {
  for (const lesson of learner.outline.lessons.slice(from, to)) {
    if (lesson.quizzes.length > 0) continue;
    await learner.open(lesson.id);
    const asked = page.locator('.page:not([hidden]) .lesson fds-question:not(fds-quiz *)');
    const [question] = await asked.evaluateAll((all) => all.map(({ id }) => id));
    if (question !== undefined) {
      await learner.answer(question, true);
      await page.locator(`[id="${question}"] .actions button`).first().click();
    }
    await learner.follow(/^Berikutnya/);
  }
}

async function pass(learner: Learner): Promise<void> {
  await learner.openQuiz();
  await learner.press('Mulai mengerjakan');
  await learner.answerAll(0);
  await learner.submit();
}

describe('a launch as Rustici’s LMSs launch, and an LRS in a process of its own', () => {
  it('takes a whole course, part of it offline, killed and resumed: each statement once, in order, valid', async () => {
    const registration = '0f0e0d0c-1111-4222-8333-444455556666';
    const phone = await stage.phone();
    const first = await stage.tinCan(phone, registration);
    const { lessons } = first.learner.outline;
    await readLessons(first.learner, first.page, 0, 2);
    await saved(first.page, 'saved');
    await phone.setOffline(true);
    await readLessons(first.learner, first.page, 2, 4);
    await saved(first.page, 'waiting');
    const before = (await stage.statements()).length;
    const crashed = first.page.waitForEvent('crash');
    await stage.killPages();
    await crashed;
    await first.page.close();
    expect((await stage.statements()).length).toBe(before);
    await phone.setOffline(false);

    const second = await stage.tinCan(phone, registration);
    await readLessons(second.learner, second.page, 4, lessons.length);
    await pass(second.learner);
    await saved(second.page, 'saved');
    await second.page.goto('about:blank');
    await expect.poll(() => stage.verbs()).toContain('terminated');
    await phone.close();

    const statements = await stage.statements();
    const verbs = await stage.verbs();
    expect(statements.flatMap(faultsOf)).toEqual([]);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    const read = statements.filter(({ verb }) => verb.id.endsWith('/experienced')).map(({ object }) => object.id);
    // The lesson with the quiz is read when that is handed in, here at the end.
    const inTurn = [...lessons].sort((a, b) => a.quizzes.length - b.quizzes.length).map(({ id }) => id);
    expect(read.map((id) => id.split('/').pop())).toEqual(inTurn);
    for (const verb of ['initialized', 'resumed', 'completed', 'passed', 'terminated']) {
      expect([verb, times(verbs, verb)]).toEqual([verb, 1]);
    }
    const told = statements.map(({ timestamp }) => timestamp);
    expect([...told].sort()).toEqual(told);
    expect([verbs[0], verbs[verbs.length - 1]]).toEqual(['initialized', 'terminated']);
    // Of what was done offline the launch after it tells, in order, and then that it goes on.
    expect(verbs.indexOf('resumed')).toBeGreaterThanOrEqual(before);
    const actors = new Set(statements.map(({ actor }) => JSON.stringify(actor)));
    expect([...actors]).toEqual(['{"objectType":"Agent","name":"Siti","mbox":"mailto:siti@contoh.example"}']);
    expect(new Set(statements.map(({ context }) => context.registration))).toEqual(new Set([registration]));
    expect(await stage.wrong()).toEqual([]);
  });
});

describe('the universal package, taken as SCORM 1.2, beside an LRS', () => {
  const grade = (launch: LmsLaunch) =>
    Promise.all(['cmi.core.lesson_status', 'cmi.core.score.raw'].map((element) => launch.stored(element)));
  const ofScorm = async () =>
    (await stage.statements()).filter(({ actor }) => 'account' in actor && actor.account?.homePage === HOME_PAGE);

  it('says calmly where the LRS takes nothing, loses nothing in the LMS, and sends it once the LRS does', async () => {
    const phone = await stage.phone();
    await stage.lrs.faults({ access: 'revoked' });
    const first = await stage.scorm(phone);
    await pass(first.learner);
    await first.saveState('saved');
    await first.learner.open('sinau-results');
    await first.frame.locator('.lrs-refusal').filter({ hasText: 'Hasil Anda di LMS tetap aman' }).waitFor();
    expect(await grade(first)).toEqual(['passed', '100']);
    expect(await first.refused()).toEqual([]);
    await first.page.close();
    expect(await ofScorm()).toEqual([]);

    await stage.lrs.faults({ access: 'granted' });
    const second = await stage.scorm(phone);
    await second.saveState('reviewing');
    await expect.poll(async () => (await ofScorm()).map(({ verb }) => verb.id.split('/').pop())).toContain('passed');
    expect(await second.frame.locator('.lrs-refusal').count()).toBe(0);
    await phone.close();
    const all = await ofScorm();
    expect(all.flatMap(faultsOf)).toEqual([]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(await stage.wrong()).toEqual([]);
  });

  it('goes on in the LMS while nobody answers at the LRS, and tells the LRS who it was by the id of the LMS', async () => {
    const known = (await ofScorm()).length;
    const phone = await stage.phone();
    await stage.lrs.faults({ isOffline: true });
    const first = await stage.scorm(phone);
    const id = await first.told('cmi.core.student_id');
    await first.learner.follow('Mulai belajar');
    await first.learner.follow(/^Berikutnya/);
    await first.saveState('saved');
    expect(await first.stored('cmi.core.lesson_status')).toBe('incomplete');
    await first.page.close();

    await stage.lrs.faults({ isOffline: false });
    const second = await stage.scorm(phone);
    const told = async () => (await ofScorm()).slice(known);
    const verbs = async () => (await told()).map(({ verb }) => verb.id.split('/').pop() ?? '');
    await expect.poll(verbs).toContain('resumed');
    await second.page.close();
    // One lesson was read while nobody answered; that a tenth is done the LRS has of the same learner, from the test before.
    expect((await verbs()).slice(0, 2)).toEqual(['initialized', 'experienced']);
    expect(new Set((await told()).map(({ actor }) => JSON.stringify(actor)))).toEqual(
      new Set([JSON.stringify({ objectType: 'Agent', account: { homePage: HOME_PAGE, name: id } })]),
    );
    await phone.close();
    expect(await stage.wrong()).toEqual([]);
  });
});
