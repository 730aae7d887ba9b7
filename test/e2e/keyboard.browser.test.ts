import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { QuestionKey } from '../../src/model/outline.ts';
import { deadReferences } from './audit.ts';
import { stageOf } from './stage.ts';

const COURSE = fileURLToPath(new URL('../fixtures/questions', import.meta.url));
const TYPES = ['urutan', 'pasangan', 'kelompok', 'rumpang', 'hitung', 'pendapat', 'tunggal', 'banyak', 'benar-salah'];

const stage = stageOf(['semua'], COURSE);

/** Presses Tab until `wanted` has the focus; fails where it never comes. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let i = 0; i < 80; i++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${wanted}`);
}

/** Arrow keys move the choice within a group of radio buttons, as the browser does it. */
async function chooseRadio(page: Page, radios: Locator, index: number): Promise<void> {
  await tabTo(page, radios.first());
  await page.keyboard.press('Space');
  for (let i = 0; i < index; i++) await page.keyboard.press('ArrowDown');
}

async function indexOfValue(controls: Locator, value: string): Promise<number> {
  return (await controls.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).indexOf(value);
}

/** Answers rightly, with keys only. */
async function answerByKeys(page: Page, question: Locator, key: QuestionKey): Promise<void> {
  const inputs = question.locator('input');
  switch (key.type) {
    case 'single':
    case 'truefalse':
      return chooseRadio(page, inputs, await indexOfValue(inputs, key.right[0] ?? ''));
    case 'likert':
      return chooseRadio(page, inputs, 1);
    case 'multiple':
      for (const value of key.right) {
        await tabTo(page, inputs.nth(await indexOfValue(inputs, value)));
        await page.keyboard.press('Space');
      }
      return;
    case 'match':
    case 'sort':
      for (const [i, target] of key.right.entries()) {
        const select = question.locator('select').nth(i);
        await tabTo(page, select);
        const values = await select
          .locator('option')
          .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
        for (let step = 0; step < values.indexOf(target); step++) await page.keyboard.press('ArrowDown');
      }
      return;
    case 'gap':
    case 'number':
      for (const [i, gap] of key.gaps.entries()) {
        await tabTo(page, inputs.nth(i));
        await page.keyboard.type(gap.kind === 'text' ? (gap.accept[0] ?? '') : String(gap.min).replace('.', ','));
      }
      return;
    case 'order':
      return orderByKeys(page, question, key.items);
  }
}

async function orderByKeys(page: Page, question: Locator, ids: readonly string[]): Promise<void> {
  const standing = () =>
    question.locator('.order > li').evaluateAll((items) => items.map((item) => item.getAttribute('data-item')));
  for (const [place, id] of ids.entries()) {
    const up = question.locator(`li[data-item="${id}"]`).getByRole('button', { name: /^Naikkan/ });
    for (let at = (await standing()).indexOf(id); at > place; at--) {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await tabTo(page, up);
      await page.keyboard.press('Enter');
      expect(
        await up.evaluate((button) => button === document.activeElement || (button as HTMLButtonElement).disabled),
      ).toBe(true);
    }
  }
}

