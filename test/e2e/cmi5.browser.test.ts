import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchOptions } from '../fake-cmi5/new-launch.ts';
import type { Session } from '../fake-cmi5/session.ts';
import { type Cmi5Stage, stageCmi5 } from '../fake-cmi5/stage.ts';
import { launchBrowser, openPage, PHONE } from './browser.ts';
import { Learner } from './learner.ts';
import { type PackageBytes, packageOf } from './site.ts';

let files: PackageBytes;
let browser: Browser;
let stage: Cmi5Stage;
const faults: string[] = [];

beforeAll(async () => {
  [files, browser] = await Promise.all([packageOf('kesehatan', undefined, 'universal'), launchBrowser()]);
  stage = await stageCmi5(files);
});
afterAll(async () => {
  await stage?.close();
  await browser?.close();
});

const newPhone = () => browser.newContext({ viewport: PHONE, locale: 'id' });

interface Opened {
  readonly page: Page;
  readonly learner: Learner;
  readonly session: Session;
}

async function launch(phone: BrowserContext, options: LaunchOptions = {}): Promise<Opened> {
  const session = stage.lms.launch(options);
  const page = await openPage(phone, session.launch.url, faults);
  return { page, session, learner: await Learner.in(page) };
}

const saved = (page: Page, state: string) => page.locator(`.save-state[data-state="${state}"]`).waitFor();
const terminated = (session: Session) => expect.poll(() => session.state, { timeout: 20_000 }).toBe('terminated');
const sent = ({ statements }: Session) => statements.map(({ verb }) => verb.id.split('/').pop() ?? '');
const defined = (session: Session) =>
  sent(session).filter((verb) => ['initialized', 'completed', 'passed', 'failed', 'terminated'].includes(verb));

/** What neither LMS nor LRS had to refuse, and no script failed at. */
function nothingWrong(): void {
  // A page that goes sends all at once, and may come too late.
  const isOfTheEnd = ({ reason }: { reason: string }) => /abandoned|has ended/.test(reason);
  const refused = stage.lms.lrs.refusals.filter((one) => ![409, 412].includes(one.status) && !isOfTheEnd(one));
  const scripts = faults.filter((fault) => !fault.startsWith('Failed to load resource'));
  expect([scripts, stage.lms.violations, refused]).toEqual([[], [], []]);
}

/** Takes the quiz with so many wrong answers. */
async function takeQuiz(learner: Learner, wrong: number, button: string): Promise<void> {
  await learner.press(button);
  await learner.answerAll(wrong);
  await learner.submit();
}

it('fails, passes, returns to the LMS, and goes on on another phone, in a cmi5 LMS', async () => {
  const phone = await newPhone();
  const first = await launch(phone);
  await first.learner.openQuiz();
  await takeQuiz(first.learner, 6, 'Mulai mengerjakan');
  await saved(first.page, 'saved');
  expect(defined(first.session)).toEqual(['initialized']);
  await takeQuiz(first.learner, 0, 'Kerjakan lagi');
  await first.page.locator('.quiz-head .score').filter({ hasText: 'Lulus' }).waitFor();
  await saved(first.page, 'saved');
  await first.learner.open('sinau-results');
  await first.page.locator('#sinau-results a.leave').click();
  await first.page.waitForURL(first.session.launch.returnUrl ?? '');
  expect(first.session).toMatchObject({ state: 'terminated', returns: 1 });
  expect(defined(first.session)).toEqual(['initialized', 'completed', 'passed', 'terminated']);
  const answered = first.session.statements.filter(({ verb }) => verb.id.endsWith('/answered'));
  expect(answered).toHaveLength(20);
  const described = answered.map(({ object }) => object.definition ?? {});
  const listed = described.filter(({ interactionType }) => /^(choice|sequencing|matching)$/.test(`${interactionType}`));
  expect(listed.length).toBeGreaterThan(0);
  for (const definition of listed) {
    expect(JSON.stringify(definition)).toMatch(/"(choices|source)":\[\{"id":"\w+","description":\{"id":"[^"]{3}/);
  }
  await phone.close();

  const other = await newPhone();
  const second = await launch(other, { mode: 'Review' });
  await saved(second.page, 'reviewing');
  await second.learner.openQuiz();
  await second.page.locator('.quiz-head .score').filter({ hasText: 'Lulus' }).waitFor();
  await second.page.goto('about:blank');
  await terminated(second.session);
  expect(sent(second.session)).toEqual(['initialized', 'terminated']);
  await other.close();
  nothingWrong();
});

it('loses its network and its page, and tells all of it once in the next session', async () => {
  const registration = 'a1b2c3d4-1111-4222-8333-444455556666';
  const phone = await newPhone();
  const first = await launch(phone, { registration });
  await saved(first.page, 'saved');
  await phone.setOffline(true);
  await first.learner.openQuiz();
  await takeQuiz(first.learner, 0, 'Mulai mengerjakan');
  await saved(first.page, 'waiting');
  await first.page.close();
  await phone.setOffline(false);

  const second = await launch(phone, { registration });
  await saved(second.page, 'saved');
  // The page that went may have said some of it, if the network was back in time.
  const all = [...first.session.statements, ...second.session.statements];
  const once = all.map(({ verb }) => verb.id.split('/').pop()).filter((verb) => /completed|passed/.test(verb ?? ''));
  expect(once.sort()).toEqual(['completed', 'passed']);
  expect(all.filter(({ verb }) => verb.id.endsWith('/answered'))).toHaveLength(10);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  await second.page.goto('about:blank');
  await terminated(second.session);
  await phone.close();
  nothingWrong();
});
