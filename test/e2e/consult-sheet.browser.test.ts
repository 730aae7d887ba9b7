import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EndpointServer, INFO, startEndpoint } from '../player/elements/consult/endpoint-server.ts';
import { consultStage } from './consult-stage.ts';
import { Facilitator } from './facilitator.ts';
import type { Stage } from './stage.ts';

/** What lets a page of another origin ask and read. */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'authorization, content-type, x-site-key, if-none-match, last-event-id',
};
const LATEST = '2026-11-24T03:00:00Z';

let endpoint: EndpointServer;
let stage: Stage;
beforeAll(async () => {
  endpoint = await startEndpoint();
  stage = await consultStage(endpoint.url);
});
afterAll(async () => {
  await stage?.strike();
  await endpoint?.close();
});
beforeEach(async () => {
  endpoint.heard.length = 0;
  endpoint.answer = answerFully;
  await stage.begin();
});
afterEach(() => stage.end());

/** An endpoint whose officer has answered every question by the time it is read. */
const answerFully: EndpointServer['answer'] = ({ method, path, body }) => {
  if (method === 'OPTIONS') return { status: 204, headers: CORS };
  if (path === '/v1')
    return {
      status: 200,
      headers: CORS,
      body: { ...INFO, features: ['threads', 'rating'], hours: 'Senin–Jumat 08.00–16.00 WIB' },
    };
  const id = /^\/v1\/questions\/([^/]+)/.exec(path)?.[1] ?? (body as { id: string }).id;
  const messages = [{ id: `${id}-a`, from: 'officer', name: 'Sari', text: 'Dengarkan dulu alasannya.', at: LATEST }];
  const thread = { id, state: 'answered', revision: 2, topic: null, messages, helped: null, answer: null };
  return {
    status: 200,
    headers: CORS,
    body: method === 'GET' ? thread : { ...thread, state: 'received', revision: 1, messages: [] },
  };
};

async function at(fragment = ''): Promise<{ page: Page; asking: Facilitator }> {
  const { page } = await stage.alone(fragment);
  const asking = new Facilitator(page);
  await asking.button.waitFor();
  return { page, asking };
}

/** Presses Tab until the control of that name has the focus; fails where it never comes. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    const label = await page.evaluate(() => {
      const { activeElement: at } = document;
      const labelled =
        at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement;
      return (labelled ? at.labels?.[0]?.textContent : (at?.getAttribute('aria-label') ?? at?.textContent)) ?? '';
    });
    if (name.test(label)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

it('is asked, read, answered back and left by keyboard alone', async () => {
  const { page, asking } = await at('#mengapa-absen');
  await tabTo(page, /^Konsultasi$/);
  await page.keyboard.press('Enter');
  await asking.sheet.waitFor();
  await tabTo(page, /^Apa yang ingin/);
  await page.keyboard.type('Terlalu');
  await tabTo(page, /^Lanjut bertanya/);
  await page.keyboard.press('Enter');
  await asking.sees('Ceritakan sedikit lagi, paling sedikit 10 huruf.');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await page.keyboard.type(' banyak anak absen.');
  await tabTo(page, /^Lanjut bertanya/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Topik/);
  await tabTo(page, /^Jawabannya boleh/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Kirim pertanyaan/);
  await page.keyboard.press('Enter');
  await asking.sees('Dengarkan dulu alasannya.');
  expect(endpoint.heard.find(({ path, method }) => path === '/v1/questions' && method === 'POST')?.body).toMatchObject({
    text: 'Terlalu banyak anak absen.',
    topic: 'pendidikan',
    consent: true,
  });
  await tabTo(page, /^Tulis lanjutan/);
  await page.keyboard.type('Lalu?');
  await tabTo(page, /^Kirim$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => endpoint.heard.some(({ path }) => path.endsWith('/messages'))).toBe(true);
  await tabTo(page, /^Kembali/);
  await page.keyboard.press('Enter');
  await asking.sheet.getByRole('button', { name: /^Terlalu banyak anak absen/ }).waitFor();
  await page.keyboard.press('Escape');
  await asking.sheet.waitFor({ state: 'hidden' });
  expect(await asking.button.evaluate((button) => button === document.activeElement)).toBe(true);
});

it('loses nothing that is half written, and says what will not go out', async () => {
  const first = await at();
  await first.asking.open();
  await first.asking.sees('Jam layanan: Senin–Jumat');
  await first.asking.sees('SAPA 129');
  await first.asking.question.fill('Bu Ratmi, 0812 3456 7890');
  await first.asking.sees('Nomor identitas dan telepon diganti');
  await first.asking.question.fill('x'.repeat(2_001));
  await first.asking.sees('Terlalu panjang: kurangi 1 huruf.');
  await first.asking.question.fill('Setengah pertanyaan');
  await first.page.close();

  const again = await at();
  await again.asking.open();
  expect(await again.asking.question.inputValue()).toBe('Setengah pertanyaan');
});

it('finds the answers the page was built with, without a network', async () => {
  const { asking } = await at();
  await stage.context.setOffline(true);
  await asking.open();
  await asking.sees('SAPA 129');
  await asking.question.fill('cara mendapat akta lahir untuk anak');
  await asking.sheet.getByText('Apa yang dilakukan bila anak tidak punya akta kelahiran?').click();
  await asking.sees('Dinas kependudukan dapat menerbitkannya tanpa biaya.');
});

it('opens from a hint of the module with its topic', async () => {
  const { page, asking } = await at('#mengapa-absen');
  await page.getByRole('button', { name: 'Tanyakan: Kesehatan keluarga' }).click();
  await asking.question.fill('Di mana imunisasi dapat diperoleh?');
  await asking.press('Lanjut bertanya');
  expect(await asking.sheet.getByLabel('Topik').inputValue()).toBe('kesehatan');
});

it('is a hint only, where an administrator has switched it off', async () => {
  await stage.context.route('**/settings.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'window.sinauSettings = { consult: { endpoint: "" } };' }),
  );
  const ran = stage.context.waitForEvent('response', (response) => response.url().endsWith('/consult.js'));
  const { page } = await stage.alone('#mengapa-absen');
  await ran;
  await page.getByText('Tanyakan: Kesehatan keluarga').waitFor();
  expect(await page.getByRole('button', { name: /Tanyakan|Konsultasi/ }).count()).toBe(0);
  expect(endpoint.heard).toEqual([]);
});

