import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, PHONE } from './browser.ts';
import { Learner } from './learner.ts';
import { packageOf, type Site, serveSite } from './site.ts';

const MODULE = 'pendidikan-anak';

let site: Site;
let browser: Browser;
let context: BrowserContext;
let faults: string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([packageOf(MODULE).then(serveSite), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

beforeEach(async () => {
  faults = [];
  context = await browser.newContext({ viewport: PHONE, colorScheme: 'light' });
});

afterEach(async () => {
  await context.close();
  expect(faults).toEqual([]);
});

/** One launch in an LMS: its page, and the learner in the frame of the package. */
async function launch(lms: string): Promise<{ page: Page; learner: Learner }> {
  const page = await openPage(context, `${site.url}/lms.html?lms=${lms}`, faults);
  return { page, learner: await Learner.in(page.frameLocator('iframe')) };
}

const stored = (page: Page, element: string) => page.evaluate((name) => window.testLms.stored(name), element);
const refused = (page: Page) => page.evaluate(() => window.testLms.refused());
const writes = (page: Page) => page.evaluate(() => window.testLms.writes());

/** Leaves as people do: the tab is closed, and what the LMS then holds is asked in a new one. */
async function closeTab(page: Page): Promise<void> {
  await page.close({ runBeforeUnload: false });
}

async function settled(page: Page): Promise<void> {
  await page.frameLocator('iframe').locator('.save-state[data-state="saved"]').waitFor({ timeout: 20_000 });
}

describe.each(['moodle', 'strict', 'scorm-again'])('taking a module in the LMS "%s"', (lms) => {
  it('reads every lesson, fails, tries again, passes; status, score and interactions are told', async () => {
    const { page, learner } = await launch(lms);
    const { outline } = learner;
    expect(await learner.page()).toBe('sinau-open');
    await learner.follow('Mulai belajar');

    for (const lesson of outline.lessons) {
      expect(await learner.page()).toBe(lesson.id);
      if (lesson.quizzes.length === 0) {
        await learner.follow(/^Berikutnya/);
        continue;
      }
      await learner.press('Mulai mengerjakan');
      await learner.answerAll(6);
      await learner.submit();
      expect(await learner.text('.quiz-head .score')).toContain('Belum lulus');
      await settled(page);
      expect(await stored(page, 'cmi.core.lesson_status')).toBe('incomplete');
      expect(Number(await stored(page, 'cmi.core.score.raw'))).toBeLessThan(outline.mastery);

      await learner.press('Kerjakan lagi');
      await learner.answerAll(0);
      await learner.submit();
      expect(await learner.text('.quiz-head .score')).toMatch(/100[\s\S]*Lulus/);
      await learner.follow(/^Berikutnya/);
    }
    expect(await learner.page()).toBe('sinau-results');
    expect(await learner.text('.results')).toMatch(/100[\s\S]*Lulus[\s\S]*Modul selesai[\s\S]*100% selesai/);
    await settled(page);

    expect(await stored(page, 'cmi.core.lesson_status')).toBe('passed');
    expect(await stored(page, 'cmi.core.score.raw')).toBe('100');
    const interactions = await page.evaluate(() => window.testLms.interactions());
    expect(interactions).toHaveLength(20);
    for (const interaction of interactions) {
      expect(interaction.id).toMatch(/^[A-Za-z0-9_.]+$/);
      expect(interaction.type).toMatch(/^(choice|true-false)$/);
      expect(interaction.time).toMatch(/^\d\d:\d\d:\d\d(\.\d\d?)?$/);
      expect(interaction.student_response).not.toBe('');
    }
    expect(interactions.slice(0, 6).map((one) => one.result)).not.toContain('correct');
    expect(interactions.slice(10).map((one) => one.result)).toEqual(Array(10).fill('correct'));
    expect(await refused(page)).toEqual([]);
  });

  it('resumes on the same question with every answer when the tab was closed mid-way', async () => {
    const first = await launch(lms);
    await first.learner.openQuiz();
    await first.learner.press('Mulai mengerjakan');
    const answered: string[] = [];
    for (let i = 0; i < 3; i++) {
      const id = await first.learner.questionId();
      answered.push(id);
      await first.learner.tick(id, i !== 1);
      await first.learner.press('Berikutnya');
    }
    const at = await first.learner.questionId();
    expect(answered).not.toContain(at);
    expect(await refused(first.page)).toEqual([]);
    await closeTab(first.page);

    // Only the LMS remembers: the device's own journal is gone.
    const wipe = await openPage(context, `${site.url}/package/player.css`, faults);
    await wipe.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.startsWith('sinau')) localStorage.removeItem(key);
    });
    await wipe.close();

    const second = await launch(lms);
    expect(await second.learner.page()).toBe(first.learner.quizPage);
    expect(await second.learner.questionId()).toBe(at);
    for (let i = 2; i >= 0; i--) {
      await second.learner.press('Sebelumnya');
      expect(await second.learner.questionId()).toBe(answered[i]);
      expect(await second.learner.question.locator('input:checked').count()).toBeGreaterThan(0);
    }
    expect(await refused(second.page)).toEqual([]);
  });
});

describe('a passed module opened again in Moodle', () => {
  it('opens in review, says so, and changes nothing', async () => {
    const first = await launch('moodle');
    await first.learner.openQuiz();
    await first.learner.press('Mulai mengerjakan');
    await first.learner.answerAll(0);
    await first.learner.submit();
    await settled(first.page);
    await closeTab(first.page);

    const { page, learner } = await launch('moodle');
    expect(await learner.text('.save-state')).toContain('Hanya melihat');
    const before = await stored(page, 'cmi.suspend_data');
    await learner.openQuiz();
    await learner.press('Kerjakan lagi');
    await learner.answerAll(9);
    await learner.submit();
    expect((await writes(page)).filter((call) => !call.startsWith('Finish'))).toEqual([]);
    await closeTab(page);

    const after = await launch('moodle');
    expect(await stored(after.page, 'cmi.suspend_data')).toBe(before);
    expect(await stored(after.page, 'cmi.core.score.raw')).toBe('100');
    expect(await stored(after.page, 'cmi.core.lesson_status')).toBe('passed');
    expect(await refused(after.page)).toEqual([]);
  });
});
