import { describe, expect, it } from 'vitest';
import { browserSurroundings } from '../../../src/player/tracking/surroundings.ts';

/** A window at this address whose page has been open for `open` milliseconds. */
const windowAt = (address: string, open = 0) =>
  ({
    document: {},
    location: new URL(address),
    navigator: {},
    performance: { timeOrigin: 1_000, now: () => open },
  }) as unknown as Window;

it('counts on from when the page began, whatever the clock of the device is set to', () => {
  expect(browserSurroundings(windowAt('https://lms.example/', 250)).now()).toBe(1_250);
});

it.each([
  ['https://lms.go.id/pluginfile.php/1/index.html', true],
  ['http://127.0.0.1:5000/index.html', false],
  ['http://localhost/index.html', false],
  ['file:///sdcard/modul/index.html', false],
  ['ionic://localhost/index.html', false],
])('takes %s for a page from the network: %s', (address, isRemote) => {
  expect(browserSurroundings(windowAt(address)).isRemote).toBe(isRemote);
});

describe('reaching the LMS', () => {
  /** A window whose requests are answered so; it notes them, and its timers run out at once where `isImpatient`. */
  const asking = (answer: () => Promise<Response>, isImpatient = false) => {
    const asked: { readonly address: string; readonly options: RequestInit }[] = [];
    const win = Object.assign(windowAt('https://lms.example/'), {
      fetch(address: string, options: RequestInit) {
        asked.push({ address, options });
        return answer();
      },
      setTimeout: (callback: () => void) => (isImpatient ? setTimeout(callback, 0) : 0),
    });
    return { asked, reach: () => browserSurroundings(win).reach() };
  };

  it('asks for one byte of the package’s own, past every cache', async () => {
    const { asked, reach } = asking(() => Promise.resolve(new Response('p', { status: 206 })));
    expect(await reach()).toBe(true);
    expect(asked).toMatchObject([
      { address: 'player.css', options: { cache: 'no-store', headers: { range: 'bytes=0-0' } } },
    ]);
  });

  it('takes the way to the login page for an answer: the LMS itself says the rest', async () => {
    const { asked, reach } = asking(() => Promise.resolve(Response.error()));
    expect(await reach()).toBe(true);
    expect(asked[0]?.options.redirect).toBe('manual');
  });

  it('takes no network, and no answer for long, for none', async () => {
    expect(await asking(() => Promise.reject(new TypeError('Failed to fetch'))).reach()).toBe(false);
    expect(await asking(() => new Promise(() => undefined), true).reach()).toBe(false);
  });
});
