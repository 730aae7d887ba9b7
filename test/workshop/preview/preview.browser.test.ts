import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildPlayer } from '../../../src/workshop/build-player.ts';
import { createPreviewApp, type ReadFile } from '../../../src/workshop/preview/preview-app.ts';
import { startPreview } from '../../../src/workshop/preview/preview-command.ts';
import { buildPreviewPage } from '../../../src/workshop/preview/preview-page.ts';
import { type PreviewServer, servePreview } from '../../../src/workshop/preview/preview-server.ts';
import { SMALL_COURSE } from '../../compiler/temporary-folder.ts';
import { launchBrowser, openPage } from '../../e2e/browser.ts';
import { silentTerminal } from '../terminal/silent-terminal.ts';
import { sampleContent } from './sample-content.ts';

let browser: Browser;
let previewPage: ReadonlyMap<string, ReadFile>;
let context: BrowserContext;
let server: PreviewServer;
let faults: string[];

beforeAll(async () => {
  [browser, previewPage] = await Promise.all([launchBrowser(), buildPreviewPage()]);
});

afterAll(() => browser?.close());

beforeEach(async () => {
  faults = [];
  context = await browser.newContext({ viewport: { width: 1366, height: 768 }, colorScheme: 'light' });
});

afterEach(async () => {
  await context.close();
  await server.close();
  expect(faults).toEqual([]);
});

/** A preview of the tiny SCO of `sampleContent`. */
async function openSample(): Promise<Page> {
  const started = await servePreview(createPreviewApp(sampleContent(previewPage)), [0], (error) => {
    faults.push(String(error));
  });
  if (started === null) throw new Error('no port');
  server = started;
  return openPage(context, server.url, faults);
}

const said = (page: Page) => page.frameLocator('iframe').locator('#said');
const calls = (page: Page) => page.locator('.call');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function expectText(page: Page, text: string): Promise<void> {
  await said(page).getByText(text, { exact: true }).waitFor();
}

describe('the preview', () => {
  it('lists every call of a module, with values, results and errors', async () => {
    const page = await openSample();
    await calls(page).filter({ hasText: 'Commit' }).waitFor();
    expect(await calls(page).filter({ hasText: 'Initialize' }).count()).toBe(1);
    const fault = page.locator('.call.fault');
    expect(await fault.count()).toBe(1);
    expect(await fault.textContent()).toMatch(/SetValue[\s\S]*cmi\.core\.tidak_ada[\s\S]*401[\s\S]*false/);
  });

  it('filters the list by kind and by words, and clears it', async () => {
    const page = await openSample();
    await calls(page).filter({ hasText: 'Commit' }).waitFor();
    await press(page, 'Salah');
    await expect.poll(() => calls(page).count()).toBe(1);
    await press(page, 'Semua');
    await page.getByRole('searchbox').fill('lesson_location pelajaran-2');
    await expect.poll(() => calls(page).count()).toBe(1);
    await page.getByRole('searchbox').fill('');
    await press(page, 'Kosongkan');
    await expect.poll(() => calls(page).count()).toBe(0);
  });

  it('resumes with what was stored, even after a reload, and starts afresh when told to', async () => {
    const page = await openSample();
    await expectText(page, 'ab-initio / normal / Rahmawati, Siti /');
    await press(page, 'Lanjutkan');
    await expectText(page, 'resume / normal / Rahmawati, Siti / pelajaran-2');
    expect(await calls(page).filter({ hasText: 'Finish' }).count()).toBe(1);
    await page.reload();
    await expectText(page, 'resume / normal / Rahmawati, Siti / pelajaran-2');
    await press(page, 'Mulai lagi');
    await expectText(page, 'ab-initio / normal / Rahmawati, Siti /');
  });

  it('opens in review, without an LMS, and for another learner', async () => {
    const page = await openSample();
    await press(page, 'Tinjau');
    await expectText(page, 'resume / review / Rahmawati, Siti / pelajaran-2');
    await press(page, 'Tanpa LMS');
    await expectText(page, 'tanpa LMS');
    await page.getByLabel('Nama peserta').fill('Dewi');
    await press(page, 'Dengan LMS');
    await expectText(page, 'resume / normal / Dewi / pelajaran-2');
  });

  it('shows the data of the LMS', async () => {
    const page = await openSample();
    await press(page, 'Data CMI');
    const row = page.getByRole('row').filter({ hasText: 'cmi.core.lesson_location' });
    await row.getByText('pelajaran-2').waitFor();
  });

  it('gives the module the width of the chosen screen, and the chosen colours', async () => {
    const page = await openSample();
    const width = () =>
      page
        .frameLocator('iframe')
        .locator('html')
        .evaluate((root) => root.clientWidth);
    await expectText(page, 'ab-initio / normal / Rahmawati, Siti /');
    expect(await width()).toBe(360);
    await press(page, 'Desktop');
    await expect.poll(width).toBe(1280);
    await page.getByLabel('Warna').selectOption('dark');
    await page.frameLocator('iframe').locator('html[data-theme=dark]').waitFor();
  });

  it('speaks English when asked to, and remembers', async () => {
    const page = await openSample();
    await press(page, 'English');
    await page.getByRole('button', { name: 'Start afresh' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Start afresh' }).waitFor();
  });
});

describe('npm run preview', () => {
  it('plays a module of a course with the real player', async () => {
    const started = await startPreview(['--course', SMALL_COURSE, '--port', '0'], {
      terminal: silentTerminal().terminal,
      buildPlayer,
      today: '2026-07-01',
    });
    if (!('server' in started)) throw new Error('no preview');
    server = started.server;
    const page = await openPage(context, server.url, faults);
    await calls(page).filter({ hasText: 'Initialize' }).first().waitFor();
    await page.frameLocator('iframe').getByRole('heading', { name: 'Kehadiran anak di sekolah' }).first().waitFor();
    await calls(page).filter({ hasText: 'Commit' }).first().waitFor();
    expect(await page.locator('.call.fault').count()).toBe(0);
    await page.getByLabel('Modul', { exact: true }).selectOption('gizi');
    await page.frameLocator('iframe').getByRole('heading', { level: 1, name: /Gizi/ }).waitFor();
  });
});
