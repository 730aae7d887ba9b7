import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { Learner } from './learner.ts';
import { LmsLaunch, stageOf } from './stage.ts';

declare global {
  interface Window {
    /** Calls of an API written for one test, in order. */
    calls: string[];
  }
}

/** Pages of LMSs that the fake one does not play, served beside the package. */
const OTHER_LMS: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  Object.entries({
    'opener.html': `<link rel="icon" href="data:,"><button onclick="window.open('/package/index.html')">Buka</button><script>
      window.calls = [];
      window.API = Object.fromEntries(['Initialize', 'Finish', 'GetValue', 'SetValue', 'Commit', 'GetLastError'].map((name) => ['LMS' + name, () => {
        if (name !== 'GetLastError') calls.push('LMS' + name);
        return /GetValue/.test(name) ? '' : /GetLastError/.test(name) ? '0' : 'true';
      }]));
    </script>`,
    'answering.html': `<link rel="icon" href="data:,"><body><script>
      const answer = () => eval('(' + decodeURIComponent(location.search.slice(1)) + ')');
      window.API = Object.fromEntries(['Initialize', 'Finish', 'GetValue', 'SetValue', 'Commit', 'GetLastError'].map((name) => ['LMS' + name, answer]));
      document.body.innerHTML = '<iframe src="/package/index.html" style="position:fixed;inset:0;width:100%;height:100%"></iframe>';
    </script>`,
  }).map(([name, text]) => [name, new TextEncoder().encode(`<!doctype html>${text}`)]),
);

const stage = stageOf(['kehadiran'], fileURLToPath(new URL('../fixtures/small', import.meta.url)), OTHER_LMS);

describe('LMSs of other makes', () => {
  it('finds an API that only the opener has', async () => {
    const page = await stage.open('/package/opener.html');
    const [popup] = await Promise.all([stage.context.waitForEvent('page'), page.getByRole('button').click()]);
    const learner = await Learner.in(popup);
    expect(await learner.text('.save-state')).toMatch(/Menyimpan|Tersimpan/);
    await popup.close();
    await page.waitForFunction(() => window.calls.includes('LMSFinish'));
    const made = await page.evaluate(() => window.calls);
    expect(made.filter((call) => call === 'LMSInitialize')).toHaveLength(1);
    expect(made.at(-1)).toBe('LMSFinish');
  });

  it.each(['undefined', 'null', '1', '0', '{}', 'NaN', '[]', 'Object.create(null)'])(
    'works in an LMS that answers %s to everything',
    async (value) => {
      const page = await stage.open(`/package/answering.html?${encodeURIComponent(value)}`);
      const launch = new LmsLaunch(page, await Learner.in(page.frameLocator('iframe')));
      await launch.turnTo('menghitung');
      await launch.check('hitung-januari');
      expect(await launch.learner.text('#hitung-januari .verdict')).toContain('Tepat');
    },
  );
});

describe('an LMS that does not start at first', () => {
  it('gets what was done meanwhile, at the first launch that it answers, from whoever says that it is theirs', async () => {
    const page = await stage.open('/package/answering.html?false');
    const refused = new LmsLaunch(page, await Learner.in(page.frameLocator('iframe')));
    await refused.turnTo('menghitung');
    await refused.check('hitung-januari');
    await refused.saveState('refused');
    await page.close();

    const lms = await stage.open('/lms.html?lms=moodle');
    const frame = lms.frameLocator('iframe');
    const dialog = frame.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.innerText()).toMatch(/belum masuk LMS[\s\S]*Lanjutkan[\s\S]*Mulai baru/);
    expect(await dialog.getByRole('textbox').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Lanjutkan' }).click();
    const launch = new LmsLaunch(lms, await Learner.in(frame));
    expect(await launch.learner.page()).toBe('menghitung');
    expect(await launch.learner.text('#hitung-januari .verdict')).toContain('Tepat');
    await launch.saveState('saved');
    expect(await launch.stored('cmi.interactions.0.id')).toBe('hitung_januari');
    await lms.close();

    const next = await stage.open('/lms.html?lms=moodle');
    await next.frameLocator('iframe').locator('html.ready').waitFor({ state: 'attached' });
    expect(await next.frameLocator('iframe').getByRole('dialog').count()).toBe(0);
  });
});

