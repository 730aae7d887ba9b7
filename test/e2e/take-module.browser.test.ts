import { describe, expect, it } from 'vitest';
import { stageOf } from './stage.ts';

const stage = stageOf(['pendidikan-anak']);

describe.each(['moodle', 'strict', 'scorm-again'])('taking a module in the LMS "%s"', (lms) => {
  it('reads every lesson, fails, tries again, passes; status, score and interactions are told', async () => {
    const launch = await stage.launch({ lms });
    const { page, learner } = launch;
    const { outline } = learner;
    expect(await learner.page()).toBe('sinau-open');
    await learner.follow('Mulai belajar');

    for (const lesson of outline.lessons) {
      expect(await learner.page()).toBe(lesson.id);
      if (lesson.quizzes.length === 0) {
        await learner.follow(/^Berikutnya/);
        continue;
      }
      await learner.press('Mulai mengerjakan');
      await learner.answerAll(6);
      await learner.submit();
      expect(await learner.text('.quiz-head .score')).toContain('Belum lulus');
      await launch.saveState('saved');
      expect(await launch.stored('cmi.core.lesson_status')).toBe('incomplete');
      expect(Number(await launch.stored('cmi.core.score.raw'))).toBeLessThan(outline.mastery);

      await learner.press('Kerjakan lagi');
      await learner.answerAll(0);
      await learner.submit();
      expect(await learner.text('.quiz-head .score')).toMatch(/100[\s\S]*Lulus/);
      await learner.follow(/^Berikutnya/);
    }
    expect(await learner.page()).toBe('sinau-results');
    expect(await learner.text('.results')).toMatch(/100[\s\S]*Lulus[\s\S]*Modul selesai[\s\S]*100% selesai/);
    await launch.saveState('saved');

    expect(await launch.stored('cmi.core.lesson_status')).toBe('passed');
    expect(await launch.stored('cmi.core.score.raw')).toBe('100');
    const interactions = await page.evaluate(() => window.testLms.interactions());
    expect(interactions).toHaveLength(20);
    for (const interaction of interactions) {
      expect(interaction.id).toMatch(/^[A-Za-z0-9_.]+$/);
      expect(interaction.type).toMatch(/^(choice|true-false)$/);
      expect(interaction.time).toMatch(/^\d\d:\d\d:\d\d(\.\d\d?)?$/);
      expect(interaction.student_response).not.toBe('');
    }
    expect(interactions.slice(0, 6).map((one) => one.result)).not.toContain('correct');
    expect(interactions.slice(10).map((one) => one.result)).toEqual(Array(10).fill('correct'));
    expect(await launch.refused()).toEqual([]);
  });

  it('resumes on the same question with every answer when the tab was closed mid-way', async () => {
    const first = await stage.launch({ lms });
    await first.learner.openQuiz();
    await first.learner.press('Mulai mengerjakan');
    const answered: string[] = [];
    for (let i = 0; i < 3; i++) {
      const id = await first.learner.questionId();
      answered.push(id);
      await first.learner.tick(id, i !== 1);
      await first.learner.press('Berikutnya');
    }
    const at = await first.learner.questionId();
    expect(answered).not.toContain(at);
    expect(await first.refused()).toEqual([]);
    await first.page.close();

    await stage.forgetDevice(); // only the LMS remembers
    const second = await stage.launch({ lms });
    expect(await second.learner.page()).toBe(first.learner.quizPage);
    expect(await second.learner.questionId()).toBe(at);
    for (let i = 2; i >= 0; i--) {
      await second.learner.press('Sebelumnya');
      expect(await second.learner.questionId()).toBe(answered[i]);
      expect(await second.learner.question.locator('input:checked').count()).toBeGreaterThan(0);
    }
    expect(await second.refused()).toEqual([]);
  });
});

describe('a passed module opened again in Moodle', () => {
  it('opens in review, says so, and changes nothing', async () => {
    const first = await stage.launch();
    await first.learner.openQuiz();
    await first.learner.press('Mulai mengerjakan');
    await first.learner.answerAll(0);
    await first.learner.submit();
    await first.saveState('saved');
    await first.page.close();

    const launch = await stage.launch();
    const { page, learner } = launch;
    expect(await learner.text('.save-state')).toContain('Hanya melihat');
    const before = await launch.stored('cmi.suspend_data');
    await learner.openQuiz();
    await learner.press('Kerjakan lagi');
    await learner.answerAll(9);
    await learner.submit();
    expect((await launch.writes()).filter((call) => !call.startsWith('Finish'))).toEqual([]);
    await page.close();

    const after = await stage.launch();
    expect(await after.stored('cmi.suspend_data')).toBe(before);
    expect(await after.stored('cmi.core.score.raw')).toBe('100');
    expect(await after.stored('cmi.core.lesson_status')).toBe('passed');
    expect(await after.refused()).toEqual([]);
  });
});
