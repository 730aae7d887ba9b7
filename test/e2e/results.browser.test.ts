import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { stageOf } from './stage.ts';

const stage = stageOf(['kehadiran', 'gizi'], fileURLToPath(new URL('../fixtures/small', import.meta.url)));

describe('results', () => {
  it('completes a module without a graded quiz when its lessons are read', async () => {
    const launch = await stage.launch({ lms: 'strict', module: 'gizi' });
    const { learner } = launch;
    await learner.follow('Mulai belajar');
    await learner.follow(/^Berikutnya/);
    await learner.follow(/^Berikutnya/);
    expect(await learner.text('.results')).toContain('Modul selesai');
    await launch.leave();
    expect(await launch.stored('cmi.core.lesson_status')).toBe('completed');
    expect(await launch.stored('cmi.core.score.raw')).toBe('');
    expect(await launch.refused()).toEqual([]);
  });

  it('fails when no attempt is left, tells the learner, and takes the best score', async () => {
    const launch = await stage.launch({ lms: 'strict' });
    const { learner } = launch;
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
    await launch.leave();
    expect(await launch.stored('cmi.core.lesson_status')).toBe('failed');
    const best = await launch.stored('cmi.core.score.raw');
    expect(Number(best)).toBeGreaterThan(0);
    await launch.page.close();

    const later = await stage.launch({ lms: 'strict' });
    await later.turnTo('menghitung');
    await later.leave();
    expect(await later.stored('cmi.core.lesson_status')).toBe('failed');
    expect(await later.stored('cmi.core.score.raw')).toBe(best);
  });

  it.each([
    { mastery: '30', passed: true },
    { mastery: '100', passed: false },
  ])('judges by the mastery score of the LMS ($mastery), not by the 75 of the module', async ({ mastery, passed }) => {
    await stage.given({ 'cmi.student_data.mastery_score': mastery });
    const launch = await stage.launch({ lms: 'strict' });
    const { learner } = launch;
    await learner.openQuiz();
    await learner.press('Mulai mengerjakan');
    await learner.answerAll(passed ? 1 : 0);
    if (!passed) await learner.tick(await learner.questionId(), false);
    await learner.submit();
    const verdict = passed ? /Selamat, Anda lulus/ : /Nilai lulus 100/;
    expect(await learner.text('.quiz-head .score')).toMatch(verdict);
    await learner.follow(/^Berikutnya/);
    expect(await learner.text('.results .score')).toMatch(verdict);
    expect(await launch.told('cmi.core.lesson_status')).toBe(passed ? 'passed' : 'incomplete');
  });
});

describe('hasty hands', () => {
  it('does not hand in at a double click on what asks first', async () => {
    const { learner, frame } = await stage.launch();
    await learner.openQuiz();
    await learner.press('Mulai mengerjakan');
    await learner.answerAll(0);
    await frame.locator('.quiz-panel').getByRole('button', { name: 'Kumpulkan jawaban' }).dblclick();
    expect(await frame.locator('.quiz-head .score').count()).toBe(0);
    await frame.locator('.quiz-confirm').getByRole('button', { name: 'Kumpulkan jawaban' }).dblclick();
    await frame.locator('.quiz-head .score').waitFor();
    await frame.getByText('Sisa 2 kesempatan').waitFor();
  });

  it('moves one question for each drawing, however often Next is pressed', async () => {
    const { learner, frame } = await stage.launch();
    await learner.openQuiz();
    await learner.press('Mulai mengerjakan');
    const drawn: string[] = [await learner.questionId()];
    const next = frame.locator('.quiz-panel').getByRole('button', { name: 'Berikutnya' });
    await next.evaluate((button: HTMLButtonElement) => {
      for (let i = 0; i < 20; i++) button.click();
    });
    drawn.push(await learner.questionId());
    expect(await learner.text('.quiz-head')).toContain('Soal 2 dari 3');
    expect(new Set(drawn).size).toBe(2);
  });
});
