import { fileURLToPath } from 'node:url';
import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { auditInAllThemes } from './audit.ts';
import { Learner } from './learner.ts';
import { stageOf } from './stage.ts';

const COURSE = fileURLToPath(new URL('../fixtures/quizzes', import.meta.url));
const MINUTE = 60_000;
const stage = stageOf(['lengkap', 'nilai'], COURSE);

/** The quiz on screen, as a learner meets it. */
class Quiz {
  constructor(
    private readonly at: Page | FrameLocator,
    private readonly learner: Learner,
  ) {}

  private get page() {
    return this.at.locator('.page:not([hidden])');
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name });
  }

  number(n: number) {
    return this.button(new RegExp(`^${n}, `));
  }

  numbers(): Promise<string[]> {
    return this.page.locator('.numbers button').evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
  }

  score(): Promise<string> {
    return this.page.locator('.quiz-head .score').innerText();
  }

  clock(): Promise<string> {
    return this.page.getByRole('timer').innerText();
  }

  announced(): Promise<string> {
    return this.page.locator('.quiz-head [role="status"]').innerText();
  }

  intro(): Promise<string> {
    return this.page.locator('.quiz-intro').innerText();
  }

  /** Id of the question or story on screen; '' where there is none. */
  async current(): Promise<string> {
    return (await this.page.locator('.pool > :not([hidden])').evaluateAll(([one]) => one?.id)) ?? '';
  }

  async answer(isRight: boolean): Promise<void> {
    const id = await this.current();
    if (id !== 'k-cerita') return this.learner.answer(id, isRight);
    const again = this.button('Ulangi dari awal');
    if ((await again.count()) > 0) await again.click();
    await this.button(isRight ? '“Kapan Ibu sempat?”' : '“Sebentar saja, Bu.”').click();
  }

  /** Answers the first `wrong` of the drawn questions wrongly, the others rightly. */
  async answerAll(wrong: number): Promise<void> {
    const count = (await this.numbers()).length;
    for (let n = 1; n <= count; n++) {
      await this.number(n).click();
      await this.answer(n > wrong);
    }
  }

  async submit(): Promise<void> {
    await this.button('Kumpulkan jawaban').click();
    await this.page
      .locator('.quiz-confirm')
      .getByRole('button', { name: /^Kumpulkan/ })
      .click();
    await this.page.locator('.quiz-head .score').waitFor();
  }

  /** What an attempt shows: the questions in their order, and of each the order of what is chosen among. */
  async drawn(): Promise<string[]> {
    const found: string[] = [];
    for (let n = 1; n <= (await this.numbers()).length; n++) {
      await this.number(n).click();
      const id = await this.current();
      const values = await this.page
        .locator(`#${id} input`)
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
      found.push(`${id}: ${values.filter((value) => /^[a-z]$/.test(value)).join('')}`);
    }
    return found;
  }
}

/** The module alone on a page whose clock the test owns, turned to a lesson. */
async function openAt(lesson: string, module = 'lengkap') {
  await stage.context.clock.install();
  const { page, learner } = await stage.alone('', { module });
  await learner.open(lesson);
  return { page, learner, quiz: new Quiz(page, learner) };
}

async function reload(page: Page): Promise<Quiz> {
  await page.reload();
  return new Quiz(page, await Learner.in(page));
}

const notesOf = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':note:')));

