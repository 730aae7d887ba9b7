import { defineConfig } from 'vitest/config';

/** The oldest browser that must run a package: Android WebView of 2020. */
const OLDEST = 'chrome80';

/**
 * Builds what the browser gets, one build per script (an IIFE has one entry), chosen by mode:
 * `script`: `player.js`, one classic script; `styles`: `player.css`, and `critical.css`, the style of the first screen,
 * which the compiler puts into the page itself.
 */
export default defineConfig(({ mode }) => ({
  // Said outright: Vite would choose by NODE_ENV, and a test run would put the development build of Lit into packages.
  resolve: { conditions: ['module', 'browser', 'production'] },
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
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          globalSetup: ['test/set-up.ts'],
          testTimeout: 180_000,
        },
      },
    ],
  },
}));

const ENTRIES: Record<string, object> = {
  script: {
    input: 'src/player/shell/main.ts',
    output: { format: 'iife', entryFileNames: 'player.js' },
  },
  styles: {
    input: { player: 'src/player/style/player.css', critical: 'src/player/style/critical.css' },
    output: { assetFileNames: '[name][extname]' },
  },
};
