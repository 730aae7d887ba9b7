import { expect } from 'vitest';
import type { LmsLaunch } from './stage.ts';

/** Where one is in the quiz of the small module: its first question is answered, its second on screen. */
export interface PartWay {
  readonly first: string;
  readonly second: string;
}

/** Begins the quiz and answers its first question, rightly. */
export async function beginQuiz({ learner }: LmsLaunch): Promise<PartWay> {
  await learner.openQuiz();
  await learner.press('Mulai mengerjakan');
  const first = await learner.questionId();
  await learner.tick(first, true);
  await learner.press('Berikutnya');
  return { first, second: await learner.questionId() };
}

/** Expects the quiz to stand where `beginQuiz` left it, with the answer. */
export async function expectResumed({ learner }: LmsLaunch, { first, second }: PartWay): Promise<void> {
  expect(await learner.page()).toBe(learner.quizPage);
  expect(await learner.questionId()).toBe(second);
  await learner.press('Sebelumnya');
  expect(await learner.questionId()).toBe(first);
  expect(await learner.question.locator('input:checked').count()).toBeGreaterThan(0);
}