describe('by keyboard alone', () => {
  it.each(TYPES)('"%s" is answered and checked, and the focus stays in it', async (id) => {
    const { page, learner } = await stage.alone(`#${id}`);
    const { outline } = learner;
    const key = outline.questions[id];
    if (key === undefined) throw new Error(`no question ${id}`);
    const question = page.locator(`[id="${id}"]`);
    await answerByKeys(page, question, key);
    await tabTo(page, question.getByRole('button', { name: 'Periksa jawaban' }));
    await page.keyboard.press('Enter');
    const words = await question.getByRole('status').last().innerText();
    expect(words).toMatch(key.type === 'likert' ? /dicatat/ : /^Tepat\./);
    expect(await question.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  });

  it('the module is read, searched and set to the learner’s eyes', async () => {
    const { page } = await stage.alone();
    await page.keyboard.press('Alt+m');
    await tabTo(page, page.getByRole('searchbox'));
    await page.keyboard.type('pengeluaran');
    await tabTo(page, page.locator('fds-search a').first());
    await page.keyboard.press('Enter');
    await page.locator('.page[id="latihan"]:not([hidden])').waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('Alt+t');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+h');
    expect(await page.getByRole('dialog').innerText()).toContain('Alt + N');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+n');
    await page.locator('.page[id="penutup"]:not([hidden])').waitFor();
  });
});

/** What is done to answer each question rightly, with controls that are found by role and name only. */
const SPOKEN: Readonly<Record<string, (at: Locator) => Promise<void>>> = {
  async urutan(at) {
    const place = (words: string) =>
      at
        .getByRole('listitem')
        .evaluateAll((all, name) => all.findIndex((one) => one.textContent?.includes(name)), words);
    for (const [wanted, words] of ['Sarapan', 'Makan siang', 'Makan malam'].entries()) {
      const up = at.getByRole('button', { name: `Naikkan: ${words}`, exact: true });
      for (let steps = (await place(words)) - wanted; steps > 0; steps--) await up.press('Enter');
      expect(await place(words)).toBe(wanted);
    }
  },
  async pasangan(at) {
    const pairs = [
      ['Jawa Timur', 'Surabaya'],
      ['Jawa Barat', 'Bandung'],
      ['Bali', 'Denpasar'],
    ] as const;
    for (const [name, label] of pairs) await at.getByRole('combobox', { name, exact: true }).selectOption({ label });
  },
  async kelompok(at) {
    const groups = [
      ['Beras', 'Kebutuhan'],
      ['Obat', 'Kebutuhan'],
      ['Perhiasan', 'Keinginan'],
    ] as const;
    for (const [name, label] of groups) await at.getByRole('combobox', { name, exact: true }).selectOption({ label });
  },
  async rumpang(at) {
    await at.getByRole('textbox', { name: 'isian a' }).fill('Surabaya');
    await at.getByRole('textbox', { name: 'isian b' }).fill('bandung');
  },
  hitung: (at) => at.getByRole('textbox', { name: 'isian a' }).fill('Rp4.500'),
  pendapat: (at) => at.getByRole('radio', { name: 'Setuju', exact: true }).check(),
  tunggal: (at) =>
    at.getByRole('radiogroup', { name: 'Siapa yang pertama ditanya?' }).getByRole('radio', { name: 'Anak' }).check(),
  async banyak(at) {
    const group = at.getByRole('group', { name: 'Mana yang minuman?' });
    for (const name of ['Air', 'Susu']) await group.getByRole('checkbox', { name }).check();
  },
  'benar-salah': (at) =>
    at.getByRole('radiogroup', { name: 'Anak belajar sambil bermain.' }).getByRole('radio', { name: 'Benar' }).check(),
};

describe('by what a screen reader is told alone', () => {
  it.each(TYPES)('"%s" is answered by roles and names, and the verdict is told', async (id) => {
    const { page } = await stage.alone(`#${id}`);
    const question = page.locator(`[id="${id}"]`);
    const answer = SPOKEN[id];
    if (answer === undefined) throw new Error(`nothing is said of ${id}`);
    await answer(question);
    await question.getByRole('button', { name: 'Periksa jawaban' }).press('Enter');
    expect(await question.getByRole('status').last().innerText()).toMatch(id === 'pendapat' ? /dicatat/ : /^Tepat\./);
  });

  it.each(TYPES)(
    '"%s" has a name, says how it is answered, and every control in it has a name of its own',
    async (id) => {
      const { page } = await stage.alone(`#${id}`);
      const tree = await page.locator(`[id="${id}"]`).ariaSnapshot();
      const controls = [...tree.matchAll(/- '?(radio|checkbox|combobox|textbox|button)\b( "([^"]*)")?/g)];
      expect(controls.length).toBeGreaterThan(1);
      const names = controls.map(([, role, , name]) => `${role} ${name ?? ''}`);
      expect(names.filter((name) => / $/.test(name))).toEqual([]);
      expect(new Set(names).size, names.join('\n')).toBe(names.length);
      // Gaps stand in the sentence that asks; everything else is named by it.
      const named = page.locator(`[id="${id}"]`).locator('[aria-labelledby], label, .prompt input').first();
      expect(await named.count()).toBe(1);
      expect(await deadReferences(page)).toEqual([]);
    },
  );
});
