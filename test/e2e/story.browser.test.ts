import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { Learner } from './learner.ts';
import { stageOf } from './stage.ts';

const STORY = 'pak-darto';

const stage = stageOf(['pendidikan-anak']);

const openStory = () => stage.alone(`#${STORY}`);

const choices = (page: Page) => page.locator(`#${STORY} .choices button`);
const scenes = (page: Page) => page.locator(`#${STORY} .talk > .scene`);

/** Takes at every turn the choice with the highest (or lowest) score, until the story ends. */
async function walk(page: Page, learner: Learner, best: boolean): Promise<number> {
  const story = learner.outline.scenarios[STORY];
  let at = story?.start ?? '';
  let score = 0;
  for (let turn = 0; turn < 30; turn++) {
    const options = story?.scenes[at]?.choices ?? [];
    if (options.length === 0) return score;
    const sorted = options
      .map((option, i) => ({ ...option, i }))
      .sort((a, b) => (best ? b.score - a.score : a.score - b.score));
    const taken = sorted[0];
    if (taken === undefined) break;
    await choices(page).nth(taken.i).click();
    await scenes(page)
      .nth(turn + 1)
      .waitFor();
    score += taken.score;
    at = taken.to;
  }
  throw new Error('the story has no end');
}

it('is a conversation: each choice is answered, the best path ends well and scores all', async () => {
  const { page, learner } = await openStory();
  await choices(page).first().waitFor();
  expect(await scenes(page).count()).toBe(1);
  expect(await page.locator(`#${STORY} > .scene:visible`).count()).toBe(0);
  const score = await walk(page, learner, true);
  const best = learner.outline.scenarios[STORY]?.best;
  expect(score).toBe(best);
  expect(await page.locator(`#${STORY} .verdict`).innerText()).toContain(`${best} dari ${best}`);
  expect(await page.locator(`#${STORY} .verdict.good`).count()).toBe(1);
});

it('shows the better turns after a poor path, is there again after a reload, and starts over', async () => {
  const { page, learner } = await openStory();
  await walk(page, learner, false);
  const verdict = page.locator(`#${STORY} .verdict`);
  expect(await verdict.locator('li').count()).toBeGreaterThan(0);
  const said = await page.locator(`#${STORY} .talk`).innerText();

  await page.reload();
  await Learner.in(page);
  await verdict.waitFor();
  expect(await page.locator(`#${STORY} .talk`).innerText()).toBe(said);

  await page.locator(`#${STORY}`).getByRole('button', { name: 'Ulangi dari awal' }).click();
  await choices(page).first().waitFor();
  expect(await scenes(page).count()).toBe(1);
});

it('no id stands twice, however often a scene comes by', async () => {
  const { page, learner } = await openStory();
  await walk(page, learner, false);
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  });
  expect(twice).toEqual([]);
});
