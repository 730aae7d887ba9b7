import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { beginQuiz, expectResumed } from './quiz-part-way.ts';
import { type LmsLaunch, stageOf } from './stage.ts';

const stage = stageOf(['kehadiran'], fileURLToPath(new URL('../fixtures/small', import.meta.url)));

describe('losing the page', () => {
  it('goes on at the same question after the tab crashed and the LMS had dropped everything', async () => {
    const before = await stage.launch();
    await before.network({ online: false });
    const at = await beginQuiz(before);
    await before.kill();

    const after = await stage.launch();
    await expectResumed(after, at);
    await after.leave();
    await stage.forgetDevice();
    const { learner } = await stage.launch();
    expect(await learner.questionId()).toBe(at.first);
    expect(await learner.question.locator('input:checked').count()).toBeGreaterThan(0);
  });

  it('ends once when the frame goes: exit, session time, Finish, and no call after it', async () => {
    const launch = await stage.launch({ lms: 'strict' });
    await launch.turnTo('menghitung');
    await launch.leave();
    const made = await launch.calls();
    expect(made.filter((call) => call === 'LMSInitialize')).toHaveLength(1);
    expect(made.filter((call) => call === 'LMSFinish')).toHaveLength(1);
    expect(made.at(-1)).toBe('LMSFinish');
    expect(await launch.stored('cmi.core.exit')).toBe('suspend');
    expect(await launch.stored('cmi.core.session_time')).toMatch(/^\d{4}:\d\d:\d\d\.\d\d$/);
    expect(await launch.stored('cmi.core.lesson_location')).toBe('menghitung');
    expect(await launch.refused()).toEqual([]);
  });

  it('keeps on the device what is answered after the back button brought the page back, and says so', async () => {
    const launch = await stage.launch();
    const { page, learner } = launch;
    await launch.turnTo('menghitung');
    const made = (await launch.calls()).length;
    await page.goto(stage.url('/package/player.css'));
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction((before) => window.fakeLms.log.length > before, made); // the very page, not a new one
    expect((await launch.calls()).at(-1)).toBe('LMSFinish');
    const ended = (await launch.calls()).length;
    // Playwright knows no frames of a page that was brought back: its elements are reached by hand.
    const clickInside = (selector: string) =>
      page.waitForFunction((name) => {
        const found = document.querySelector('iframe')?.contentDocument?.querySelector<HTMLElement>(name);
        found?.click();
        return found !== null && found !== undefined;
      }, selector);
    const key = learner.outline.questions['hitung-januari'];
    await clickInside(`#hitung-januari input[value="${key?.type === 'single' ? key.right[0] : ''}"]`);
    await clickInside('#hitung-januari .actions button');
    await clickInside('.save-state[data-state="refused"]');
    expect(await launch.calls()).toHaveLength(ended);
    await page.close();
    const again = await stage.launch();
    await again.turnTo('menghitung');
    expect(await again.learner.text('#hitung-januari .verdict')).toContain('Tepat');
  });

  it('keeps for the learner what is answered after the frame alone was loaded anew, and says so', async () => {
    const launch = await stage.launch();
    await launch.turnTo('menghitung');
    await launch.page.evaluate(() => document.querySelector('iframe')?.contentWindow?.location.reload());
    await launch.saveState('refused');
    await launch.check('hitung-januari');
    await launch.frame.locator('#hitung-januari .verdict').waitFor();
    await launch.frame.locator('.save-state').click();
    expect(await launch.learner.text('#sinau-sheet')).toMatch(/Masuk lagi ke LMS, lalu buka modul ini lagi/);
    await launch.page.close();

    const again = await stage.launch();
    await again.turnTo('menghitung');
    expect(await again.learner.text('#hitung-januari .verdict')).toContain('Tepat');
    await again.saveState('saved');
    expect(await again.stored('cmi.interactions.0.id')).toBe('hitung_januari');
  });
});

