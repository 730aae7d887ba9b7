import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, ensureChromium } from '../../src/workshop/chromium.ts';
import type { Cmi12 } from '../fake-lms/cmi12.ts';
import { openPage, PHONE } from './browser.ts';
import { Learner } from './learner.ts';
import { type PackageBytes, packageOf, type Site, serveSite } from './site.ts';

const COURSE = fileURLToPath(new URL('../fixtures/small', import.meta.url));
const QUIZ_PAGE = 'uji-akhir';

/** A name for the machine itself that a page takes for a host on the network. */
const REMOTE_HOST = 'lms.test';

declare global {
  interface Window {
    fakeLms: Cmi12;
    /** Calls of an API written for one test, in order. */
    calls: string[];
  }
}

function rightOf(learner: Learner, question: string): string {
  const key = learner.outline.questions[question];
  if (key?.type !== 'single') throw new Error(`no single choice ${question}`);
  return key.right[0] ?? '';
}

let graded: Site;
let plain: Site;
let browser: Browser;
let context: BrowserContext;
let faults: string[];

beforeAll(async () => {
  const serve = (files: PackageBytes) => serveSite(new Map([...files, ...Object.entries(OTHER_LMS)]));
  [graded, plain, browser] = await Promise.all([
    packageOf('kehadiran', COURSE).then(serve),
    packageOf('gizi', COURSE).then(serve),
    chromium.launch({
      executablePath: ensureChromium(),
      args: [...CHROMIUM_FLAGS, `--host-resolver-rules=MAP ${REMOTE_HOST} 127.0.0.1`],
      // Playwright switches it off; phones have it.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    }),
  ]);
});

afterAll(async () => {
  await browser?.close();
  graded?.close();
  plain?.close();
});

beforeEach(async () => {
  faults = [];
  context = await browser.newContext({ viewport: PHONE });
  context.setDefaultTimeout(20_000);
});

afterEach(async () => {
  await context.close();
  expect(faults).toEqual([]);
});

/** A launch: the LMS's page, and the learner in the frame of the package. */
interface Opened {
  readonly page: Page;
  readonly learner: Learner;
}

async function open(url: string): Promise<Opened> {
  const page = await openPage(context, url, faults);
  return { page, learner: await Learner.in(page.frameLocator('iframe')) };
}

const launch = (lms: 'moodle' | 'strict' = 'moodle', site = graded.url) => open(`${site}/lms.html?lms=${lms}`);
const remote = () => graded.url.replace('127.0.0.1', REMOTE_HOST);

const stored = (page: Page, element: string) => page.evaluate((name) => window.testLms.stored(name), element);
/** What the LMS has been told in this launch, stored or not. */
const told = (page: Page, element: string) => page.evaluate((name) => window.fakeLms.api.LMSGetValue(name), element);

const calls = (page: Page) =>
  page.evaluate(() => window.fakeLms.log.map(({ name, element }) => `${name} ${element}`.trim()));
const refusals = (page: Page) => page.evaluate(() => window.testLms.refused());
const saveState = (page: Page, state: string) =>
  page.frameLocator('iframe').locator(`.save-state[data-state="${state}"]`).waitFor({ timeout: 20_000 });

/** Leaves the module as an LMS does that goes on living: the frame is taken away. */
const leave = (page: Page) => page.evaluate(() => document.querySelector('iframe')?.remove());

/** A page of the LMS's origin without a launch: to look into what is kept, and to change it. */
async function aside<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await openPage(context, `${graded.url}/package/player.css`, faults);
  const result = await work(page);
  await page.close();
  return result;
}

/** What the LMS holds before the first launch. */
const given = (values: Record<string, string>) =>
  aside((page) => page.evaluate((track) => localStorage.setItem('fake-lms', track), JSON.stringify({ values })));

const forgetDevice = () =>
  aside((page) =>
    page.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.startsWith('sinau')) localStorage.removeItem(key);
    }),
  );

/** Opens a lesson and waits until it is on screen. */
async function turnTo(page: Page, learner: Learner, lesson: string): Promise<void> {
  await learner.open(lesson);
  await page.frameLocator('iframe').locator(`#${lesson}:not([hidden])`).waitFor();
}

