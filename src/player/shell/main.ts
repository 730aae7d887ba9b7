import { start } from './start.ts';

// The page is whole before this script runs (`defer`). Where it fails, the page stays readable and says so.
try {
  start(window);
} catch (error) {
  document.documentElement.className = 'failed';
  throw error;
}
