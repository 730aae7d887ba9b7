import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outline } from '../../src/model/outline.ts';
import { launchBrowser, openPage, PHONE } from './browser.ts';
import { Learner } from './learner.ts';
import { type PackageBytes, packageOf, type Site, serveSite } from './site.ts';

let browser: Browser;
let files: PackageBytes;
let site: Site;

beforeAll(async () => {
  files = await packageOf('pendidikan-anak');
  [browser, site] = await Promise.all([launchBrowser(), serveSite(files)]);
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

async function inContext(
  options: Parameters<Browser['newContext']>[0],
  use: (context: BrowserContext, faults: string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: PHONE, ...options });
  const faults: string[] = [];
  try {
    await use(context, faults);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('without JavaScript', () => {
  it('everything can be read, navigates, and says that results are not recorded', () =>
    inContext({ javaScriptEnabled: false }, async (context, faults) => {
      const page = await openPage(context, `${site.url}/package/index.html`, faults);
      expect(await page.locator('.unrecorded').isVisible()).toBe(true);
      const sections = page.locator('main > .page:not(.results)');
      for (let i = 0; i < (await sections.count()); i++) expect(await sections.nth(i).isVisible()).toBe(true);
      const questions = page.locator('fds-question');
      const { outline } = JSON.parse((await page.locator('#sinau-data').textContent()) ?? '') as { outline: Outline };
      expect(await questions.count()).toBe(Object.keys(outline.questions).length);
      const controls = '.option, .order > li, select, input';
      const unanswerable = await questions.evaluateAll(
        (all, wanted) => all.filter((one) => !one.querySelector(wanted)?.checkVisibility()).map(({ id }) => id),
        controls,
      );
      expect(unanswerable).toEqual([]);
      expect(await page.locator('.scene').count()).toBeGreaterThan(10);
      await page.getByRole('link', { name: 'Mulai belajar' }).click();
      expect(new URL(page.url()).hash.length).toBeGreaterThan(1);
      expect(await page.locator('template').first().isVisible()).toBe(false);
    }));

  it('a script that cannot be loaded is said at once', async () => {
    const broken = await serveSite(new Map([...files].filter(([name]) => name !== 'player.js')));
    try {
      await inContext({}, async (context) => {
        const page = await context.newPage();
        await page.goto(`${broken.url}/package/index.html`);
        await page.locator('.unrecorded').waitFor({ state: 'visible', timeout: 5000 });
        expect(await page.locator('.page').nth(1).isVisible()).toBe(true);
      });
    } finally {
      broken.close();
    }
  });
});

describe('from file://', () => {
  it('works, keeps its own journal, and resumes', () =>
    inContext({}, async (context, faults) => {
      const folder = mkdtempSync(join(tmpdir(), 'sinau-file-'));
      try {
        for (const [name, bytes] of files) {
          if (!name.includes('/')) writeFileSync(join(folder, name), bytes);
        }
        const url = pathToFileURL(join(folder, 'index.html')).href;
        const first = await openPage(context, url, faults);
        const learner = await Learner.in(first);
        expect(await learner.text('.save-state')).toContain('Di perangkat ini');
        await learner.openQuiz();
        await learner.press('Mulai mengerjakan');
        await learner.tick(await learner.questionId(), true);
        await learner.press('Berikutnya');
        const at = await learner.questionId();
        await first.close();

        const again = await Learner.in(await openPage(context, url, faults));
        expect(await again.page()).toBe(learner.quizPage);
        expect(await again.questionId()).toBe(at);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }));
});

describe('on a small screen', () => {
  it.each([
    ['360 px', 360, 100],
    ['320 px', 320, 100],
    ['360 px at 200 % text', 360, 200],
  ])('nothing scrolls sideways at %s', (_, width, size) =>
    inContext({ viewport: { width, height: 740 } }, async (context, faults) => {
      await context.addInitScript((percent) => {
        localStorage.setItem('sinau:display', JSON.stringify({ size: percent, theme: 'auto' }));
      }, size);
      const page = await openPage(context, `${site.url}/package/index.html`, faults);
      const learner = await Learner.in(page);
      const { outline } = learner;
      const wide: string[] = [];
      for (const id of [
        'sinau-open',
        ...outline.lessons.map((lesson) => lesson.id),
        'sinau-glossary',
        'sinau-results',
      ]) {
        await page.evaluate((fragment) => {
          location.hash = fragment;
        }, id);
        await learner.onScreen(id);
        if ((await overflow(page)) > 0) wide.push(id);
      }
      expect(wide).toEqual([]);
    }),
  );

  it('what is tapped is at least 44 px high', () =>
    inContext({}, async (context, faults) => {
      const page = await openPage(context, `${site.url}/package/index.html`, faults);
      const learner = await Learner.in(page);
      const { outline } = learner;
      const small: string[] = [];
      for (const id of ['sinau-open', ...outline.lessons.map((lesson) => lesson.id), 'sinau-results']) {
        await page.evaluate((fragment) => {
          location.hash = fragment;
        }, id);
        await learner.onScreen(id);
        const targets = page
          .locator('.page:not([hidden])')
          .locator('.option, .button, summary, .turn a, .toc a, .choices a');
        for (const target of await targets.all()) {
          const box = await target.boundingBox();
          if (box !== null && box.height < 44) small.push(`${id}: ${await target.innerText()}`);
        }
      }
      expect(small).toEqual([]);
    }));
});

describe('by keyboard alone', () => {
  it('a lesson is opened, a question answered and checked, the next lesson reached', () =>
    inContext({}, async (context, faults) => {
      const page = await openPage(context, `${site.url}/package/index.html`, faults);
      const learner = await Learner.in(page);
      const [first, second] = learner.outline.lessons;
      const tabTo = async (selector: string): Promise<void> => {
        for (let presses = 0; presses < 200; presses++) {
          await page.keyboard.press('Tab');
          if (await page.evaluate((target) => document.activeElement?.matches(target) ?? false, selector)) return;
        }
        throw new Error(`Tab never reached ${selector}`);
      };
      await tabTo('.begin a');
      await page.keyboard.press('Enter');
      await learner.onScreen(first?.id ?? '');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

      await tabTo('fds-question input');
      await page.keyboard.press('Space');
      await tabTo('fds-question button');
      await page.keyboard.press('Enter');
      await page.locator('.verdict').first().waitFor();
      await tabTo('.turn a[rel="next"]');
      await page.keyboard.press('Enter');
      await learner.onScreen(second?.id ?? '');
    }));
});