/** Asks for the verdict on a formative question. */
const check = (page: Page, question: string) => page.frameLocator('iframe').locator(`#${question} button`).click();

/** Begins the quiz and answers its first question, rightly; the second is then on screen. */
async function beginQuiz({ learner }: Opened): Promise<string> {
  await learner.openQuiz();
  await learner.press('Mulai mengerjakan');
  const first = await learner.questionId();
  await learner.tick(first, true);
  await learner.press('Berikutnya');
  return first;
}

/** Whether the quiz stands where `beginQuiz` left it. */
async function expectResumed({ learner }: Opened, first: string, second: string): Promise<void> {
  expect(await learner.page()).toBe(QUIZ_PAGE);
  expect(await learner.questionId()).toBe(second);
  await learner.press('Sebelumnya');
  expect(await learner.questionId()).toBe(first);
  expect(await learner.question.locator('input:checked').count()).toBeGreaterThan(0);
}

describe('losing the page', () => {
  it('goes on at the same question after the tab crashed and the LMS had dropped everything', async () => {
    const before = await launch();
    await before.page.evaluate(() => {
      window.fakeNetwork.online = false;
    });
    const first = await beginQuiz(before);
    const second = await before.learner.questionId();
    const crashed = before.page.waitForEvent('crash');
    const devtools = await context.newCDPSession(before.page);
    void devtools.send('Page.crash').catch(() => undefined); // nobody is left to answer
    await crashed;
    await before.page.close();

    const after = await launch();
    await expectResumed(after, first, second);
    await leave(after.page);
    await forgetDevice();
    const { learner } = await launch();
    expect(await learner.questionId()).toBe(first);
    expect(await learner.question.locator('input:checked').count()).toBeGreaterThan(0);
  });

  it('ends once when the frame goes: exit, session time, Finish, and no call after it', async () => {
    const { page, learner } = await launch('strict');
    await turnTo(page, learner, 'menghitung');
    await leave(page);
    const made = await calls(page);
    expect(made.filter((call) => call === 'LMSInitialize')).toHaveLength(1);
    expect(made.filter((call) => call === 'LMSFinish')).toHaveLength(1);
    expect(made.at(-1)).toBe('LMSFinish');
    expect(await stored(page, 'cmi.core.exit')).toBe('suspend');
    expect(await stored(page, 'cmi.core.session_time')).toMatch(/^\d{4}:\d\d:\d\d\.\d\d$/);
    expect(await stored(page, 'cmi.core.lesson_location')).toBe('menghitung');
    expect(await refusals(page)).toEqual([]);
  });

  it('keeps on the device what is answered after the back button brought the page back, and says so', async () => {
    const { page, learner } = await launch();
    await turnTo(page, learner, 'menghitung');
    const made = (await calls(page)).length;
    await page.goto(`${graded.url}/package/player.css`);
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction((before) => window.fakeLms.log.length > before, made); // the very page, not a new one
    expect((await calls(page)).at(-1)).toBe('LMSFinish');
    const ended = (await calls(page)).length;
    // Playwright knows no frames of a page that was brought back: its elements are reached by hand.
    const clickInside = (selector: string) =>
      page.waitForFunction((name) => {
        const found = document.querySelector('iframe')?.contentDocument?.querySelector<HTMLElement>(name);
        found?.click();
        return found !== null && found !== undefined;
      }, selector);
    await clickInside(`#hitung-januari input[value="${rightOf(learner, 'hitung-januari')}"]`);
    await clickInside('#hitung-januari .actions button');
    await clickInside('.save-state[data-state="refused"]');
    expect(await calls(page)).toHaveLength(ended);
    await page.close();
    const again = await launch();
    await turnTo(again.page, again.learner, 'menghitung');
    expect(await again.page.frameLocator('iframe').locator('#hitung-januari .verdict').innerText()).toContain('Tepat');
  });
});

