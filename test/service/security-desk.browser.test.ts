import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../e2e/browser.ts';
import { Officer } from './desk-officer.ts';
import { type DeskService, startDesk } from './desk-service.ts';
import { newKey } from './support/learner.ts';

/** What would run, if anything written were ever taken for a page. */
const SCRIPTS = [
  '<script>globalThis.harmed=1</script>',
  '<img src=x onerror="globalThis.harmed=1">',
  '"><svg/onload=globalThis.harmed=1>',
  '<iframe srcdoc="<script>parent.harmed=1</script>"></iframe>',
  '{{harmed=1}}<!--?lit$--><template shadowrootmode=open><script>harmed=1</script>',
  '[klik](javascript:harmed=1) <a href="javascript:harmed=1" autofocus onfocus=harmed=1>',
];
const FIELD = SCRIPTS[1] ?? '';

describe('scripts written to the desk', () => {
  let browser: Browser;
  let service: DeskService;
  let officer: Officer;
  const dialogs: string[] = [];
  beforeAll(async () => {
    service = await startDesk();
    browser = await launchBrowser();
    for (const [n, script] of SCRIPTS.entries())
      await service.ask(`Serangan ${n}: ${script}`, {
        topic: FIELD,
        district: FIELD,
        module: `m${n} ${FIELD}`,
        lesson: FIELD,
        learner: { pseudonym: `p-${newKey()}${'<b>'}`, name: FIELD },
      });
    officer = await Officer.atDesk(browser, service, 'sari');
    officer.page.on('dialog', async (dialog) => {
      dialogs.push(dialog.message());
      await dialog.dismiss();
    });
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  /** Nothing ran, nothing was refused in running, and nothing written became a part of the page. */
  const expectText = async () => {
    const found = await officer.page.evaluate(() => ({
      harmed: 'harmed' in globalThis,
      elements: document.querySelectorAll(
        'iframe, img, object, embed, a[href^="javascript:"], [onerror], [onload], [onfocus]',
      ).length,
      scripts: document.querySelectorAll('script:not([src])').length,
    }));
    expect(found).toEqual({ harmed: false, elements: 0, scripts: 0 });
    expect(dialogs).toEqual([]);
    expect(officer.faults).toEqual([]);
  };

  /** Filters hold it too, as options that are not on screen. */
  const seen = (text: string) => officer.page.getByText(text).filter({ visible: true }).first().waitFor();

  it('by learners stand in the queue and the conversation as they were written', async () => {
    for (const [n, script] of SCRIPTS.entries()) {
      await officer.go('queue');
      await officer.open(`Serangan ${n}:`);
      await officer.page.locator('.message.learner').filter({ hasText: script }).first().waitFor();
      await seen(FIELD); // topic, district or name beside it
      await expectText();
    }
  });

  it('by officers stand in replies, tags, canned replies, answers and names as they were written', async () => {
    await officer.page.evaluate(async (field) => {
      const { csrf } = (await (await fetch('/v1/desk/session')).json()) as { csrf: string };
      const send = async (method: string, path: string, body: object) => {
        const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf };
        const response = await fetch(`/v1/desk/${path}`, { method, headers, body: JSON.stringify(body) });
        if (!response.ok) throw new Error(`${path} gave ${response.status}`);
      };
      const { threads } = (await (await fetch('/v1/desk/threads?sort=newest')).json()) as {
        threads: { id: string; revision: number }[];
      };
      const [thread] = threads;
      if (thread === undefined) throw new Error('no thread');
      await send('POST', `threads/${thread.id}/replies`, {
        id: crypto.randomUUID(),
        text: `Balasan ${field}`,
        revision: 99,
        close: false,
      });
      await send('PUT', `threads/${thread.id}/tags`, { tags: ['<img src=x onerror=harmed=1>'] });
      await send('POST', `threads/${thread.id}/publication`, {
        question: `Tanya ${field}`,
        answer: `Jawab ${field}`,
        topic: field,
        modules: [field],
      });
      await send('POST', 'canned', { title: `Judul ${field}`, text: `Salam ${field}`, topic: field });
      await send('POST', 'accounts', {
        name: 'penyusup',
        displayName: `Nama ${field}`,
        role: 'officer',
        password: 'kata sandi panjang',
      });
    }, FIELD);
    for (const [view, text] of [
      ['answers', `Tanya ${FIELD}`],
      ['canned', `Judul ${FIELD}`],
      ['accounts', `Nama ${FIELD}`],
      ['statistics', FIELD],
    ] as const) {
      await officer.go(view);
      await seen(text);
      await expectText();
    }
    await officer.go('audit');
    await officer.page.locator('table').waitFor();
    await expectText();
  });

  it('in the address of the desk do nothing', async () => {
    for (const address of [`?state=${FIELD}`, `queue?thread=${FIELD}&q=${FIELD}`, FIELD, 'javascript:harmed=1']) {
      await officer.page.goto(`${service.url}/desk#${encodeURI(address)}`);
      await officer.page.locator('nav').first().waitFor();
      await expectText();
    }
  });
});
