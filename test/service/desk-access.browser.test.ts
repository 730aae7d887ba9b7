import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../e2e/browser.ts';
import { Officer } from './desk-officer.ts';
import { type DeskService, PASSWORD, startDesk } from './desk-service.ts';

let browser: Browser;
let service: DeskService;
let sari: Officer;

beforeAll(async () => {
  [browser, service] = await Promise.all([launchBrowser(), startDesk()]);
  await service.ask('Orang tua menolak menyekolahkan anaknya karena musim panen.');
  await service.ask('Ibu hamil tujuh bulan belum pernah periksa ke puskesmas.', {
    module: 'kesehatan',
    topic: 'kesehatan',
  });
  await service.ask('Data keluarga yang pindah belum berubah sejak tiga bulan lalu.', {
    consent: false,
    district: null,
  });
  await service.age([7000, 2000, 10]);
});

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

afterEach(async () => {
  const { context, faults } = sari;
  await context.close();
  expect(faults).toEqual([]);
});

/** Findings of axe on what is on screen, each with the first place it was found at. */
async function findings(page: Page, where: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document),
  );
  expect(passes.length, `axe looked at ${where}`).toBeGreaterThan(5);
  return violations.map(({ id, nodes }) => `${where}: ${id} at ${nodes[0]?.html} (${nodes[0]?.failureSummary})`);
}

/** Presses Tab until what is labelled so has the focus. */
async function tabTo(page: Page, label: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return labels[0]?.textContent ?? element?.textContent;
    });
  for (let n = 0; n < 30 && (await focused()) !== label; n++) await page.keyboard.press('Tab');
}

describe.each([1280, 390])('axe finds nothing, %d wide', (width) => {
  it('on any page, in any dialog, light and dark', async () => {
    sari = await Officer.arrive(browser, service, 'sari', { viewport: { width, height: 800 } });
    const { page } = sari;
    const found: string[] = [];
    const look = async (where: string): Promise<void> => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(width);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' }); // colours at once, not on their way
        found.push(...(await findings(page, `${where}, ${colorScheme}`)));
      }
    };
    await page.getByLabel('Nama masuk').waitFor();
    await look('sign in');
    await sari.signIn();
    await sari.row('musim panen').waitFor();
    await sari.press('Saring');
    await look('queue');
    await sari.open('musim panen');
    await page.locator('aside .note, aside .card').first().waitFor();
    await look('thread');
    for (const dialog of ['Terbitkan', 'Gabungkan', 'Sisipkan balasan…']) {
      await page.getByRole('button', { name: dialog, exact: true }).first().click();
      await page.getByRole('dialog').getByRole('heading').first().waitFor();
      await look(dialog);
      await page.keyboard.press('Escape');
    }
    for (const view of ['answers', 'canned', 'statistics', 'audit', 'accounts', 'learners', 'profile']) {
      await sari.go(view);
      await page.locator('.sheet h1').waitFor();
      await page.locator('.empty', { hasText: 'Memuat' }).waitFor({ state: 'detached' });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await look(view);
    }
    expect(found).toEqual([]);
  });
});

it('is worked by keyboard alone, from signing in to a published answer', async () => {
  const question = 'Pertanyaan yang dijawab dengan papan ketik saja.';
  sari = await Officer.arrive(browser, service, 'sari');
  const { page } = sari;
  const { keyboard } = page;
  await page.getByLabel('Nama masuk').waitFor();
  await tabTo(page, 'Nama masuk');
  await keyboard.type('sari');
  await keyboard.press('Tab');
  await keyboard.type(PASSWORD);
  await keyboard.press('Enter');
  await sari.row('musim panen').waitFor();
  await service.ask(question);
  await sari.row('papan ketik').waitFor();
  for (let n = 0; n < 4; n++) await keyboard.press('j');
  await keyboard.press('Enter');
  await page.locator('.message').filter({ hasText: question }).waitFor();
  await keyboard.press('c');
  await page.getByRole('button', { name: 'Lepaskan' }).waitFor();
  await keyboard.press('r');
  await keyboard.type('Dijawab tanpa tetikus, j k c p.');
  await keyboard.press('Control+Enter');
  await sari.sees('Balasan terkirim');
  await keyboard.press('p');
  await page.locator('.outgoing .card').waitFor();
  await tabTo(page, 'Terbitkan untuk semua');
  await keyboard.press('Enter');
  await sari.sees('Jawaban terbit dan dapat dibaca');
  await keyboard.press('Escape');
  await page.locator('.thread').waitFor({ state: 'detached' });
  await keyboard.press('/');
  await keyboard.type('panen');
  await expect.poll(() => page.locator('.row').count()).toBe(1);
});

it('shows list or thread on a narrow screen, and comes back to the row one left', async () => {
  sari = await Officer.atDesk(browser, service, 'sari', { viewport: { width: 390, height: 800 } });
  await sari.open('musim panen');
  expect(await sari.row('musim panen').isVisible()).toBe(false);
  await sari.page.getByRole('link', { name: '‹ Antrean' }).click();
  await sari.row('musim panen').waitFor();
  await expect.poll(() => sari.page.evaluate(() => document.activeElement?.textContent)).toContain('musim panen');
});

it('speaks English, wears other colours and leaves single keys alone, and remembers', async () => {
  sari = await Officer.atDesk(browser, service, 'sari');
  const { page } = sari;
  await sari.go('profile');
  await page.getByLabel('Pakai pintasan satu tombol').uncheck();
  await page.getByRole('radio', { name: 'Kontras' }).check();
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByText('Use single-key shortcuts').waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Figures' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await findings(page, 'contrast')).toEqual([]);
  await page.keyboard.press('?');
  await page.getByRole('link', { name: 'Queue' }).click();
  await sari.row('musim panen').waitFor();
  expect(await page.locator('dialog[open]').count()).toBe(0);
});