describe('a connection that breaks', () => {
  it('waits without a network, says so, and has everything at the next launch', async () => {
    const before = await open(`${remote()}/lms.html?lms=moodle`);
    await saveState(before.page, 'saved');
    await before.page.evaluate(() => {
      window.fakeNetwork.online = false;
    });
    await context.setOffline(true);
    const first = await beginQuiz(before);
    const second = await before.learner.questionId();
    await saveState(before.page, 'waiting');
    expect(await before.learner.text('.save-state')).toContain('Menunggu sinyal');
    expect(await before.page.evaluate(() => document.querySelector('iframe')?.contentWindow?.navigator.onLine)).toBe(
      false,
    );
    await before.page.close();
    await context.setOffline(false);

    await expectResumed(await open(`${remote()}/lms.html?lms=moodle`), first, second);
  });

  it('sends by itself when the network is back', async () => {
    const { page, learner } = await open(`${remote()}/lms.html?lms=moodle`);
    await saveState(page, 'saved');
    await context.setOffline(true);
    await turnTo(page, learner, 'menghitung');
    await saveState(page, 'waiting');
    expect(await stored(page, 'cmi.core.lesson_location')).not.toBe('menghitung');
    await context.setOffline(false);
    await saveState(page, 'saved');
    expect(await stored(page, 'cmi.core.lesson_location')).toBe('menghitung');
  });

  it('says that the LMS takes nothing when the login has ended, and loses nothing', async () => {
    const before = await launch();
    await saveState(before.page, 'saved');
    await before.page.evaluate(() => {
      window.fakeNetwork.sessionValid = false;
    });
    const first = await beginQuiz(before);
    const second = await before.learner.questionId();
    await saveState(before.page, 'refused');
    expect(await before.learner.text('.save-state')).toContain('Belum terkirim');
    await before.page.close();

    await expectResumed(await launch(), first, second);
  });
});

describe('a device that keeps nothing', () => {
  it.each([
    [
      'is full',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      },
    ],
    [
      'is forbidden',
      () => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      },
    ],
  ])('takes the module with the LMS alone where storage %s', async (_, breakStorage) => {
    // In the frame of the package only: the fake LMS keeps its own data in the same place.
    await context.addInitScript(`if (location.pathname.startsWith('/package/index')) (${String(breakStorage)})();`);
    const before = await launch();
    const first = await beginQuiz(before);
    const second = await before.learner.questionId();
    await leave(before.page);
    await expectResumed(await launch(), first, second);
  });
});

describe('LMSs of other makes', () => {
  it('finds an API that only the opener has', async () => {
    const page = await openPage(context, `${graded.url}/package/opener.html`, faults);
    const [popup] = await Promise.all([context.waitForEvent('page'), page.getByRole('button').click()]);
    const learner = await Learner.in(popup);
    expect(await learner.text('.save-state')).toMatch(/Menyimpan|Tersimpan/);
    await popup.close();
    await page.waitForFunction(() => window.calls.includes('LMSFinish'));
    const made = await page.evaluate(() => window.calls);
    expect(made.filter((call) => call === 'LMSInitialize')).toHaveLength(1);
    expect(made.at(-1)).toBe('LMSFinish');
  });

  it.each(['undefined', 'null', '1', '0', '{}', 'NaN', '[]', 'Object.create(null)'])(
    'works in an LMS that answers %s to everything',
    async (value) => {
      const { page, learner } = await open(`${graded.url}/package/answering.html?${encodeURIComponent(value)}`);
      await turnTo(page, learner, 'menghitung');
      await learner.tick('hitung-januari', true);
      await check(page, 'hitung-januari');
      expect(await page.frameLocator('iframe').locator('#hitung-januari .verdict').innerText()).toContain('Tepat');
    },
  );
});