describe('the clock of a quiz', () => {
  it('says minutes, and counts only while the quiz is on screen', async () => {
    const { page, learner, quiz } = await openAt('akhir');
    expect(await quiz.intro()).toMatch(/Nilai lulus 75[\s\S]*3 kali kesempatan[\s\S]*Waktu 10 menit, dapat ditambah/);
    await quiz.button('Mulai mengerjakan').click();
    expect(await quiz.clock()).toBe('Sisa waktu 10 menit');
    await page.clock.runFor(2 * MINUTE + 1000);
    expect(await quiz.clock()).toBe('Sisa waktu 8 menit');
    expect(await quiz.announced()).toBe('');
    expect(await quiz.button(/^Tambah/).count()).toBe(0);

    await learner.open('menjumlah');
    await page.clock.runFor(5 * MINUTE);
    await learner.open('akhir');
    expect(await quiz.clock()).toBe('Sisa waktu 8 menit');
  });

  it('goes on after a reload and after the tab was killed', async () => {
    const { page, quiz } = await openAt('akhir');
    await quiz.button('Mulai mengerjakan').click();
    await page.clock.runFor(3 * MINUTE + 1000);
    expect(await (await reload(page)).clock()).toBe('Sisa waktu 7 menit');
    await page.clock.runFor(MINUTE);
    const crashed = page.waitForEvent('crash');
    const devtools = await stage.context.newCDPSession(page);
    void devtools.send('Page.crash').catch(() => undefined); // nobody is left to answer
    await crashed;
    await page.close();
    const { page: next, learner } = await stage.alone();
    expect(await new Quiz(next, learner).clock()).toBe('Sisa waktu 6 menit');
  });

  it('offers more time in good time, as often as one likes, and says so at few moments', async () => {
    const { page, quiz } = await openAt('akhir');
    await quiz.button('Mulai mengerjakan').click();
    await page.clock.runFor(5 * MINUTE);
    expect(await quiz.announced()).toMatch(/kurang dari 5 menit.*menambah waktu/);
    await page.clock.runFor(3.5 * MINUTE);
    expect(await quiz.announced()).toMatch(/kurang dari 5 menit/);
    expect(await quiz.clock()).toMatch(/^Sisa waktu 1:[23]\d$/);
    await page.clock.runFor(0.5 * MINUTE);
    expect(await quiz.announced()).toMatch(/kurang dari 1 menit/);

    for (let extension = 1; extension <= 12; extension++) {
      await quiz.button('Tambah 3 menit').press('Enter');
      expect(await quiz.clock()).toBe('Sisa waktu 4 menit');
      await page.clock.runFor(3 * MINUTE);
    }
    for (const _ of 'ab') await quiz.button('Tambah 3 menit').press('Enter');
    expect(await quiz.button(/^Tambah/).count()).toBe(0);
    expect(await quiz.announced()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.role)).toBe('timer');
  });

  it('hands in what is there at its end, what is being typed too, and says so', async () => {
    const { page, quiz } = await openAt('akhir');
    await quiz.button('Mulai mengerjakan').click();
    let n = 1;
    while ((await quiz.current()) !== 'k-tiga' && (await quiz.current()) !== 'k-empat') await quiz.number(++n).click();
    await page
      .locator('.pool > :not([hidden]) input')
      .pressSequentially((await quiz.current()) === 'k-tiga' ? '2,5' : 'denpasar');
    await page.clock.runFor(MINUTE);
    expect(await notesOf(page)).toHaveLength(1);
    await page.clock.runFor(9 * MINUTE);
    expect(await quiz.score()).toMatch(/Waktu habis\. Jawaban yang sudah ada dikumpulkan\./);
    expect((await quiz.numbers()).filter((words) => words.includes('Tepat'))).toHaveLength(1);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('score');
    expect(await notesOf(page)).toEqual([]);
  });

  it('runs where the device keeps nothing', async () => {
    await stage.context.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      }),
    );
    const { page, quiz } = await openAt('akhir');
    await quiz.button('Mulai mengerjakan').click();
    await page.getByLabel('Tandai untuk nanti').check();
    await page.clock.runFor(4 * MINUTE + 1000);
    expect(await quiz.clock()).toBe('Sisa waktu 6 menit');
    expect(await quiz.number(1).getAttribute('aria-label')).toContain('ditandai');
  });
});

