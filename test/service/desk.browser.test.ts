import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../e2e/browser.ts';
import { Officer } from './desk-officer.ts';
import { type DeskService, type OfficerName, startDesk } from './desk-service.ts';

let browser: Browser;
let service: DeskService;
const officers = new Map<OfficerName, Officer>();

beforeAll(async () => {
  [browser, service] = await Promise.all([launchBrowser(), startDesk()]);
});

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

afterEach(() => {
  for (const { faults } of officers.values()) expect(faults.splice(0)).toEqual([]);
});

/** The officer at the queue as it opens: signed in once in this file. */
async function atDesk(name: OfficerName): Promise<Officer> {
  const officer = officers.get(name) ?? (await Officer.atDesk(browser, service, name));
  officers.set(name, officer);
  await officer.go('queue');
  return officer;
}

it('brings a question as it is asked, from the queue to a published answer, figures and log', async () => {
  const sari = await atDesk('sari');
  await sari.sees('Tidak ada pertanyaan yang cocok');
  await service.ask('Ibu Ratmi (0812 3456 7890) menolak menyekolahkan anaknya. Apa yang bisa saya lakukan?');
  await sari.row('menolak menyekolahkan').waitFor();
  await expect.poll(() => sari.page.title()).toBe('(1) Antrean · Meja konsultasi');

  await sari.open('menolak menyekolahkan');
  await sari.page.getByRole('heading', { name: 'Mengapa anak absen' }).waitFor();
  await sari.press('Ambil');
  await sari.page.getByRole('button', { name: 'Lepaskan' }).waitFor();
  await sari.reply.fill('Dengarkan dulu alasannya, lalu ajak gurunya berkunjung.');
  await sari.press('Kirim');
  await sari.page.locator('.message.officer').filter({ hasText: 'ajak gurunya' }).waitFor();
  expect(await sari.reply.inputValue()).toBe('');
  await sari.sees('Tidak ada pertanyaan yang cocok');

  await sari.press('Terbitkan');
  const outgoing = sari.page.locator('.outgoing');
  await outgoing.getByText('Ibu Ratmi', { exact: true }).waitFor();
  expect(await outgoing.textContent()).not.toContain('3456');
  await sari.page
    .getByRole('textbox', { name: 'Pertanyaan' })
    .fill('Apa yang dilakukan bila orang tua menolak menyekolahkan?');
  await outgoing.getByText('Tidak ada nomor atau nama').waitFor();
  await sari.press('Terbitkan untuk semua');
  await sari.sees('Jawaban terbit dan dapat dibaca');

  await sari.go('answers');
  await sari.page.getByRole('heading', { name: 'Apa yang dilakukan bila orang tua menolak' }).waitFor();
  await sari.go('statistics');
  await sari.page
    .locator('.figures > div')
    .filter({ hasText: 'Diterbitkan' })
    .getByText('1', { exact: true })
    .waitFor();
  await sari.page.getByRole('row').filter({ hasText: 'Kab. Malang' }).waitFor();
  await sari.go('audit');
  await sari.page
    .getByRole('row')
    .filter({ hasText: 'menerbitkan jawaban' })
    .filter({ hasText: sari.displayName })
    .waitFor();
});

it('shows an officer who else works on a question, and keeps them from answering it unknowingly', async () => {
  await service.ask('Bolehkah uang bantuan dipakai untuk modal warung kecil?');
  const [maria, budi] = [await atDesk('maria'), await atDesk('budi')];
  await Promise.all([maria.open('modal warung'), budi.open('modal warung')]);
  await maria.reply.pressSequentially('Boleh');
  await budi.page.locator('.standing').getByText('Maria Lelo').waitFor();
  await budi.row('modal warung').getByText('Ditangani Maria Lelo').waitFor();
  expect(await budi.reply.isEditable()).toBe(false);

  await budi.press('Ambil alih');
  await budi.page.getByRole('dialog').getByRole('button', { name: 'Ambil alih' }).click();
  await budi.page.getByRole('button', { name: 'Lepaskan' }).waitFor();
  await maria.page.locator('.standing').getByText('Budi Santoso').waitFor();
  expect(await maria.reply.inputValue()).toBe('Boleh');
  await budi.press('Lepaskan');
  await maria.page.locator('.standing').waitFor({ state: 'detached' });
});

