import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { SMALL_COURSE } from '../compiler/temporary-folder.ts';
import { launchBrowser, openPage, PHONE } from './browser.ts';
import { Learner } from './learner.ts';
import { packageOf, type Site, serveSite } from './site.ts';

let site: Site;
let browser: Browser;
let context: BrowserContext;
let given: Readonly<Record<string, string>>;
let faults: string[];

beforeAll(async () => {
  const files = await packageOf('kehadiran', SMALL_COURSE, 'scorm2004');
  given = givenBy(new TextDecoder().decode(files.get('imsmanifest.xml')));
  [site, browser] = await Promise.all([serveSite(files), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

beforeEach(async () => {
  faults = [];
  context = await browser.newContext({ viewport: PHONE });
});

afterEach(async () => {
  await context.close();
  expect(faults).toEqual([]);
});

/** What an LMS takes from the manifest and judges by. */
function givenBy(manifest: string): Readonly<Record<string, string>> {
  const found = (pattern: RegExp) => pattern.exec(manifest)?.[1] ?? '';
  return {
    'cmi.completion_threshold': found(/minProgressMeasure="([^"]*)"/),
    'cmi.scaled_passing_score': found(/<imsss:minNormalizedMeasure>([^<]*)</),
  };
}

async function launch(lms: string): Promise<{ page: Page; learner: Learner }> {
  const query = new URLSearchParams({ lms, given: JSON.stringify(given) });
  const page = await openPage(context, `${site.url}/lms.html?${query}`, faults);
  return { page, learner: await Learner.in(page.frameLocator('iframe')) };
}

const ELEMENTS = ['completion_status', 'success_status', 'progress_measure', 'score.raw'] as const;

/** What an LMS that judges by the manifest holds once the tab is closed, asked in a new launch. */
async function heldAfter(page: Page, lms: string): Promise<Record<string, string>> {
  const refused = await page.evaluate(() => window.testLms.refused());
  // 403 is how SCORM 2004 says that nothing was set yet (RTE 3.1.7.5).
  expect(refused.filter((call) => !call.includes('"error":"403"'))).toEqual([]);
  await page.close();
  const next = await launch(lms);
  const held = await next.page.evaluate(
    (names) => Object.fromEntries(names.map((name) => [name, window.testLms.stored(`cmi.${name}`)])),
    [...ELEMENTS],
  );
  await next.page.close();
  return held;
}

it('the manifest asks for the module’s mastery, and for completion at 1', () => {
  expect(given).toEqual({ 'cmi.completion_threshold': '1', 'cmi.scaled_passing_score': '0.7500' });
});

it.each(['strict', 'moodle'])('what the LMS "%s" derives from the manifest is what the player says', async (lms) => {
  const failing = await launch(lms);
  await failing.learner.openQuiz();
  await failing.learner.press('Mulai mengerjakan');
  await failing.learner.answerAll(9);
  await failing.learner.submit();
  const failed = await heldAfter(failing.page, lms);
  expect(failed).toMatchObject({ completion_status: 'incomplete', 'score.raw': '0' });
  expect(Number(failed.progress_measure)).toBeLessThan(1);

  const passing = await launch(lms);
  await passing.learner.openQuiz();
  await passing.learner.press('Kerjakan lagi');
  await passing.learner.answerAll(0);
  await passing.learner.submit();
  expect(await heldAfter(passing.page, lms)).toEqual({
    completion_status: 'completed',
    success_status: 'passed',
    progress_measure: '1',
    'score.raw': '100',
  });
});