describe('results', () => {
  it('completes a module without a graded quiz when its lessons are read', async () => {
    const { page, learner } = await launch('strict', plain.url);
    await learner.follow('Mulai belajar');
    await learner.follow(/^Berikutnya/);
    await learner.follow(/^Berikutnya/);
    expect(await learner.text('.results')).toContain('Modul selesai');
    await leave(page);
    expect(await stored(page, 'cmi.core.lesson_status')).toBe('completed');
    expect(await stored(page, 'cmi.core.score.raw')).toBe('');
    expect(await refusals(page)).toEqual([]);
  });

  it('fails when no attempt is left, tells the learner, and takes the best score', async () => {
    const { page, learner } = await launch('strict');
    await learner.openQuiz();
    for (const [wrong, again] of [
      [2, 'Mulai mengerjakan'],
      [3, 'Kerjakan lagi'],
      [3, 'Kerjakan lagi'],
    ] as const) {
      await learner.press(again);
      await learner.answerAll(wrong);
      await learner.submit();
    }
    expect(await learner.text('.quiz-head .score')).toMatch(/Belum lulus[\s\S]*Kesempatan sudah habis/);
    await leave(page);
    expect(await stored(page, 'cmi.core.lesson_status')).toBe('failed');
    const best = await stored(page, 'cmi.core.score.raw');
    expect(Number(best)).toBeGreaterThan(0);
    await page.close();

    const later = await launch('strict');
    await turnTo(later.page, later.learner, 'menghitung');
    await leave(later.page);
    expect(await stored(later.page, 'cmi.core.lesson_status')).toBe('failed');
    expect(await stored(later.page, 'cmi.core.score.raw')).toBe(best);
  });

  it.each([
    { mastery: '30', passed: true },
    { mastery: '100', passed: false },
  ])('judges by the mastery score of the LMS ($mastery), not by the 75 of the module', async ({ mastery, passed }) => {
    await given({ 'cmi.student_data.mastery_score': mastery });
    const { page, learner } = await launch('strict');
    await learner.openQuiz();
    await learner.press('Mulai mengerjakan');
    await learner.answerAll(passed ? 1 : 0);
    if (!passed) await learner.tick(await learner.questionId(), false);
    await learner.submit();
    const verdict = passed ? /Selamat, Anda lulus/ : /Nilai lulus 100/;
    expect(await learner.text('.quiz-head .score')).toMatch(verdict);
    await learner.follow(/^Berikutnya/);
    expect(await learner.text('.results .score')).toMatch(verdict);
    expect(await told(page, 'cmi.core.lesson_status')).toBe(passed ? 'passed' : 'incomplete');
  });
});

describe('hasty hands', () => {
  it('does not hand in at a double click on what asks first', async () => {
    const { page, learner } = await launch();
    await learner.openQuiz();
    await learner.press('Mulai mengerjakan');
    await learner.answerAll(0);
    const frame = page.frameLocator('iframe');
    await frame.locator('.quiz-panel').getByRole('button', { name: 'Kumpulkan jawaban' }).dblclick();
    expect(await frame.locator('.quiz-head .score').count()).toBe(0);
    await frame.locator('.quiz-confirm').getByRole('button', { name: 'Kumpulkan jawaban' }).dblclick();
    await frame.locator('.quiz-head .score').waitFor();
    await frame.getByText('Sisa 2 kesempatan').waitFor();
  });

  it('moves one question for each drawing, however often Next is pressed', async () => {
    const { page, learner } = await launch();
    await learner.openQuiz();
    await learner.press('Mulai mengerjakan');
    const drawn: string[] = [await learner.questionId()];
    await page
      .frameLocator('iframe')
      .locator('.quiz-panel button')
      .last()
      .evaluate((button: HTMLButtonElement) => {
        for (let i = 0; i < 20; i++) button.click();
      });
    drawn.push(await learner.questionId());
    expect(await learner.text('.quiz-head')).toContain('Soal 2 dari 3');
    expect(new Set(drawn).size).toBe(2);
  });
});

