import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { auditInAllThemes } from './audit.ts';
import { stageOf } from './stage.ts';

const COURSE = fileURLToPath(new URL('../fixtures/blocks', import.meta.url));

const stage = stageOf(['isi'], COURSE);

/** What has the focus, as a word of its class or its tag. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.className || document.activeElement?.tagName || '');

const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Elements on which anything moves by itself, of all on the page. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*:not(track)')].flatMap((element) => {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
      const isStill = [transitionDuration, animationDuration].every((all) =>
        all.split(', ').every((one) => one === '0s'),
      );
      return isStill && scrollBehavior === 'auto' ? [] : [`${element.tagName}.${element.className}`];
    }),
  );

describe('sound and film', () => {
  it('load nothing before they are asked for, and have captions, a transcript and controls', async () => {
    const asked: string[] = [];
    stage.context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const { page } = await stage.alone('#blok');
    await page.locator('img').last().scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /\.(mp3|mp4|vtt)$/.test(path))).toEqual([]);
    expect(asked.filter((path) => path.endsWith('.svg')).length).toBeGreaterThan(0);

    const film = page.getByLabel('Kunjungan pertama');
    expect(await film.evaluate((video: HTMLVideoElement) => [video.controls, video.autoplay])).toEqual([true, false]);
    expect(await film.locator('track').getAttribute('kind')).toBe('captions');
    const transcript = page.locator('.media details').first();
    await transcript.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await transcript.innerText()).toContain('Tidurlah, anakku');

    const song = page.waitForRequest(/lagu\.mp3$/);
    await page
      .getByLabel('Lagu pengantar tidur')
      .evaluate((audio: HTMLAudioElement) => void audio.play().catch(() => 0));
    await song;

    // The sample film has a head and no pictures, so that what a browser says of a real one is said for it.
    const captions = page.waitForRequest(/kunjungan\.vtt$/);
    await film.evaluate((video) => video.dispatchEvent(new Event('loadedmetadata')));
    await captions;
  });
});

describe('a closer look', () => {
  it('at a picture opens and closes by keyboard, and gives the focus back', async () => {
    const { page } = await stage.alone('#blok');
    await page.locator('a.zoom').focus();
    await page.keyboard.press('Enter');
    const large = page.getByRole('dialog').getByRole('img', { name: 'Rumah dengan pintu terbuka' });
    const wide = (await large.boundingBox())?.width ?? 0;
    expect(wide).toBeGreaterThan(360);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    expect(await focused(page)).toBe('zoom');
  });

  it('at a term says what it means, leads to the list of all, and gives the focus back', async () => {
    const { page, learner } = await stage.alone('#blok');
    await page.locator('a.term').first().focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog');
    expect(await sheet.innerText()).toMatch(/KPM[\s\S]*Keluarga yang menerima bantuan PKH/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    expect(await focused(page)).toBe('term');
    await page.keyboard.press('Enter');
    await sheet.locator('a[href="#sinau-glossary"]').press('Enter');
    await learner.onScreen('sinau-glossary');
    expect(await page.locator('.glossary').innerText()).toContain('Keluarga yang menerima bantuan PKH');
  });
});

describe('the blocks of a lesson', () => {
  it('open, are stepped through and ticked by keyboard, and what was ticked is kept', async () => {
    const { page } = await stage.alone('#blok');
    const card = page.locator('.cards details').first();
    await card.locator('summary').press('Enter');
    expect(await card.innerText()).toContain('Keluarga penerima manfaat.');
    await page.getByRole('button', { name: 'Langkah 2 dari 3' }).press('Enter');
    expect(await page.locator('.steps').innerText()).toContain('Sebutkan nama');
    await page.getByLabel('Alat tulis').press('Space');
    await page.locator('#bekal').getByText('1 dari 2').waitFor();
    await page.reload();
    await page.locator('#bekal').getByText('1 dari 2').waitFor();
    expect(await page.getByLabel('Alat tulis').isChecked()).toBe(true);
  });

  it('say in which language words of another one are', async () => {
    const { page } = await stage.alone('#blok');
    expect(await page.locator('html').getAttribute('lang')).toBe('id');
    const word = page.getByText('tedhak siten', { exact: true });
    expect(await word.evaluate((span) => span.closest('[lang]')?.getAttribute('lang'))).toBe('jv');
    expect(
      await page
        .locator('main p')
        .first()
        .evaluate((p) => p.closest('[lang]')?.getAttribute('lang')),
    ).toBe('id');
  });

  it('keep still where the learner wants little motion', async () => {
    const { page } = await stage.alone('#blok');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openAll(page);
    expect(await moving(page)).toEqual([]);
    await page.locator('a.zoom').press('Enter');
    expect(await moving(page)).toEqual([]);
    const running = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(running).toBe(0);
  });

  it.each([
    [320, 100],
    [360, 200],
  ])('scroll in their own place at %d px, text at %d in a hundred, never the page', async (width, size) => {
    await stage.context.addInitScript((percent) => {
      localStorage.setItem('sinau:display', JSON.stringify({ size: percent, theme: 'auto' }));
    }, size);
    const { page } = await stage.alone('#blok');
    await page.setViewportSize({ width, height: 640 });
    await openAll(page);
    const over = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(await over('html')).toBe(0);
    expect(await over('.scroll')).toBeGreaterThan(0);
    await page.locator('.scroll').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() =>
        page
          .locator('.scroll')
          .first()
          .evaluate(({ scrollLeft }) => scrollLeft),
      )
      .toBeGreaterThan(0);
  });

  it('please axe, open, enlarged and explained, in the three colour modes', async () => {
    const { page } = await stage.alone('#blok');
    await openAll(page);
    const found = await auditInAllThemes(page, 'open');
    for (const look of ['a.zoom', 'a.term']) {
      await page.locator(look).first().press('Enter');
      found.push(...(await auditInAllThemes(page, look)));
      await page.keyboard.press('Escape');
    }
    expect(found).toEqual([]);
  });
});
