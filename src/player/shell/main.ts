import { start } from './start.ts';

// The page is whole before this script runs (`defer`). Where it fails, the page stays readable and says so.
start(window).catch((error: unknown) => {
  document.documentElement.className = 'failed';
  console.error(error);
});