it('merges a duplicate into the question it repeats, and separates it again', async () => {
  await service.ask('Bagaimana syarat ikut Paket B bagi anak yang putus sekolah?', { module: 'keuangan-usaha' });
  await service.ask('Anak putus sekolah ingin ikut Paket B, apa syaratnya?', { module: 'keuangan-usaha' });
  const budi = await atDesk('budi');
  await budi.open('apa syaratnya');
  await budi.page.locator('.thread-head').getByRole('button', { name: 'Gabungkan' }).click();
  const dialog = budi.page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('syarat ikut');
  await dialog.getByText('Bagaimana syarat ikut').click();
  await dialog.getByRole('button', { name: 'Gabungkan' }).click();
  await budi.page.locator('.message').filter({ hasText: 'Bagaimana syarat ikut' }).waitFor();
  await budi.row('1 serupa digabung').waitFor();
  expect(await budi.row('apa syaratnya').count()).toBe(0);
  await budi.press('Pisahkan');
  await budi.row('apa syaratnya').waitFor();
});

it('puts canned replies and published answers into the reply at a touch', async () => {
  const maria = await atDesk('maria');
  await maria.go('canned');
  await maria.press('Balasan baru');
  await maria.page.getByLabel('Judul').fill('Terima kasih');
  await maria.page.getByLabel('Isi').fill('Terima kasih sudah bertanya.');
  await maria.press('Simpan');
  await maria.page.getByRole('heading', { name: 'Terima kasih' }).waitFor();

  await service.ask('Orang tua menolak menyekolahkan anak karena biaya seragam.');
  await maria.go('queue');
  await maria.open('biaya seragam');
  await maria.press('Sisipkan balasan…');
  await maria.page.getByRole('dialog').getByRole('button', { name: 'Terima kasih' }).click();
  await maria.page.getByRole('button', { name: /^Sisipkan.*Apa yang dilakukan/ }).click();
  expect(await maria.reply.inputValue()).toBe(
    'Terima kasih sudah bertanya.\n\nDengarkan dulu alasannya, lalu ajak gurunya berkunjung.',
  );
});

it('keeps filters and thread in the address, tags threads, and exports what fits', async () => {
  await service.ask('Ibu hamil belum pernah periksa, puskesmas jauh.', { topic: 'kesehatan', district: 'Kab. Brebes' });
  const maria = await atDesk('maria');
  await maria.open('puskesmas jauh');
  await maria.page.getByLabel('Tambah label').fill('Mendesak');
  await maria.page.keyboard.press('Enter');
  await maria.row('puskesmas jauh').getByText('mendesak').waitFor();
  await maria.press('Saring');
  await maria.page.getByLabel('Kabupaten/kota').selectOption('Kab. Brebes');
  await expect.poll(() => maria.page.locator('.row').count()).toBe(1);
  await maria.page.reload();
  await maria.page.getByRole('heading', { name: 'Mengapa anak absen' }).waitFor();
  expect(await maria.page.locator('.row').count()).toBe(1);

  await maria.press('Saring (1)');
  const [download] = await Promise.all([maria.page.waitForEvent('download'), maria.press('Unduh CSV')]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv.trim().split('\r\n')).toHaveLength(2);
  expect(csv).toContain('mendesak');
  await maria.page.getByRole('button', { name: /Hapus saringan/ }).click();
  await expect.poll(() => maria.page.locator('.row').count()).toBeGreaterThan(1);
  await maria.page.goBack();
  await expect.poll(() => maria.page.locator('.row').count()).toBe(1);
});

it('shows each role what it may do, and lets an admin make accounts', async () => {
  await service.ask('Siapa yang harus saya hubungi lebih dulu?');
  const budi = await atDesk('budi');
  await budi.open('hubungi lebih dulu');
  expect(await budi.page.getByRole('button', { name: 'Terbitkan' }).count()).toBe(0);
  expect(await budi.page.getByRole('navigation').getByRole('link').allTextContents()).not.toContain('Akun');
  await budi.go('accounts');
  await budi.sees('Peran Anda tidak mencakup halaman ini');

  const sari = await atDesk('sari');
  await sari.go('accounts');
  await sari.press('Akun baru');
  const dialog = sari.page.getByRole('dialog');
  await dialog.getByLabel('Nama masuk').fill('budi');
  await dialog.getByLabel('Nama yang tampil').fill('Budi Kedua');
  await dialog.getByLabel(/^Kata sandi/).fill('kata-sandi-lain');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await dialog.getByRole('alert').getByText('Nama ini sudah dipakai').waitFor();
  await dialog.getByLabel('Nama masuk').fill('budi.dua');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await sari.page.getByRole('row').filter({ hasText: 'Budi Kedua' }).waitFor();
});
