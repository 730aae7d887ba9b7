import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../src/workshop/chromium.ts';

/** The window of a cheap phone. */
export const PHONE = { width: 360, height: 740 } as const;

/** A name for this machine that a page takes for a host on the network. */
export const REMOTE_HOST = 'lms.test';

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: [...CHROMIUM_FLAGS, `--host-resolver-rules=MAP ${REMOTE_HOST} 127.0.0.1`],
    // Playwright switches it off; phones have it.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}

/** A page that fails its test when a script of it does; a network that a test has cut is no fault. */
export async function openPage(context: BrowserContext, url: string, faults: string[]): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  page.on('console', (message) => {
    const isCut = message.text().includes('net::ERR_INTERNET_DISCONNECTED');
    if (message.type() === 'error' && !isCut) faults.push(message.text());
  });
  await page.goto(url);
  return page;
}
