import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { expect, it } from 'vitest';
import { type LmsLaunch, stageOf } from './stage.ts';

const stage = stageOf(['kehadiran'], fileURLToPath(new URL('../fixtures/small', import.meta.url)));

const verdictOf = async ({ frame }: LmsLaunch, question: string): Promise<string> =>
  (await frame.locator(`#${question} .verdict`).allInnerTexts()).join(' ');

/** A step through the module, and what must be on screen in the launch after it. */
interface Step {
  readonly does: (launch: LmsLaunch) => Promise<void>;
  readonly expects: (launch: LmsLaunch) => Promise<void>;
}

const answers = (lesson: string, question: string, isRight: boolean): Step => ({
  async does(launch) {
    await launch.turnTo(lesson);
    await launch.check(question, isRight);
    await launch.frame.locator(`#${question} .verdict`).waitFor();
  },
  async expects(launch) {
    expect(await launch.learner.page()).toBe(lesson);
    expect(await verdictOf(launch, question)).toContain(isRight ? 'Tepat.' : 'Belum tepat');
  },
});

const answersInQuiz = (begin: boolean): Step => {
  let answered = '';
  return {
    async does({ learner }) {
      await learner.openQuiz();
      if (begin) await learner.press('Mulai mengerjakan');
      answered = await learner.questionId();
      await learner.answer(answered, true);
      await learner.press('Berikutnya');
    },
    async expects({ learner }) {
      expect(await learner.questionId()).not.toBe(answered);
      await learner.press('Sebelumnya');
      expect(await learner.questionId()).toBe(answered);
      expect(await learner.question.locator('input:checked').count()).toBeGreaterThan(0);
      await learner.press('Berikutnya');
    },
  };
};

const STEPS: readonly Step[] = [
  answers('menghitung', 'hitung-januari', false),
  answers('menghitung', 'libur', true),
  {
    does: ({ learner }) => learner.follow(/^Berikutnya/),
    async expects({ learner }) {
      expect(await learner.page()).toBe('menindaklanjuti');
    },
  },
  answers('menindaklanjuti', 'sebab', true),
  answersInQuiz(true),
  answersInQuiz(false),
  {
    async does({ learner }) {
      await learner.answer(await learner.questionId(), true);
      await learner.submit();
    },
    async expects(launch) {
      expect(await launch.learner.text('.quiz-head .score')).toMatch(/100[\s\S]*Lulus/);
      await launch.learner.follow(/^Berikutnya/);
      expect(await launch.learner.text('.results')).toMatch(/100[\s\S]*Modul selesai/);
    },
  },
];

it('goes on after every step though the tab is killed right after it, and the LMS has all of it at the end', async () => {
  let launch = await stage.launch();
  for (const { does, expects } of STEPS) {
    await does(launch);
    await launch.kill();
    launch = await stage.launch();
    await expects(launch);
  }
  await launch.saveState('saved');
  expect(await launch.stored('cmi.core.lesson_status')).toBe('passed');
  expect(Number(await launch.stored('cmi.core.score.raw'))).toBe(100);
  expect(await launch.refused()).toEqual([]);
});

/** Takes what the LMS has stored from one device's browser to another's: the fake LMS keeps it in the page's origin. */
async function carry(from: BrowserContext, to: BrowserContext): Promise<void> {
  const address = stage.url('/package/player.css');
  const [there, here] = [await from.newPage(), await to.newPage()];
  await there.goto(address);
  await here.goto(address);
  const track = await there.evaluate(() => localStorage.getItem('fake-lms'));
  await here.evaluate(
    (text) => (text === null ? localStorage.removeItem('fake-lms') : localStorage.setItem('fake-lms', text)),
    track,
  );
  await there.close();
  await here.close();
}

it('joins what was done on one device without a network, then on another, then on the first again', async () => {
  const phone = stage.context;
  const laptop = await stage.otherDevice();

  const offline = await stage.launch();
  await offline.network({ online: false });
  await offline.turnTo('menghitung');
  await offline.check('hitung-januari');
  await offline.page.close();

  await carry(phone, laptop);
  const onLaptop = await stage.launch({}, laptop);
  await onLaptop.turnTo('menindaklanjuti');
  expect(await verdictOf(onLaptop, 'sebab')).toBe('');
  await onLaptop.check('sebab');
  await onLaptop.leave();
  await onLaptop.page.close();

  await carry(laptop, phone);
  const again = await stage.launch();
  await again.turnTo('menghitung');
  expect(await verdictOf(again, 'hitung-januari')).toContain('Tepat');
  await again.turnTo('menindaklanjuti');
  expect(await verdictOf(again, 'sebab')).toContain('Tepat');
  await again.saveState('saved');
  await again.leave();
  await again.page.close();

  await carry(phone, laptop);
  const last = await stage.launch({}, laptop);
  await last.turnTo('menghitung');
  expect(await verdictOf(last, 'hitung-januari')).toContain('Tepat');
  await laptop.close();
});
