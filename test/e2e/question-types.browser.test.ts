import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { auditInAllThemes } from './audit.ts';
import { Learner } from './learner.ts';
import { stageOf } from './stage.ts';

const COURSE = fileURLToPath(new URL('../fixtures/questions', import.meta.url));

const stage = stageOf(['semua'], COURSE);

describe('a formative question', () => {
  it.each(['urutan', 'pasangan', 'kelompok', 'rumpang', 'hitung'])(
    '"%s" asks for an answer, says what was wrong, and settles when it is right',
    async (id) => {
      const { page, learner } = await stage.alone(`#${id}`);
      const question = page.locator(`[id="${id}"]`);
      const check = question.getByRole('button', { name: 'Periksa jawaban' });
      if (id !== 'urutan') {
        await check.click();
        expect(await question.getByRole('status').last().innerText()).toContain('Jawab dulu');
      }

      await learner.answer(id, false);
      await check.click();
      expect(await question.locator('.verdict').innerText()).toMatch(/Belum tepat|Sebagian tepat/);
      expect(await question.locator('.wrong').count()).toBeGreaterThan(0);

      await learner.answer(id, true);
      await check.click();
      expect(await question.locator('.verdict.good').innerText()).toContain('Tepat.');
      expect(await question.locator('.wrong').count()).toBe(0);
      expect(await question.locator('input, select, .movers button').first().isDisabled()).toBe(true);

      await page.reload();
      await Learner.in(page);
      expect(await question.locator('.verdict.good').innerText()).toContain('Tepat.');
    },
  );

  it.each(['urutan', 'pasangan', 'kelompok', 'rumpang', 'hitung', 'pendapat', 'tunggal', 'banyak', 'benar-salah'])(
    '"%s" pleases axe before, chosen, wrong, and settled, in the three colour modes',
    async (id) => {
      const { page, learner } = await stage.alone(`#${id}`);
      const check = page.locator(`[id="${id}"]`).getByRole('button', { name: 'Periksa jawaban' });
      const look = (where: string) => auditInAllThemes(page, where, `[id="${id}"]`);
      const found = await look('before');
      for (const isRight of id === 'pendapat' ? [] : [false, true]) {
        await learner.answer(id, isRight);
        found.push(...(await look(`chosen, ${isRight}`)));
        await check.click();
        found.push(...(await look(isRight ? 'settled' : 'wrong')));
      }
      if (id === 'pendapat') {
        await page.locator('#pendapat').getByLabel('Setuju', { exact: true }).check();
        await check.click();
        found.push(...(await look('recorded')));
      }
      expect(found).toEqual([]);
    },
  );

  it('of opinion is recorded and judges nobody', async () => {
    const { page } = await stage.alone('#pendapat');
    const question = page.locator('#pendapat');
    await question.getByLabel('Setuju', { exact: true }).check();
    await question.getByRole('button', { name: 'Periksa jawaban' }).click();
    expect(await question.locator('.verdict').innerText()).toContain('dicatat');
    expect(await question.locator('.right, .wrong').count()).toBe(0);
  });

  it('of order can be dragged', async () => {
    const { page } = await stage.alone('#urutan');
    const items = page.locator('#urutan .order > li');
    const text = (n: number) => items.nth(n).locator('span').first().innerText();
    const [first, second] = [await text(0), await text(1)];
    const from = await items.nth(0).locator('span').first().boundingBox();
    const to = await items.nth(1).boundingBox();
    if (from === null || to === null) throw new Error('the list is not on screen');
    await page.mouse.move(from.x + 20, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, to.y + to.height * 0.75, { steps: 5 });
    await page.mouse.up();
    expect([await text(0), await text(1)]).toEqual([second, first]);
  });
});

describe('a graded quiz of every type', () => {
  it('is resumed mid-way, handed in, and told to a strict LMS without one refusal', async () => {
    const first = await stage.launch({ lms: 'strict' });
    await first.learner.openQuiz();
    await first.learner.press('Mulai mengerjakan');
    for (let i = 0; i < 5; i++) {
      await first.learner.answer(await first.learner.questionId(), true);
      await first.learner.press('Berikutnya');
    }
    const at = await first.learner.questionId();
    await first.saveState('saved');
    await first.page.close();

    const launch = await stage.launch({ lms: 'strict' });
    const { page, learner } = launch;
    expect(await learner.questionId()).toBe(at);
    await learner.answer(at, true);
    await learner.press('Berikutnya');
    const story = page.frameLocator('iframe').locator('#k-cerita');
    await story.getByRole('button', { name: '“Kapan Ibu sempat?”' }).click();
    await story.locator('.verdict').waitFor();
    await learner.submit();
    expect(await learner.text('.quiz-head .score')).toMatch(/100[\s\S]*Lulus/);
    await launch.saveState('saved');

    expect(await launch.stored('cmi.core.lesson_status')).toBe('passed');
    expect(await launch.stored('cmi.core.score.raw')).toBe('100');
    expect(await launch.refused()).toEqual([]);
    const types = await page.evaluate(() =>
      [0, 1, 2, 3, 4, 5].map((n) => window.testLms.stored(`cmi.interactions.${n}.type`)),
    );
    expect(types).toEqual(['sequencing', 'matching', 'matching', 'fill-in', 'numeric', 'choice']);
  });
});