describe('addresses', () => {
  it('opens the page of a question that is named, and shows it', async () => {
    const { page, learner } = await stage.alone('#sebab');
    expect(await learner.page()).toBe('menindaklanjuti');
    expect(await page.locator('#sebab').evaluate((el) => el.getBoundingClientRect().top < innerHeight)).toBe(true);
  });

  it.each(['#tidak-ada', '#%E0%A4%A', '#', '#sinau-main', '#constructor', '#__proto__'])(
    'opens the first page at %s, and where one was the next time',
    async (fragment) => {
      const { page, learner } = await stage.alone(fragment);
      expect(await learner.page()).toBe('sinau-open');
      await learner.follow('Mulai belajar');
      await page.close();
      expect(await (await stage.alone(fragment)).learner.page()).toBe('menghitung');
    },
  );

  it('leaves no sheet open over the page that the back button leads to', async () => {
    const { page, learner } = await stage.alone('#menghitung');
    await learner.open('menindaklanjuti');
    await page.getByRole('button', { name: 'Daftar pelajaran' }).click();
    await page.locator('dialog[open]').waitFor();
    await page.goBack();
    await learner.onScreen('menghitung');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it('stays where it is when a link names nothing', async () => {
    const { page, learner } = await stage.alone('#menghitung');
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          addEventListener('hashchange', () => resolve(), { once: true });
          location.hash = 'tidak-ada';
        }),
    );
    expect(await learner.page()).toBe('menghitung');
  });
});

describe('a device that several share, without an LMS', () => {
  const ask = (name: string) => ({ name, exact: true }) as const;

  it('asks who learns, keeps them apart, and asks nobody who only loads the page anew', async () => {
    const first = await stage.alone('#menghitung');
    await first.learner.answer('hitung-januari', true);
    await first.page.locator('#hitung-januari .actions button').first().click();
    const verdict = first.page.locator('#hitung-januari .verdict');
    await verdict.waitFor();
    await first.page.reload();
    await Learner.in(first.page);
    await verdict.waitFor();
    await first.page.close();

    const page = await openPage(stage.context, stage.url('/package/index.html'), stage.faults);
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toMatch(/Siapa yang belajar\?[\s\S]*Lanjutkan[\s\S]*0 dari 3 bagian selesai/);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(true);
    await dialog.getByRole('textbox').fill('Rina');
    await dialog.getByRole('button', ask('Mulai baru')).click();
    const rina = await Learner.in(page);
    expect(await rina.page()).toBe('sinau-open');
    await rina.follow('Mulai belajar');
    expect(await page.locator('#hitung-januari .verdict').count()).toBe(0);
    await page.close();

    const again = await openPage(stage.context, stage.url('/package/index.html'), stage.faults);
    expect(await again.getByRole('dialog').innerText()).toContain('Lanjutkan sebagai Rina');
    await again.getByRole('dialog').getByRole('button', ask('Lanjutkan')).click();
    expect(await (await Learner.in(again)).page()).toBe('menghitung');
    await again.locator('#hitung-januari .verdict').waitFor();
  });

  it('removes from the device what is one’s own when asked twice', async () => {
    const { page, learner } = await stage.alone('#menghitung');
    await learner.answer('hitung-januari', true);
    await page.locator('#hitung-januari .actions button').first().click();
    await page.locator('#hitung-januari .verdict').waitFor();
    await page.getByRole('button', { name: 'Tampilan' }).click();
    await page.getByText('Hapus data saya di perangkat ini').click();
    expect(await page.getByRole('dialog').innerText()).toContain('Yang belum terkirim akan hilang');
    await page.getByRole('button', ask('Ya, hapus')).click();
    await page.getByText('sudah dihapus').waitFor();
    await page.close();

    const { page: after } = await stage.alone('#menghitung');
    expect(await after.locator('#hitung-januari .verdict').count()).toBe(0);
    expect(await after.getByRole('dialog').count()).toBe(0);
  });
});
