import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../src/workshop/chromium.ts';
import { BUDGETS, type Figure, median } from './budgets.ts';

/** A cheap phone on a slow connection: bits per second, milliseconds, times slower than this machine. */
const CONDITIONS = { download: 400_000 / 8, latency: 400, cpu: 4 } as const;

interface Page {
  readonly files: ReadonlyMap<string, Buffer>;
  /** Fragment of the first lesson, where the measured paragraph and question stand. */
  readonly lesson: string;
}

interface Load {
  readonly firstPaint: number;
  /** `null` for bare HTML. */
  readonly interactive: number | null;
}

/**
 * Loads a module cold and beside it the identical body without script and style, in turns, and compares medians.
 * `files` is an unzipped package.
 */
export async function measureLoad(page: Page, rounds: number): Promise<Figure[]> {
  const server = await serve(variants(page));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS] });
  try {
    const whole: Load[] = [];
    const bare: Load[] = [];
    for (let round = 0; round < rounds; round++) {
      whole.push(await loadOnce(browser, `http://127.0.0.1:${port}/index.html#${page.lesson}`, page.lesson, true));
      bare.push(await loadOnce(browser, `http://127.0.0.1:${port}/bare.html#${page.lesson}`, page.lesson, false));
    }
    return report(whole, bare, rounds);
  } finally {
    await browser.close();
    server.close();
  }
}

function report(whole: readonly Load[], bare: readonly Load[], rounds: number): Figure[] {
  const paint = median(whole.map((load) => load.firstPaint));
  const floor = median(bare.map((load) => load.firstPaint));
  const ratio = median(whole.map((load, i) => load.firstPaint / (bare[i]?.firstPaint ?? Number.NaN)));
  const interactive = median(whole.map((load) => load.interactive ?? Number.NaN));
  return [
    {
      what: `first paragraph painted: ${seconds(paint)}, bare HTML ${seconds(floor)} (median of ${rounds} pairs)`,
      measured: `× ${ratio.toFixed(2)}`,
      budget: `× ${BUDGETS.firstPaintRatio}`,
      kept: ratio <= BUDGETS.firstPaintRatio,
    },
    {
      what: 'first question answerable',
      measured: seconds(interactive),
      budget: seconds(BUDGETS.interactiveMs),
      kept: interactive <= BUDGETS.interactiveMs,
    },
  ];
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** The package's page with its first paragraph marked for timing, and the same body with nothing to load. */
function variants({ files, lesson }: Page): ReadonlyMap<string, Buffer> {
  const html = files.get('index.html')?.toString('utf8') ?? '';
  const section = html.indexOf(`id="${lesson}"`);
  const paragraph = html.indexOf('<p>', section);
  if (section < 0 || paragraph < 0) throw new Error(`no first paragraph in the lesson ${lesson}`);
  const timed = `${html.slice(0, paragraph)}<p elementtiming="first">${html.slice(paragraph + 3)}`;
  const bare = timed
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="(?:stylesheet|preload)"[^>]*>/g, '');
  return new Map([...files, ['index.html', Buffer.from(timed)], ['bare.html', Buffer.from(bare)]]);
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

function serve(files: ReadonlyMap<string, Buffer>): Promise<Server> {
  const packed = new Map([...files].map(([name, bytes]) => [name, gzipSync(bytes)]));
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1).split('?')[0] ?? '';
    const bytes = packed.get(name);
    if (bytes === undefined) return void response.writeHead(404).end();
    const type = TYPES[name.split('.').pop() ?? ''] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'content-length': bytes.length });
    response.end(bytes);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Runs before the page's own scripts: notes the paint, and when the lesson's first question has its button. */
const OBSERVE = `
  window.timed = { firstPaint: 0, interactive: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) timed.firstPaint ||= entry.renderTime || entry.startTime;
  }).observe({ type: 'element', buffered: true });
  new MutationObserver(() => {
    if (document.querySelector('[data-measured] fds-question button')) timed.interactive ||= performance.now();
    const lesson = document.getElementById(location.hash.slice(1));
    if (lesson) lesson.dataset.measured = '';
  }).observe(document, { childList: true, subtree: true });
`;

async function loadOnce(browser: Browser, url: string, lesson: string, whole: boolean): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
  try {
    const page = await context.newPage();
    await page.addInitScript(OBSERVE);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: CONDITIONS.latency,
      downloadThroughput: CONDITIONS.download,
      uploadThroughput: CONDITIONS.download,
    });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: CONDITIONS.cpu });
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForFunction(
      (wait) => {
        const { timed } = window as unknown as { timed: { firstPaint: number; interactive: number } };
        return timed.firstPaint > 0 && (!wait || timed.interactive > 0);
      },
      whole,
      { timeout: 60_000 },
    );
    const timed = await page.evaluate(
      () => (window as unknown as { timed: { firstPaint: number; interactive: number } }).timed,
    );
    return { firstPaint: timed.firstPaint, interactive: whole ? timed.interactive : null };
  } catch (cause) {
    throw new Error(`the lesson ${lesson} did not come up at ${url}`, { cause });
  } finally {
    await context.close();
  }
}
