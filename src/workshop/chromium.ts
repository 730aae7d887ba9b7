import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

/** How Chromium is started wherever Sinau drives one: headless, as root in a container, without asking the network. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium on this machine: `CHROMIUM`, or where systems put it; `null` where there is none. */
function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  return [...(named === undefined ? [] : [named]), ...PLACES].find(isExecutable) ?? null;
}

/**
 * Path of a Chromium, installed first where there is none and the system is Debian-like.
 * @throws Error that says what to do where it cannot be installed.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  const root = process.getuid?.() === 0;
  const apt = (...args: string[]): void => {
    const [command = 'apt-get', ...rest] = root ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
    execFileSync(command, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  try {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  } catch (cause) {
    throw new Error('No Chromium here, and apt-get could not install one. Install it, or name one in CHROMIUM.', {
      cause,
    });
  }
  const installed = findChromium();
  if (installed === null) throw new Error('apt-get installed Chromium, but it is not where it is looked for.');
  return installed;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there: the next place is asked
  }
}
