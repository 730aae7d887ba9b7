import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCourse } from '../../../src/compiler/compile.ts';
import { buildPlayer } from '../../../src/workshop/build-player.ts';
import { type HandoutKind, handoutPages } from '../../../src/workshop/handout/handout-pages.ts';
import { openPrinter } from '../../../src/workshop/handout/print-pdf.ts';
import { copySmallCourse, temporaryFolders, writeInto } from '../../compiler/temporary-folder.ts';
import { launchBrowser } from '../../e2e/browser.ts';
import { serveSite } from '../../e2e/site.ts';

const COURSE = fileURLToPath(new URL('../../fixtures/questions', import.meta.url));

/** Of the graded quiz, of explanations. */
const SECRETS = ['Urutkan langkah mencuci tangan', 'Keringkan', 'Mana yang buah', 'Matahari yang menentukan'];

const folder = temporaryFolders();

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** What stands on paper when the first module of a course is printed: without its script, or with it once it runs. */
async function onPaper(kind: HandoutKind, is: 'compiled' | 'running' = 'compiled', dir = COURSE): Promise<string> {
  const { course } = await loadCourse(dir, '2026-11-24');
  const [module] = course?.modules ?? [];
  if (!course || !module) throw new Error('no module');
  const files = await handoutPages({ course, dir, module, player: await buildPlayer(), kind });
  const kept = [...files].filter(([name]) => is === 'running' || name !== 'player.js');
  const site = await serveSite(new Map(kept));
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}/package/index.html`);
    if (is === 'running') await page.locator('html.ready').waitFor();
    await page.emulateMedia({ media: 'print' });
    return await visibleText(page);
  } finally {
    site.close();
  }
}

/** Text that has a box, also where it stands in a `details` that print opens. */
function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

describe('on paper', () => {
  it.each(['compiled', 'running'] as const)(
    'what learners may take home, and nothing that tests them: %s',
    async (is) => {
      const text = await onPaper('handout', is);
      expect(text).toContain('Urutkan dari pagi ke malam.');
      expect(text).toContain('Modul ini berguna bagi saya.');
      for (const secret of SECRETS) expect(text).not.toContain(secret);
    },
  );

  it('is of the guide what leads a session and every checklist, without the questions beside them', async () => {
    const course = copySmallCourse(folder());
    const guide = '# Memandu\n\n:::kegiatan[Salam]{duration=10}\nKatakan: “Selamat pagi.”\n:::\n';
    const list = '# Berangkat\n\nJalan dulu.\n\n:::periksa{#bekal}\n- [ ] Bawa gambar\n:::\n';
    const asked = '\n:::soal{#tanya}\nAir basah?\n\n- [x] Ya\n- [ ] Bukan\n:::\n';
    writeInto(course, '01-kehadiran/04-berangkat.md', list);
    writeInto(course, '01-kehadiran/05-memandu.md', guide + asked);
    const text = await onPaper('guide', 'compiled', course);
    for (const there of ['Selamat pagi.', 'Berangkat', 'Bawa gambar']) expect(text).toContain(there);
    for (const gone of ['Jalan dulu.', 'Air basah?', 'Januari']) expect(text).not.toContain(gone);
    expect(await onPaper('handout', 'compiled', course)).toContain('Air basah?');
  });

  it('is a PDF of more than a page', async () => {
    const { course } = await loadCourse(COURSE, '2026-11-24');
    const [module] = course?.modules ?? [];
    if (!course || !module) throw new Error('no module');
    const pages = await handoutPages({ course, dir: COURSE, module, player: await buildPlayer(), kind: 'key' });
    const printer = await openPrinter();
    try {
      const pdf = Buffer.from(await printer.print(pages, module.title)).toString('latin1');
      expect(pdf.slice(0, 5)).toBe('%PDF-');
      expect(pdf).toMatch(/\/Count [2-9]/);
    } finally {
      await printer.close();
    }
  });
});
