import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCourse } from '../../../src/compiler/compile.ts';
import { buildPlayer } from '../../../src/workshop/build-player.ts';
import { handoutPages } from '../../../src/workshop/handout/handout-pages.ts';
import { openPrinter } from '../../../src/workshop/handout/print-pdf.ts';
import { launchBrowser } from '../../e2e/browser.ts';
import { serveSite } from '../../e2e/site.ts';

const COURSE = fileURLToPath(new URL('../../fixtures/questions', import.meta.url));

/** Of the graded quiz, of explanations. */
const SECRETS = ['Urutkan langkah mencuci tangan', 'Keringkan', 'Mana yang buah', 'Matahari yang menentukan'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** What stands on paper when the page is printed: without its script, or with it once it runs. */
async function onPaper(kind: 'compiled' | 'running'): Promise<string> {
  const { course } = await loadCourse(COURSE, '2026-11-24');
  const [module] = course?.modules ?? [];
  if (!course || !module) throw new Error('no module');
  const files = await handoutPages({ course, dir: COURSE, module, player: await buildPlayer(), kind: 'handout' });
  const kept = [...files].filter(([name]) => kind === 'running' || name !== 'player.js');
  const site = await serveSite(new Map(kept));
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}/package/index.html`);
    if (kind === 'running') await page.locator('html.ready').waitFor();
    await page.emulateMedia({ media: 'print' });
    return await visibleText(page);
  } finally {
    site.close();
  }
}

/** Text that has a box, also where it stands in a `details` that print opens. */
function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

describe('on paper', () => {
  it.each(['compiled', 'running'] as const)(
    'what learners may take home, and nothing that tests them: %s',
    async (kind) => {
      const text = await onPaper(kind);
      expect(text).toContain('Urutkan dari pagi ke malam.');
      expect(text).toContain('Modul ini berguna bagi saya.');
      for (const secret of SECRETS) expect(text).not.toContain(secret);
    },
  );

  it('is a PDF of more than a page', async () => {
    const { course } = await loadCourse(COURSE, '2026-11-24');
    const [module] = course?.modules ?? [];
    if (!course || !module) throw new Error('no module');
    const pages = await handoutPages({ course, dir: COURSE, module, player: await buildPlayer(), kind: 'key' });
    const printer = await openPrinter();
    try {
      const pdf = Buffer.from(await printer.print(pages, module.title)).toString('latin1');
      expect(pdf.slice(0, 5)).toBe('%PDF-');
      expect(pdf).toMatch(/\/Count [2-9]/);
    } finally {
      await printer.close();
    }
  });
});
