import type { Locator, Page } from 'playwright-core';
import type { Outline } from '../../model/outline.ts';

/** Opens what has an id, and scrolls to it. */
export async function go(page: Page, place: Locator): Promise<void> {
  const id = await place.getAttribute('id');
  await page.evaluate((fragment) => {
    location.hash = fragment ?? '';
  }, id);
  await place.waitFor();
}

/** Brings what has no id of its own below the bar. */
export async function follow(page: Page, place: Locator): Promise<void> {
  await go(page, place.locator('xpath=ancestor::section[contains(@class,"page")]'));
  await place.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 80));
}

export async function toQuestion(page: Page, question: Locator): Promise<void> {
  await go(page, question);
  await follow(page, question);
}

/** Answers a question to be chosen from, rightly or not, and asks for the verdict. */
export async function checkAnswer(page: Page, question: Locator, isRight: boolean): Promise<void> {
  await toQuestion(page, question);
  await choose(page, question, isRight);
  await question.getByRole('button', { name: 'Periksa jawaban' }).click();
  await question.locator('.verdict').waitFor();
  await follow(page, question);
  await question.locator('.verdict').scrollIntoViewIfNeeded();
}

async function choose(page: Page, question: Locator, isRight: boolean): Promise<void> {
  const key = (await outlineOf(page)).questions[(await question.getAttribute('id')) ?? ''];
  if (key === undefined || !('options' in key) || !('right' in key)) return;
  const wrong = key.options.filter((option) => !key.right.includes(option)).slice(0, 1);
  for (const option of isRight ? key.right : wrong) await question.locator(`input[value="${option}"]`).check();
}

/** Takes the first choice at every scene of the module's first story, at most so many times. */
export async function playStory(page: Page, most: number): Promise<void> {
  const story = page.locator('.page.lesson > fds-scenario').first();
  await go(page, story);
  const choices = story.locator('.choices button');
  for (let i = 0; i < most && (await choices.count()) > 0; i++) await choices.first().click();
  await story.evaluate((element) => element.lastElementChild?.scrollIntoView({ block: 'end' }));
}

/** Begins the final quiz. */
export async function begin(page: Page): Promise<void> {
  await follow(page, page.locator('fds-quiz.graded'));
  await page.locator('fds-quiz.graded').getByRole('button', { name: 'Mulai mengerjakan' }).click();
}

/** Answers the question on screen, where it is one to choose from, and goes on. */
export async function answer(page: Page, isRight: boolean): Promise<void> {
  const quiz = page.locator('fds-quiz.graded');
  await choose(page, quiz.locator('.pool > fds-question:not([hidden])'), isRight);
  const next = quiz.getByRole('button', { name: 'Berikutnya' });
  if ((await next.count()) > 0) await next.click();
}

/** Takes the final quiz, with so many wrong answers, to its score. */
export async function takeQuiz(page: Page, wrong: number): Promise<void> {
  await begin(page);
  const count = await page.locator('fds-quiz.graded .numbers > button').count();
  for (let i = 0; i < count; i++) await answer(page, i >= wrong);
  for (const _ of ['asked', 'handed in']) {
    await page
      .locator('fds-quiz.graded')
      .getByRole('button', { name: /Kumpulkan/ })
      .click();
  }
  await page.locator('fds-quiz.graded .score').waitFor();
}

async function outlineOf(page: Page): Promise<Outline> {
  const data = await page.locator('#sinau-data').textContent();
  return (JSON.parse(data ?? '') as { outline: Outline }).outline; // what our compiler has just written
}
