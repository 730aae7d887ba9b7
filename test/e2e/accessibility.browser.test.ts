import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit, THEMES, type Theme } from './audit.ts';
import { launchBrowser, openPage, PHONE } from './browser.ts';
import { Learner } from './learner.ts';
import { packageOf, type Site, serveSite } from './site.ts';

const MODULES = [
  'pendidikan-anak',
  'keuangan-usaha',
  'pertemuan-bulanan',
  'disabilitas-berat',
  'kesehatan',
  'perlindungan-anak',
];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

async function openModule(site: Site, theme: Theme, faults: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, colorScheme: theme === 'dark' ? 'dark' : 'light' });
  const page = await openPage(context, `${site.url}/package/index.html`, faults);
  if (theme === 'contrast') await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'contrast'));
  return page;
}

async function go(page: Page, fragment: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = id;
  }, fragment);
  await page.locator(`.page[id="${fragment}"]:not([hidden])`).waitFor();
}

describe.each(MODULES)('axe finds nothing in %s', (id) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite(await packageOf(id));
  });
  afterAll(() => site?.close());

  // What stands on a page is the same in every colour mode: in the others only its contrast is looked at again.
  it.each(THEMES)('on any page, %s', async (theme) => {
    const faults: string[] = [];
    const page = await openModule(site, theme, faults);
    const { outline } = await Learner.in(page);
    const found: string[] = [];
    const pages = ['sinau-open', ...outline.lessons.map((lesson) => lesson.id), 'sinau-glossary', 'sinau-results'];
    for (const name of pages) {
      await go(page, name);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const within = name === 'sinau-open' ? {} : { within: '.page:not([hidden])' };
      const rules = theme === 'light' ? {} : { rules: ['color-contrast'] };
      found.push(...(await audit(page, name, { ...within, ...rules })));
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('axe finds nothing in any state', () => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite(await packageOf('pendidikan-anak'));
  });
  afterAll(() => site?.close());

  it.each(THEMES)('of questions, quiz and dialogs, %s', async (theme) => {
    const faults: string[] = [];
    const page = await openModule(site, theme, faults);
    const learner = await Learner.in(page);
    const found: string[] = [];
    const look = async (where: string): Promise<void> => void found.push(...(await audit(page, where)));

    for (const name of ['Daftar pelajaran', 'Tampilan', /Keadaan simpanan/]) {
      await page.getByRole('banner').getByRole('button', { name }).click();
      await look(`dialog ${name}`);
      await page.keyboard.press('Escape');
    }

    const lesson = learner.outline.lessons[0]?.id ?? '';
    await go(page, lesson);
    const question = page.locator(`[id="${lesson}"] fds-question`).first();
    const id = (await question.getAttribute('id')) ?? '';
    for (const right of [false, true]) {
      await learner.tick(id, right);
      await look(`chosen, ${right}`);
      await question.getByRole('button').click();
      await look(`checked, ${right}`);
    }

    const story = page.locator('fds-scenario').first();
    await go(page, (await story.locator('xpath=ancestor::section[contains(@class,"page")]').getAttribute('id')) ?? '');
    await look('story begun');
    while ((await story.locator('.choices button').count()) > 0) await story.locator('.choices button').first().click();
    await look('story ended');

    await go(page, learner.quizPage);
    await learner.press('Mulai mengerjakan');
    await look('quiz running');
    await learner.answerAll(4);
    await learner.press('Kumpulkan jawaban');
    await look('before handing in');
    await page.locator('.quiz-confirm').getByRole('button', { name: 'Kumpulkan jawaban' }).click();
    await page.locator('.quiz-head .score').waitFor();
    await look('review');
    await go(page, 'sinau-results');
    await look('results, not passed');
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
