import { buildPlayer } from '../src/workshop/build-player.ts';
import { ensureChromium } from '../src/workshop/chromium.ts';

/** Once before all tests: a browser on this machine, and the player's bytes. */
export default async function setUp(): Promise<void> {
  process.env.CHROMIUM = ensureChromium();
  await buildPlayer();
}
