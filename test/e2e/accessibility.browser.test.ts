import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** What axe looks at: the whole document, or the page on screen alone; all rules, or some. */
interface Look {
  readonly within?: string;
  readonly rules?: readonly string[];
}

/** Findings of axe, each with the first place it was found at. */
async function findings(page: Page, where: string, look: Look = {}): Promise<string[]> {
  const { violations, passes } = await page.evaluate(
    ({ within, rules }) =>
      (window as unknown as { axe: typeof axe }).axe.run(
        within ?? document,
        rules === undefined ? {} : { runOnly: [...rules] },
      ),
    look,
  );
  expect(passes.length, `axe looked at ${where}`).toBeGreaterThan(look.rules === undefined ? 5 : 0);
  return violations.map(({ id, nodes }) => `${where}: ${id} at ${nodes[0]?.html} (${nodes[0]?.failureSummary})`);
}

async function openModule(site: Site, colorScheme: 'light' | 'dark', faults: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, colorScheme });
  const page = await openPage(context, `${site.url}/package/index.html`, faults);
  await page.evaluate(axe.source);
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
  it.each(['light', 'dark', 'contrast'] as const)('on any page, %s', async (theme) => {
    const faults: string[] = [];
    const page = await openModule(site, theme === 'dark' ? 'dark' : 'light', faults);
    if (theme === 'contrast')
      await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'contrast'));
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
      found.push(...(await findings(page, name, { ...within, ...rules })));
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

  it.each(['light', 'dark'] as const)('of questions, quiz and dialogs, %s', async (theme) => {
    const faults: string[] = [];
    const page = await openModule(site, theme, faults);
    const learner = await Learner.in(page);
    const found: string[] = [];
    const look = async (where: string): Promise<void> => void found.push(...(await findings(page, where)));

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