it('sends to an endpoint that only takes a POST, says so, and hides what it cannot do', async () => {
  endpoint.answer = ({ method }) =>
    method === 'GET' ? { status: 404 } : { status: method === 'POST' ? 201 : 204, headers: CORS };
  const { page, asking } = await at();
  await asking.open();
  await asking.sees('jawabannya tidak tampil di sini');
  await asking.ask('Bagaimana cara mengganti pengurus kelompok?');
  await asking.stands('Terkirim');
  await asking.sees('Pertanyaan Anda sudah terkirim.');
  expect(await asking.more.isVisible()).toBe(false);
  await page.close();

  const again = await at();
  await again.asking.open();
  await again.asking.press(/mengganti pengurus/);
  await again.asking.stands('Terkirim');
  const posted = endpoint.heard.filter(({ method }) => method === 'POST');
  expect(posted.map(({ path }) => path)).toEqual(['/']);
  expect(posted[0]?.body).not.toHaveProperty('key');
  // A browser notes by itself that it may not read what the endpoint answers to a GET.
  stage.faults = stage.faults.filter((fault) => !/CORS policy|Failed to load resource/.test(fault));
});

describe('the sheet', () => {
  /** Every state, one after the other. */
  async function* states(asking: Facilitator): AsyncGenerator<string> {
    yield 'the button';
    await asking.open();
    yield 'the sheet';
    await asking.question.fill('anak tanpa akta kelahiran, 0812 3456 7890');
    await asking.sees('Mungkin sudah terjawab');
    yield 'what fits';
    await asking.press('Lanjut bertanya');
    yield 'asking';
    await asking.press('Kirim pertanyaan');
    await asking.sees('Apakah jawaban ini membantu?');
    yield 'the conversation';
    await asking.press('Kembali');
    await asking.sees('Percakapan Anda');
    yield 'the list';
  }

  it.each(['light', 'dark', 'contrast'])('has nothing for axe to find, %s', async (theme) => {
    const { page, asking } = await at('#mengapa-absen');
    await page.evaluate(axe.source);
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    const found: string[] = [];
    for await (const state of states(asking)) {
      const { violations, passes } = await page.evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run(document),
      );
      expect(passes.length, state).toBeGreaterThan(5);
      found.push(...violations.map(({ id, nodes }) => `${state}: ${id} at ${nodes[0]?.html}`));
    }
    expect(found).toEqual([]);
  });

  it.each([
    [360, '100%'],
    [320, '100%'],
    [320, '200%'],
    [1280, '100%'],
  ])('fits a window of %i px at %s, and lies on nothing that can be reached', async (width, size) => {
    const { page, asking } = await at('#mengapa-absen');
    await page.setViewportSize({ width, height: 640 });
    await page.evaluate((percent) => {
      document.documentElement.style.fontSize = percent;
    }, size);
    const box = await asking.button.boundingBox();
    expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(44);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const last = await page.locator('.page:not([hidden]) .turn').boundingBox();
    const bar = await asking.button.boundingBox();
    const isApart = (bar?.x ?? 0) >= (last?.x ?? 0) + (last?.width ?? 0);
    expect(isApart || (last?.y ?? 0) + (last?.height ?? 0) <= (bar?.y ?? 0)).toBe(true);
    for await (const state of states(asking)) {
      const wide = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('dialog[open]')].map(
          ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
        ),
      );
      expect(Math.max(...wide), state).toBe(0);
    }
  });
});
