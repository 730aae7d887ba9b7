import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { loadCourse, openPackage, type PlayerFiles, readPackageFile } from '../../compiler/compile.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../chromium.ts';
import { VIEWS, type View } from './views.ts';

/** The window of a cheap phone, and the upper part of a sheet of A4, in CSS pixels. */
const PHONE = { width: 360, height: 740 };
const PAPER = { width: 794, height: 1000 };

/** The most a picture may weigh, in bytes; its quality is lowered until it does not weigh more. */
const LARGEST = 60 * 1024;
const QUALITIES = [85, 70, 55, 40, 25];

/** Milliseconds after which a page that shows nothing is given up, on a busy machine too. */
const PATIENCE = 120_000;

interface Studio {
  /** The course folder. */
  readonly course: string;
  /** Where the pictures go. */
  readonly out: string;
  /** Names of the views to take; none: all. */
  readonly only: readonly string[];
  readonly buildPlayer: () => Promise<PlayerFiles>;
  /** ISO date. */
  readonly today: string;
}

/** Takes every view of `VIEWS` anew, from packages as they would be uploaded, and writes each as WebP. */
export async function takeScreenshots({ course, out, only, buildPlayer, today }: Studio): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sinau-screenshots-'));
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS] });
  try {
    await unpackAll(course, folder, await buildPlayer(), today);
    await mkdir(out, { recursive: true });
    const wanted = VIEWS.filter(({ name }) => only.length === 0 || only.includes(name));
    for (const view of wanted) await writeFile(join(out, `${view.name}.webp`), await take(view, browser, folder));
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each module's package as a folder of its id. */
async function unpackAll(dir: string, folder: string, player: PlayerFiles, today: string): Promise<void> {
  const { course } = await loadCourse(dir, today);
  if (course === null) throw new Error(`there is no course in ${dir}`);
  for (const module of course.modules) {
    for (const file of openPackage(course, module, 'scorm12', player).files) {
      const path = join(folder, module.id, file.path);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await readPackageFile(dir, file));
    }
  }
}

async function take(view: View, browser: Browser, folder: string): Promise<Buffer> {
  const { module, theme, text = 100, isPaper = false, play } = view;
  const context = await browser.newContext({
    viewport: isPaper ? PAPER : PHONE,
    deviceScaleFactor: isPaper ? 1 : 2,
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: !isPaper,
  });
  context.setDefaultTimeout(PATIENCE);
  try {
    const page = await context.newPage();
    const display = JSON.stringify({ size: text, theme: theme ?? 'light' });
    await page.addInitScript((kept) => localStorage.setItem('sinau:display', kept), display);
    if (isPaper) await page.emulateMedia({ media: 'print' });
    await page.goto(pathToFileURL(join(folder, module, 'index.html')).href);
    if (isPaper)
      await page.locator('body').evaluate((body) => body.style.setProperty('padding', '0 17mm')); // as printed
    else await page.locator('html.ready').waitFor({ state: 'attached' });
    await play(page);
    return await webp(page, view.name);
  } finally {
    await context.close();
  }
}

/** What is on screen, once pictures have come. */
async function webp(page: Page, name: string): Promise<Buffer> {
  await page.mouse.move(0, 0);
  await page.waitForLoadState('networkidle');
  const devtools = await page.context().newCDPSession(page);
  for (const quality of QUALITIES) {
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality });
    const bytes = Buffer.from(data, 'base64');
    if (bytes.length <= LARGEST) return bytes;
  }
  throw new Error(`${name} weighs more than ${LARGEST} bytes at any quality`);
}
