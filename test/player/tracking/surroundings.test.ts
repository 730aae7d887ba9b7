import { expect, it } from 'vitest';
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
