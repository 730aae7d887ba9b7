import type { Connect } from '../tracking/find-session.ts';
import { start } from './start.ts';

/**
 * Starts the player in a window, with the ways it knows to find an LMS, tried in order. The page is whole before the
 * script runs (`defer`). Where the player fails, the page stays readable and says so.
 */
export function run(win: Window, connectors: readonly Connect[]): void {
  start(win, connectors).catch((error: unknown) => {
    win.document.documentElement.className = 'failed';
    throw error;
  });
}
