import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AnswersPage } from '../../src/model/consult.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { Officer } from './desk-officer.ts';
import { type DeskService, type OfficerName, PASSWORD, startDesk } from './desk-service.ts';
import { jsonRequest } from './support/learner.ts';

let browser: Browser;
let service: DeskService;
const officers: Officer[] = [];

beforeAll(async () => {
  [browser, service] = await Promise.all([launchBrowser(), startDesk()]);
});

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

afterEach(async () => {
  for (const { context, faults } of officers.splice(0)) {
    await context.close();
    expect(faults).toEqual([]);
  }
});

async function atDesk(name: OfficerName): Promise<Officer> {
  const officer = await Officer.atDesk(browser, service, name);
  officers.push(officer);
  return officer;
}

describe('an answer that an editor withdraws', () => {
  const QUESTION = 'Bolehkah bantuan dipakai membeli seragam sekolah?';

  /** Questions a facilitator finds: the whole list, and by a word. */
  const found = async (query: string): Promise<string[]> => {
    const response = await fetch(`${service.url}/v1/answers${query}`, { cache: 'no-store' });
    expect(response.status).toBe(200);
    return ((await response.json()) as AnswersPage).answers.map(({ question }) => question);
  };
  const foundAnyhow = async (): Promise<string[][]> => [await found(''), await found('?q=seragam')];

  it('is found by facilitators no longer, stands as withdrawn at the desk, and can be published again', async () => {
    const maria = await atDesk('maria');
    const { page } = maria;
    await maria.go('answers');
    await maria.press('Tulis jawaban');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Pertanyaan' }).fill(QUESTION);
    await dialog.getByRole('textbox', { name: 'Jawaban' }).fill('Boleh, sebab seragam termasuk keperluan sekolah.');
    await dialog.getByRole('button', { name: 'Terbitkan untuk semua' }).click();
    const answer = page.getByRole('article').filter({ hasText: QUESTION });
    await answer.waitFor();
    expect(await foundAnyhow()).toEqual([[QUESTION], [QUESTION]]);

    await answer.getByRole('button', { name: 'Tarik', exact: true }).click();
    await maria.sees('Jawaban ditarik.');
    await answer.waitFor({ state: 'detached' });
    expect(await foundAnyhow()).toEqual([[], []]);

    await page.getByLabel('Keadaan').selectOption({ label: 'Ditarik' });
    await answer.getByText('Ditarik', { exact: true }).waitFor();
    await answer.getByRole('button', { name: 'Terbitkan lagi' }).click();
    await maria.sees('Jawaban terbit lagi.');
    expect(await foundAnyhow()).toEqual([[QUESTION], [QUESTION]]);
  });
});

describe('an officer who changes their password', () => {
  const ANOTHER = 'sandi-baru-petugas-budi';

  const signIn = async (password: string): Promise<number> =>
    (await fetch(`${service.url}/v1/desk/session`, jsonRequest('POST', { name: 'budi', password }))).status;

  it('must know the old one; then it signs in no longer, and the new one does', async () => {
    const budi = await atDesk('budi');
    const { page } = budi;
    await budi.go('profile');
    await page.getByRole('heading', { name: 'Ganti kata sandi' }).waitFor();
    const [now, next] = [page.getByLabel('Kata sandi sekarang'), page.getByLabel(/^Kata sandi baru/)];
    await now.fill('bukan-sandi-saya');
    await next.fill(ANOTHER);
    await budi.press('Simpan');
    await page.getByRole('alert').getByText('kata sandi salah').waitFor();
    expect(await next.inputValue()).toBe(ANOTHER);

    await now.fill(PASSWORD);
    await budi.press('Simpan');
    await budi.sees('Kata sandi diganti.');
    await expect.poll(() => next.inputValue()).toBe('');

    await budi.press('Keluar');
    await page.getByLabel('Nama masuk').fill('budi');
    await page.getByLabel('Kata sandi').fill(PASSWORD);
    await budi.press('Masuk');
    await page.getByRole('alert').getByText('Nama atau kata sandi salah').waitFor();
    await page.getByLabel('Kata sandi').fill(ANOTHER);
    await budi.press('Masuk');
    await page.getByRole('button', { name: 'Keluar' }).waitFor();
    expect([await signIn(PASSWORD), await signIn(ANOTHER)]).toEqual([401, 200]);
  });
});

describe('a learner who asks to be forgotten', () => {
  const learner = { pseudonym: 'melati-tujuh', name: 'Ratna Kusumawardani' };
  const asked = ['Anak saya demam sesudah imunisasi.', 'Bolehkah jadwal pertemuan saya pindah?'].map((text) => ({
    text,
    id: randomUUID(),
    key: randomUUID().replaceAll('-', '').slice(0, 22),
  }));
  const OTHER = 'Pertanyaan orang lain yang tetap disimpan.';

  it('is erased by an admin who was asked twice, and nothing of theirs is left to read', async () => {
    for (const { text, ...thread } of asked) await service.ask(text, { ...thread, learner });
    await service.ask(OTHER, { learner: { pseudonym: 'kenanga-dua', name: null } });
    const read = async (): Promise<number[]> =>
      Promise.all(
        asked.map(async ({ id, key }) => {
          const headers = { authorization: `Bearer ${key}` };
          return (await fetch(`${service.url}/v1/questions/${id}`, { headers })).status;
        }),
      );
    const sari = await atDesk('sari');
    const { page } = sari;
    /** What the API gives the officer: of the queue, and of each thread. */
    const atApi = async (): Promise<string> => {
      const paths = ['threads?state=all', ...asked.map(({ id }) => `threads/${id}`)];
      const bodies = paths.map(async (path) =>
        (await page.context().request.get(`${service.url}/v1/desk/${path}`)).text(),
      );
      return (await Promise.all(bodies)).join('\n');
    };
    const before = await atApi();
    for (const { text } of asked) expect(before).toContain(text);
    expect(before).toContain(learner.name);
    expect(await read()).toEqual([200, 200]);

    await sari.go('learners');
    await page.getByRole('link', { name: 'Antrean 3 ' }).waitFor();
    await page.getByLabel('Nama samaran').fill(learner.pseudonym);
    await sari.press('Cari data');
    await page.getByRole('heading', { name: '2 pertanyaan ditemukan' }).waitFor();
    await sari.press('Hapus semua');
    const dialog = page.getByRole('dialog', { name: 'Hapus semua' });
    await dialog.getByText('Hapus 2 pertanyaan dari melati-tujuh').waitFor();
    await dialog.getByRole('button', { name: 'Batal' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await read()).toEqual([200, 200]);

    await sari.press('Hapus semua');
    await dialog.getByRole('button', { name: 'Hapus semua' }).click();
    await sari.sees('Data penanya sudah dihapus.');
    await page.getByRole('link', { name: 'Antrean 1 ' }).waitFor();
    expect(await read()).toEqual([404, 404]);
    const after = await atApi();
    for (const gone of [...asked.map(({ text }) => text), learner.name, learner.pseudonym])
      expect(after).not.toContain(gone);
    expect(after).toContain(OTHER);

    await sari.press('Cari data');
    await page.getByRole('heading', { name: '0 pertanyaan ditemukan' }).waitFor();
  });
});
