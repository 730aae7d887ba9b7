import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk } from '../../src/workshop/build-desk.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { Officer } from './desk-officer.ts';
import { type DeskService, PASSWORD, startDesk } from './desk-service.ts';

let browser: Browser;
let service: DeskService;
let sari: Officer;

beforeAll(async () => {
  [browser, service] = await Promise.all([launchBrowser(), startDesk()]);
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

const replies = () => sari.page.locator('.message.officer').allTextContents();

describe('what an officer writes is not lost', () => {
  it('when the session ends: they sign in again inside the page and go on', async () => {
    await service.ask('Sesi saya habis ketika menulis balasan ini.');
    sari = await Officer.atDesk(browser, service, 'sari');
    await sari.open('Sesi saya habis');
    await sari.reply.fill('Balasan yang panjang sekali.');
    await sari.page.getByRole('button', { name: 'Lepaskan' }).waitFor();
    await service.endSessions();
    await sari.press('Kirim');
    await sari.sees('Sesi Anda berakhir');
    expect(await sari.page.getByLabel('Nama masuk').inputValue()).toBe('sari');
    await sari.page.getByLabel('Kata sandi').fill('salah-sama-sekali');
    await sari.press('Masuk');
    await sari.page.getByRole('alert').getByText('Nama atau kata sandi salah').waitFor();
    await sari.page.getByLabel('Kata sandi').fill(PASSWORD);
    await sari.press('Masuk');
    await sari.sees('Balasan terkirim');
    expect(await replies()).toHaveLength(1);
  });

  it('when the connection is lost: it is said, kept through a reload, and sent once', async () => {
    await service.ask('Sambungan saya putus ketika menulis balasan ini.');
    sari = await Officer.atDesk(browser, service, 'sari');
    await sari.open('Sambungan saya putus');
    await sari.reply.fill('Balasan di tengah gangguan.');
    await sari.page.getByRole('button', { name: 'Lepaskan' }).waitFor();
    await sari.context.setOffline(true);
    await sari.press('Kirim');
    await sari.page.getByRole('alert').getByText('Layanan tidak menjawab').waitFor();
    await sari.page.locator('.connection.offline').waitFor();
    await sari.context.setOffline(false);
    await sari.page.reload();
    await expect.poll(() => sari.reply.inputValue()).toBe('Balasan di tengah gangguan.');
    await sari.press('Kirim');
    await sari.sees('Balasan terkirim');
    expect(await replies()).toHaveLength(1);
  });

  it('when an answer to the call is lost: the reply sent again is the same', async () => {
    await service.ask('Jawaban layanan hilang di jalan.');
    sari = await Officer.atDesk(browser, service, 'sari');
    await sari.open('Jawaban layanan hilang');
    await sari.reply.fill('Hanya sekali.');
    await sari.page.getByRole('button', { name: 'Lepaskan' }).waitFor();
    await sari.page.route('**/replies', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await sari.press('Kirim');
    await sari.page.getByRole('alert').getByText('Layanan tidak menjawab').waitFor();
    await sari.page.unroute('**/replies');
    await sari.press('Coba lagi');
    await sari.sees('Balasan terkirim');
    expect(await replies()).toHaveLength(1);
  });

  it('when the learner wrote meanwhile: it is said, and the new message shown before the reply', async () => {
    await service.ask('Ada yang baru sebelum dibalas.');
    sari = await Officer.atDesk(browser, service, 'sari');
    await sari.open('Ada yang baru');
    await sari.reply.fill('Balasan lama.');
    await sari.page.getByRole('button', { name: 'Lepaskan' }).waitFor();
    await sari.page.route('**/replies', (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: 'about:blank', status: 409, code: 'stale', title: 'Ada yang baru. Baca dulu.' }),
      }),
    );
    await sari.press('Kirim');
    await sari.page.getByRole('alert').getByText('Ada yang baru. Baca dulu.').waitFor();
    expect(await sari.reply.inputValue()).toBe('Balasan lama.');
  });
});

describe('news', () => {
  it('come by asking where events cannot be had', async () => {
    sari = await Officer.arrive(browser, service, 'sari');
    await sari.page.route('**/v1/desk/events', (route) => route.abort());
    await sari.signIn();
    await sari.page.locator('.connection.polling').waitFor();
    await service.ask('Pertanyaan yang datang tanpa siaran langsung.');
    await sari.row('tanpa siaran langsung').waitFor();
  });
});

describe('all text is text', () => {
  const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script> {{7*7}}';

  it('in questions, districts, names and tags', async () => {
    await service.ask(HOSTILE, {
      district: HOSTILE.slice(0, 80),
      topic: '<b>topik</b>',
      learner: { pseudonym: '<i>p</i>', name: null },
    });
    sari = await Officer.atDesk(browser, service, 'sari');
    await sari.open('{{7*7}}');
    await sari.page.getByLabel('Tambah label').fill('<u>label</u>');
    await sari.page.keyboard.press('Enter');
    await sari.page.locator('.tags').getByText('<u>label</u>').waitFor();
    expect(await sari.page.locator('main :is(img, script, i, u, b:not(.by b, .history b))').count()).toBe(0);
    expect(await sari.page.locator('.message .text').textContent()).toContain(HOSTILE);
    for (const view of ['statistics', 'audit', 'answers']) {
      await sari.go(view);
      await sari.page.locator('.sheet h1').waitFor();
    }
  });
});

describe('the page itself', () => {
  it('has 40 KB for script and style', async () => {
    sari = await Officer.arrive(browser, service, 'sari');
    const { script, style } = await buildDesk();
    expect(gzipSync(script).length + gzipSync(style).length).toBeLessThanOrEqual(40 * 1024);
  });
});