describe('the numbers of a quiz', () => {
  it('lead by keyboard to each question, say how it stands, and keep marks over a reload', async () => {
    const { page, quiz } = await openAt('akhir');
    await quiz.button('Mulai mengerjakan').press('Enter');
    expect(await quiz.numbers()).toEqual([1, 2, 3, 4, 5].map((n) => `${n}, belum dijawab`));
    expect(await quiz.number(1).getAttribute('aria-current')).toBe('true');
    const first = await quiz.current();
    await quiz.answer(true);
    await quiz.number(4).press('Enter');
    expect(await quiz.current()).not.toBe(first);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Soal 4 dari 5');
    await page.getByLabel('Tandai untuk nanti').press('Space');
    expect(await quiz.numbers()).toEqual([
      '1, terjawab',
      '2, belum dijawab',
      '3, belum dijawab',
      '4, belum dijawab, ditandai',
      '5, belum dijawab',
    ]);

    expect((await (await reload(page)).numbers())[3]).toBe('4, belum dijawab, ditandai');
  });

  it('are large enough and wrap on the smallest screen, with large text too', async () => {
    const { page, quiz } = await openAt('akhir');
    await quiz.button('Mulai mengerjakan').click();
    await page.setViewportSize({ width: 320, height: 640 });
    for (const size of ['100%', '200%']) {
      await page.evaluate((value) => {
        document.documentElement.style.fontSize = value;
      }, size);
      const sizes = await page
        .locator('.numbers button')
        .evaluateAll((all) =>
          all.flatMap((one) => [one.getBoundingClientRect().width, one.getBoundingClientRect().height]),
        );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  });

  it('of what is not answered or marked are named before handing in, and lead there', async () => {
    const { page, quiz } = await openAt('akhir');
    await quiz.button('Mulai mengerjakan').click();
    await quiz.answerAll(0);
    await quiz.number(4).click();
    const marked = await quiz.current();
    await page.getByLabel('Tandai untuk nanti').check();
    await quiz.button('Kumpulkan jawaban').click();
    const confirm = page.locator('.quiz-confirm');
    expect(await confirm.innerText()).toMatch(/Belum dijawab atau ditandai: nomor 4\./);
    expect(await quiz.current()).toBe('');
    await quiz.button('Kembali ke soal 4').click();
    expect(await quiz.current()).toBe(marked);
    await page.getByLabel('Tandai untuk nanti').uncheck();
    await quiz.button('Kumpulkan jawaban').click();
    expect(await confirm.innerText()).toMatch(/Semua soal sudah dijawab\./);
  });
});

describe('the score of a quiz', () => {
  it('names the next step, walks through what was right, and keeps the best of all attempts', async () => {
    const { page, learner, quiz } = await openAt('akhir');
    await quiz.button('Mulai mengerjakan').click();
    await quiz.answerAll(2);
    await quiz.submit();
    expect(await quiz.score()).toMatch(/Belum lulus[\s\S]*Nilai lulus 75[\s\S]*Sisa 2 kesempatan/);
    expect(await quiz.current()).toBe('');
    const words = await quiz.numbers();
    expect(words.slice(2)).toEqual(['3, Tepat.', '4, Tepat.', '5, Tepat.']);
    expect(words.slice(0, 2).every((one) => /Belum tepat|Sebagian tepat/.test(one))).toBe(true);

    await quiz.button('Lihat yang belum tepat').click();
    expect(await quiz.number(1).getAttribute('aria-current')).toBe('true');
    expect(await page.getByLabel('Tandai untuk nanti').count()).toBe(0);
    expect(await page.locator('.pool > :not([hidden]) .verdict').innerText()).not.toBe('');
    for (let n = 2; n <= 5; n++) await page.locator('.quiz-panel').getByRole('button', { name: 'Berikutnya' }).click();
    expect(await quiz.number(5).getAttribute('aria-current')).toBe('true');
    expect(await page.locator('.pool > :not([hidden]) .verdict.good').count()).toBe(1);
    await quiz.button('Kembali ke nilai').click();

    await quiz.button('Kerjakan lagi').click();
    await quiz.answerAll(0);
    await quiz.submit();
    expect(await quiz.score()).toMatch(/100[\s\S]*Lulus/);
    await quiz.button('Kerjakan lagi').click();
    await quiz.answerAll(5);
    await quiz.submit();
    expect(await quiz.score()).toMatch(/^Nilai Anda\s+0\s+Lulus[\s\S]*Nilai terbaik Anda 100/);
    expect(await quiz.button('Kerjakan lagi').count()).toBe(0);
    await learner.open('sinau-results');
    expect(await learner.text('.results .score')).toMatch(/100[\s\S]*Lulus/);
  });

  it('is all that is told where the feedback is only the score, and the only attempt may end the module', async () => {
    const { page, learner, quiz } = await openAt('uji', 'nilai');
    await quiz.button('Mulai mengerjakan').click();
    await quiz.answer(true);
    await page.clock.runFor(20_000);
    expect(await quiz.button(/^Tambah/).count()).toBe(0);
    await page.clock.runFor(10_000);
    expect(await quiz.announced()).toMatch(/kurang dari 1 menit/);
    await page.clock.runFor(30_000);
    expect(await quiz.score()).toMatch(/33[\s\S]*Belum lulus[\s\S]*Waktu habis|Waktu habis[\s\S]*33/);
    expect(await quiz.score()).toMatch(/Kesempatan sudah habis/);
    expect(await quiz.numbers()).toEqual([]);
    expect(await quiz.current()).toBe('');
    expect(await page.locator('.page:not([hidden]) .quiz button').count()).toBe(0);
    await learner.open('sinau-results');
    expect(await learner.text('.results')).toMatch(/33[\s\S]*Kesempatan sudah habis[\s\S]*Lanjut membaca/);
  });

  it('of a practice, in a lesson called constructor, is friendly and counts for nothing', async () => {
    const { learner, quiz } = await openAt('constructor', 'nilai');
    await quiz.button('Mulai mengerjakan').click();
    await quiz.answer(false);
    await quiz.button('Periksa jawaban').click();
    expect((await quiz.numbers())[0]).toBe('1, Belum tepat.');
    await quiz.number(2).click();
    await quiz.answer(true);
    await quiz.button('Periksa jawaban').click();
    await quiz.submit();
    expect(await quiz.score()).toMatch(/50[\s\S]*Latihan ini tidak memengaruhi nilai/);
    expect(await quiz.score()).not.toMatch(/ulus/);
    await learner.open('sinau-results');
    expect(await learner.text('.results')).toMatch(
      /Kerjakan uji akhir[\s\S]*1 dari 2 bagian selesai[\s\S]*Ke uji akhir/,
    );
  });
});

describe('a pretest', () => {
  it('is recorded, and neither counts nor is taken twice', async () => {
    const launch = await stage.launch({ lms: 'strict' });
    const { learner, frame } = launch;
    const quiz = new Quiz(frame, learner);
    await learner.open('awal');
    expect(await quiz.intro()).toMatch(/2 soal[\s\S]*Tes awal, tidak dihitung/);
    expect(await quiz.intro()).not.toMatch(/lulus/);
    await quiz.button('Mulai mengerjakan').click();
    await quiz.answerAll(1);
    await quiz.submit();
    expect(await quiz.score()).toMatch(/50[\s\S]*Inilah titik awal Anda/);
    expect(await quiz.score()).not.toMatch(/ulus/);
    expect(await quiz.button('Kerjakan lagi').count()).toBe(0);
    expect(await launch.told('cmi.core.score.raw')).toBe('');
    expect(await launch.told('cmi.core.lesson_status')).toBe('incomplete');
    expect(await launch.told('cmi.interactions._count')).toBe('2');
    expect(await launch.refused()).toEqual([]);
  });

  it.each([
    { before: 1, after: 0, words: /Sebelum belajar: 50%[\s\S]*Sesudah belajar: 100%[\s\S]*Naik 50 poin/ },
    { before: 0, after: 0, words: /Sebelum belajar: 100%[\s\S]*Sesudah belajar: 100%[\s\S]*sejak awal/ },
    { before: 0, after: 5, words: /Sebelum belajar: 100%[\s\S]*Sesudah belajar: 0%[\s\S]*itu biasa/ },
  ])('shows the gain kindly: $before wrong before, $after after', async ({ before, after, words }) => {
    const { learner, quiz } = await openAt('awal');
    await quiz.button('Mulai mengerjakan').click();
    await quiz.answerAll(before);
    await quiz.submit();
    await learner.open('akhir');
    await quiz.button('Mulai mengerjakan').click();
    await quiz.answerAll(after);
    await quiz.submit();
    expect(await learner.text('.page:not([hidden]) .gain')).toMatch(words);
    await learner.open('sinau-results');
    expect(await learner.text('.results .gain')).toMatch(words);
  });
});

describe('an attempt at a quiz', () => {
  it('shows the same draw in the same order after a reload and on another device, where the clock begins anew', async () => {
    await stage.context.clock.install();
    const first = await stage.launch();
    const quiz = new Quiz(first.frame, first.learner);
    await first.learner.open('akhir');
    await quiz.button('Mulai mengerjakan').click();
    const drawn = await quiz.drawn();
    expect(new Set(drawn).size).toBe(5);
    await quiz.number(2).click();
    await quiz.answer(true);
    await first.page.clock.runFor(3 * MINUTE);
    await first.saveState('saved');
    await first.page.close();

    const second = await stage.launch();
    const reopened = new Quiz(second.frame, second.learner);
    expect(await reopened.clock()).toBe('Sisa waktu 7 menit');
    expect(await reopened.drawn()).toEqual(drawn);
    await second.saveState('saved');
    await second.page.close();

    await stage.forgetDevice();
    const third = await stage.launch();
    const elsewhere = new Quiz(third.frame, third.learner);
    expect(await elsewhere.clock()).toBe('Sisa waktu 10 menit');
    expect(await elsewhere.drawn()).toEqual(drawn);
    expect((await elsewhere.numbers())[1]).toBe('2, terjawab');
  });

  it('is introduced with the pass mark that the LMS gives', async () => {
    await stage.given({ 'cmi.student_data.mastery_score': '40' });
    const { learner, frame } = await stage.launch({ lms: 'strict' });
    await learner.open('akhir');
    expect(await new Quiz(frame, learner).intro()).toMatch(/Nilai lulus 40/);
  });
});

describe('a graded quiz', () => {
  it('leaves nothing of itself on paper, before, meanwhile and after', async () => {
    const { page, quiz } = await openAt('akhir');
    const onPaper = async () => {
      await page.emulateMedia({ media: 'print' });
      const text = await page.locator('.quiz.graded').innerText();
      await page.emulateMedia({ media: 'screen' });
      return text;
    };
    const secrets = /Berapa dua|Denpasar|Bali|Nilai Anda|tepat|Bu Ani|Sebelum belajar|terjawab/i;
    expect(await onPaper()).not.toMatch(secrets);
    await quiz.button('Mulai mengerjakan').click();
    await quiz.answerAll(1);
    expect(await onPaper()).not.toMatch(secrets);
    await quiz.submit();
    expect(await onPaper()).not.toMatch(secrets);
    await quiz.button('Lihat yang belum tepat').click();
    expect(await onPaper()).not.toMatch(secrets);
  });

  it('pleases axe in every state, in the three colour modes', async () => {
    const { page, learner, quiz } = await openAt('awal');
    const found: string[] = [];
    const look = async (where: string): Promise<void> => void found.push(...(await auditInAllThemes(page, where)));
    await quiz.button('Mulai mengerjakan').click();
    await quiz.answerAll(1);
    await quiz.submit();
    await look('pretest, score');
    await learner.open('akhir');
    await look('before');
    await quiz.button('Mulai mengerjakan').click();
    await quiz.answer(true);
    await page.getByLabel('Tandai untuk nanti').check();
    await look('running, marked');
    await page.clock.runFor(6 * MINUTE);
    await look('time nearly over');
    await quiz.button('Kumpulkan jawaban').click();
    await look('confirm');
    await quiz.button('Kumpulkan sekarang').click();
    await look('not passed');
    await quiz.button('Lihat yang belum tepat').click();
    await look('review');
    await quiz.button('Kembali ke nilai').click();
    await quiz.button('Kerjakan lagi').click();
    await quiz.answerAll(0);
    await quiz.submit();
    await look('passed');
    await learner.open('sinau-results');
    await look('results');
    expect(found).toEqual([]);
  });
});
