import { defineConfig } from 'vitest/config';

/** The oldest browser that must run a package: Android WebView of 2020. */
const OLDEST = 'chrome80';

/**
 * Builds what the browser gets, one build per script (an IIFE has one entry), chosen by mode:
 * `player`: `player.js` (one classic script) and `player.css`; `critical`: the style of the first screen, which the
 * compiler puts into the page itself; `preview`: the script of the workshop's preview page.
 */
export default defineConfig(({ mode }) => ({
  build: {
    target: OLDEST,
    cssTarget: OLDEST,
    outDir: `dist/player/${mode}`,
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: ENTRIES[mode] ?? {},
  },
  logLevel: 'warn',
  test: {
    reporters: ['default', './test/closing-line.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['**/*.browser.test.ts'] } },
      {
        extends: true,
        test: { name: 'browser', include: ['test/**/*.browser.test.ts'], globalSetup: ['test/set-up.ts'] },
      },
    ],
  },
}));

const ENTRIES: Record<string, object> = {
  player: {
    input: 'src/player/shell/main.ts',
    output: {
      format: 'iife',
      entryFileNames: 'player.js',
      assetFileNames: 'player[extname]',
    },
  },
  critical: {
    input: 'src/player/style/critical.css',
    output: { assetFileNames: 'critical[extname]' },
  },
};
