import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { stageOf } from './stage.ts';

const stage = stageOf(['semua'], fileURLToPath(new URL('../fixtures/questions', import.meta.url)));

/** What the search shows for a query: the passages found, or what it says where there are none. */
async function found(query: string): Promise<string[]> {
  const { page } = await stage.alone();
  await page.getByRole('button', { name: 'Daftar pelajaran' }).click();
  await page.getByRole('searchbox').fill(query);
  const results = await page.locator('fds-search li span').allInnerTexts();
  return results.length > 0 ? results : [await page.locator('fds-search').getByRole('status').innerText()];
}

it('finds a word in any of its forms, also where a list stands below it', async () => {
  expect(await found('persiapan')).toContain('Siapkan alat tulis keluarga');
  expect(await found('pengelompokan')).toContain('Kelompokkan pengeluaran ini.');
});

it('tells nothing of a graded quiz or an explanation that waits', async () => {
  for (const secret of ['mencuci tangan', 'matahari'])
    expect(await found(secret)).toEqual([expect.stringMatching(/^Tidak ditemukan/)]);
});