describe('a connection that breaks', () => {
  it('waits without a network, says so, and has everything at the next launch', async () => {
    const before = await stage.launch({ isRemote: true });
    await before.saveState('saved');
    await before.network({ online: false });
    await stage.context.setOffline(true);
    const at = await beginQuiz(before);
    await before.saveState('waiting');
    expect(await before.learner.text('.save-state')).toContain('Menunggu sinyal');
    await before.page.close();
    await stage.context.setOffline(false);

    await expectResumed(await stage.launch({ isRemote: true }), at);
  });

  it('sends by itself when the network is back', async () => {
    const launch = await stage.launch({ isRemote: true });
    await launch.saveState('saved');
    await stage.context.setOffline(true);
    await launch.turnTo('menghitung');
    await launch.saveState('waiting');
    expect(await launch.stored('cmi.core.lesson_location')).not.toBe('menghitung');
    await stage.context.setOffline(false);
    await launch.saveState('saved');
    expect(await launch.stored('cmi.core.lesson_location')).toBe('menghitung');
  });

  it('says that the LMS takes nothing when the login has ended, and loses nothing', async () => {
    const before = await stage.launch();
    await before.saveState('saved');
    await before.network({ sessionValid: false });
    const at = await beginQuiz(before);
    await before.saveState('refused');
    expect(await before.learner.text('.save-state')).toContain('Belum terkirim');
    await before.page.close();

    await expectResumed(await stage.launch(), at);
  });
});

/** Makes storage fail in the frame of the package alone: the fake LMS keeps its own data in the same place. */
const breakStorage = (how: () => void) =>
  stage.context.addInitScript(`if (location.pathname.startsWith('/package/index')) (${String(how)})();`);

const FULL = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
};

const FORBIDDEN = () => {
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
};

describe('a device that keeps nothing', () => {
  it.each([
    ['is full', FULL],
    ['is forbidden', FORBIDDEN],
  ])('takes the module with the LMS alone where storage %s', async (_, how) => {
    await breakStorage(how);
    const before = await stage.launch();
    const at = await beginQuiz(before);
    await before.leave();
    await expectResumed(await stage.launch(), at);
  });

  it('says so when the LMS takes nothing either, and what helps', async () => {
    await breakStorage(FULL);
    const launch = await stage.launch();
    await launch.saveState('saved');
    await launch.network({ sessionValid: false });
    await launch.turnTo('menghitung');
    await launch.saveState('unkept');
    await launch.frame.locator('.save-state').click();
    expect(await launch.learner.text('#sinau-sheet')).toMatch(/belum tersimpan[\s\S]*Bila perangkat penuh/);
  });
});

describe('two tabs of one learner', () => {
  it('keeps what both did, also when one of them dies', async () => {
    const [one, other] = [await stage.launch(), await stage.launch()];
    for (const launch of [one, other]) await launch.network({ online: false });
    const answer = async (launch: LmsLaunch, lesson: string, question: string): Promise<void> => {
      await launch.page.bringToFront();
      await launch.turnTo(lesson);
      await launch.check(question);
    };
    await answer(one, 'menghitung', 'hitung-januari');
    await answer(other, 'menghitung', 'libur');
    await answer(other, 'menindaklanjuti', 'sebab');
    await one.kill();
    await other.page.close();

    const after = await stage.launch();
    await after.turnTo('menghitung');
    expect(await after.frame.locator('.verdict').count()).toBe(3);
  });

  it('keeps a quiz passed in one while the other began it at the same moment', async () => {
    const [one, other] = [await stage.launch({ lms: 'strict' }), await stage.launch({ lms: 'strict' })];
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

    const after = await stage.launch({ lms: 'strict' });
    expect(await after.told('cmi.core.lesson_status')).toBe('passed');
    expect(await after.told('cmi.core.score.raw')).toBe('100');
    await after.learner.openQuiz();
    // Which of the two counts as the later one is nobody's to say; the best is shown either way.
    const score = await after.learner.text('.quiz-head .score');
    expect(score).toContain('100');
    expect(score).toContain('Lulus');
  });
});

describe('saved states that are none', () => {
  it.each([
    ['garbage', '\u0000\uFFFF{"viewed":"1,2,3"}'],
    ['one of another tool', '2,1;3,0|bookmark=slide7'],
    ['half of one', '1abc'],
  ])('begins anew with %s', async (_, text) => {
    await stage.given({ 'cmi.suspend_data': text, 'cmi.core.exit': 'suspend', 'cmi.core.lesson_location': 'slide7' });
    const launch = await stage.launch();
    expect(await launch.learner.page()).toBe('sinau-open');
    await launch.turnTo('menghitung');
    await launch.leave();
    expect(await (await stage.launch()).learner.page()).toBe('menghitung');
  });
});