describe('two tabs of one learner', () => {
  it('keeps what both did, also when one of them dies', async () => {
    const [one, other] = [await launch(), await launch()];
    for (const { page } of [one, other]) {
      await page.evaluate(() => {
        window.fakeNetwork.online = false;
      });
    }
    const answer = async ({ page, learner }: Opened, lesson: string, question: string) => {
      await page.bringToFront();
      await turnTo(page, learner, lesson);
      await learner.tick(question, true);
      await check(page, question);
    };
    await answer(one, 'menghitung', 'hitung-januari');
    await answer(other, 'menghitung', 'libur');
    await answer(other, 'menindaklanjuti', 'sebab');
    await one.page.close();
    await other.page.close();

    const { page, learner } = await launch();
    const verdicts = page.frameLocator('iframe').locator('.verdict');
    await turnTo(page, learner, 'menghitung');
    expect(await verdicts.count()).toBe(3);
  });

  it('keeps a quiz passed in one while the other began it at the same moment', async () => {
    const [one, other] = [await launch('strict'), await launch('strict')];
    for (const { page, learner } of [one, other]) {
      await page.bringToFront();
      await learner.openQuiz();
      await learner.press('Mulai mengerjakan');
    }
    await one.page.bringToFront();
    await one.learner.answerAll(0);
    await one.learner.submit();
    await one.page.close();
    await other.learner.answerAll(3);
    await other.learner.submit();
    await other.page.close();

    const { page, learner } = await launch('strict');
    expect(await told(page, 'cmi.core.lesson_status')).toBe('passed');
    expect(await told(page, 'cmi.core.score.raw')).toBe('100');
    await learner.openQuiz();
    // Which of the two counts as the later one is nobody's to say; the best is shown either way.
    const score = await learner.text('.quiz-head .score');
    expect(score).toContain('100');
    expect(score).toContain('Lulus');
  });
});

describe('addresses', () => {
  const alone = async (fragment: string): Promise<Learner> =>
    Learner.in(await openPage(context, `${graded.url}/package/index.html${fragment}`, faults));

  it('opens the page of a question that is named, and shows it', async () => {
    const learner = await alone('#sebab');
    expect(await learner.page()).toBe('menindaklanjuti');
    const [page] = context.pages();
    expect(await page?.locator('#sebab').evaluate((el) => el.getBoundingClientRect().top < innerHeight)).toBe(true);
  });

  it.each(['#tidak-ada', '#%E0%A4%A', '#', '#sinau-main', '#constructor', '#__proto__'])(
    'opens the first page at %s, and where one was the next time',
    async (fragment) => {
      const learner = await alone(fragment);
      expect(await learner.page()).toBe('sinau-open');
      await learner.follow('Mulai belajar');
      await context.pages()[0]?.close();
      expect(await (await alone(fragment)).page()).toBe('menghitung');
    },
  );

  it('stays where it is when a link names nothing', async () => {
    const learner = await alone('#menghitung');
    await context.pages()[0]?.evaluate(() => {
      location.hash = 'tidak-ada';
    });
    expect(await learner.page()).toBe('menghitung');
  });
});

describe('saved states that are none', () => {
  it.each([
    ['garbage', '\u0000\uFFFF{"viewed":"1,2,3"}'],
    ['one of another tool', '2,1;3,0|bookmark=slide7'],
    ['half of one', '1abc'],
  ])('begins anew with %s', async (_, text) => {
    await given({ 'cmi.suspend_data': text, 'cmi.core.exit': 'suspend', 'cmi.core.lesson_location': 'slide7' });
    const { page, learner } = await launch();
    expect(await learner.page()).toBe('sinau-open');
    await turnTo(page, learner, 'menghitung');
    await leave(page);
    expect(await (await launch()).learner.page()).toBe('menghitung');
  });
});

/** Pages of LMSs that the fake one does not play, served beside the package. */
const OTHER_LMS: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  Object.entries({
    'opener.html': `<link rel="icon" href="data:,"><button onclick="window.open('/package/index.html')">Buka</button><script>
      window.calls = [];
      window.API = Object.fromEntries(['Initialize', 'Finish', 'GetValue', 'SetValue', 'Commit', 'GetLastError'].map((name) => ['LMS' + name, () => {
        if (name !== 'GetLastError') calls.push('LMS' + name);
        return /GetValue/.test(name) ? '' : /GetLastError/.test(name) ? '0' : 'true';
      }]));
    </script>`,
    'answering.html': `<link rel="icon" href="data:,"><body><script>
      const answer = () => eval('(' + decodeURIComponent(location.search.slice(1)) + ')');
      window.API = Object.fromEntries(['Initialize', 'Finish', 'GetValue', 'SetValue', 'Commit', 'GetLastError'].map((name) => ['LMS' + name, answer]));
      document.body.innerHTML = '<iframe src="/package/index.html" style="position:fixed;inset:0;width:100%;height:100%"></iframe>';
    </script>`,
  }).map(([name, text]) => [name, new TextEncoder().encode(`<!doctype html>${text}`)]),
);
