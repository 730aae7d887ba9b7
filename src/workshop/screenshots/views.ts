import type { Page } from 'playwright-core';
import { answer, begin, checkAnswer, follow, go, playStory, takeQuiz, toQuestion } from './moves.ts';

/** One picture: how the device is set, and what is done before it is taken. */
export interface View {
  /** The file's, without its ending. */
  readonly name: string;
  /** Id of the module. */
  readonly module: string;
  readonly theme?: 'dark' | 'contrast';
  /** Percent of the usual text size. */
  readonly text?: number;
  /** A sheet of paper in place of a phone. */
  readonly isPaper?: true;
  readonly play: (page: Page) => Promise<void>;
}

const LESSON = '.page.lesson';

/** What a stranger should see, in the order of the README's needs. */
export const VIEWS: readonly View[] = [
  { name: 'opening', module: 'pendidikan-anak', play: async () => {} },
  { name: 'lesson', module: 'kesehatan', play: (page) => go(page, page.locator(LESSON).nth(1)) },
  {
    name: 'picture',
    module: 'pertemuan-bulanan',
    play: async (page) => follow(page, page.locator(`${LESSON} figure`).first()),
  },
  {
    name: 'question-wrong',
    module: 'pendidikan-anak',
    play: (page) => checkAnswer(page, page.locator(`${LESSON} fds-question[data-type=single]`).first(), false),
  },
  {
    name: 'question-right',
    module: 'pendidikan-anak',
    play: (page) => checkAnswer(page, page.locator(`${LESSON} fds-question[data-type=truefalse]`).first(), true),
  },
  {
    name: 'ordering',
    module: 'kesehatan',
    play: (page) => toQuestion(page, page.locator(`${LESSON} > fds-question[data-type=order]`).first()),
  },
  { name: 'story', module: 'disabilitas-berat', play: (page) => playStory(page, 2) },
  { name: 'story-end', module: 'disabilitas-berat', play: (page) => playStory(page, 99) },
  {
    name: 'quiz',
    module: 'pendidikan-anak',
    play: async (page) => {
      await begin(page);
      for (let i = 0; i < 3; i++) await answer(page, true);
    },
  },
  { name: 'result', module: 'pendidikan-anak', play: (page) => takeQuiz(page, 1) },
  {
    name: 'search',
    module: 'perlindungan-anak',
    play: async (page) => {
      await page.getByRole('button', { name: 'Daftar pelajaran' }).click();
      await page.getByRole('searchbox').fill('mendengarkan');
      await page.locator('fds-search li').first().waitFor();
    },
  },
  { name: 'dark', module: 'kesehatan', theme: 'dark', play: (page) => go(page, page.locator(LESSON).nth(2)) },
  {
    name: 'high-contrast',
    module: 'pendidikan-anak',
    theme: 'contrast',
    play: (page) => checkAnswer(page, page.locator(`${LESSON} fds-question[data-type=single]`).first(), true),
  },
  {
    name: 'large-text',
    module: 'pendidikan-anak',
    text: 200,
    play: (page) => go(page, page.locator(LESSON).first()),
  },
  {
    name: 'handout',
    module: 'pertemuan-bulanan',
    isPaper: true,
    play: (page) =>
      page
        .locator(LESSON)
        .nth(1)
        .evaluate((lesson) => lesson.scrollIntoView()),
  },
];
