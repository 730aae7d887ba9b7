import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../chromium.ts';

/** A page and the files it shows, by path below it; the page itself is `index.html`. */
export type PrintFiles = ReadonlyMap<string, Uint8Array>;

/** There is no browser to print with, and none could be got. */
export class PrinterError extends Error {}

/** Makes PDFs until it is closed. */
export interface Printer {
  print(files: PrintFiles, title: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A printer that is this machine's Chromium, installed first where there is none. Throws `PrinterError`. */
export async function openPrinter(): Promise<Printer> {
  const browser = await startChromium();
  return { print: (files, title) => printPdf(browser, files, title), close: () => browser.close() };
}

async function startChromium(): Promise<Browser> {
  try {
    return await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS] });
  } catch (cause) {
    throw new PrinterError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** A4, with title and page number at the foot. Nothing runs in the page: what is printed is what was compiled. */
async function printPdf(browser: Browser, files: PrintFiles, title: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'sinau-print-'));
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    for (const [path, bytes] of files) await writeBelow(folder, path, bytes);
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    return await page.pdf({
      format: 'A4',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer(title),
      margin: { top: '16mm', bottom: '18mm', left: '17mm', right: '17mm' },
      tagged: true,
      outline: true,
    });
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeBelow(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

function footer(title: string): string {
  const escaped = title.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<div style="width:100%;margin:0 17mm;font:8pt sans-serif;color:#444;display:flex;justify-content:space-between"><span>${escaped}</span><span class="pageNumber"></span></div>`;
}
