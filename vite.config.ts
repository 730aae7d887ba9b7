import { defineConfig } from 'vitest/config';
import { withoutAxios } from './src/workshop/without-axios.ts';

/** The oldest browser that must run a package: Android WebView of 2020. */
const OLDEST = 'chrome80';

/** Its JavaScript: named by the year, since by the browser every `?.` would be lowered (docs/decisions/0004). */
const LANGUAGE = 'es2020';

/**
 * Builds what the browser gets, one build per script (an IIFE has one entry), chosen by mode.
 * `player-scorm12`, `player-web`, …: `script.js`, one classic script for each way to track.
 * `optional-aids`, `optional-xapi`, `optional-consult`: `script.js`, which comes after the player and takes from it what it has.
 * `styles`: `player.css`, and `critical.css`, the style of the first screen, which the compiler puts into the page itself.
 * `desk`, `desk-style`: the page of the consultation service's officers.
 */
export default defineConfig(({ mode }) => ({
  // Said outright: Vite would choose by NODE_ENV, and a test run would put the development build of Lit into packages.
  // Modules before bundles: of a library that has both, the latter is the larger.
  resolve: { conditions: ['module', 'browser', 'production'], mainFields: ['module', 'browser', 'main'] },
  plugins: mode === 'optional-xapi' ? [withoutAxios()] : [],
  build: {
    target: LANGUAGE,
    cssTarget: OLDEST,
    outDir: `dist/player/${mode}`,
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: entries(mode),
  },
  logLevel: 'warn',
  test: {
    reporters: ['default', './test/closing-line.ts'],
    // One by default on two cores; browser tests mostly wait for a browser.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // What is waited for may take a busy machine longer than the second that is the default.
    expect: { poll: { timeout: 15_000 } },
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

function entries(mode: string): object {
  const script = /^player-(.+)$/.exec(mode)?.[1];
  if (script !== undefined) {
    return { input: `src/player/shell/entries/${script}.ts`, output: { format: 'iife', entryFileNames: 'script.js' } };
  }
  const optional = /^optional-(.+)$/.exec(mode)?.[1];
  if (optional !== undefined) {
    return {
      input: `src/player/shell/entries/optional/${optional}.ts`,
      external: (id: string) => globalOf(id) !== undefined,
      // As TypeScript does with our own classes (tsconfig.json): a library's cost a helper otherwise.
      transform: { assumptions: { setPublicClassFields: true } },
      output: { format: 'iife', entryFileNames: 'script.js', globals: globalOf },
    };
  }
  if (mode === 'desk') {
    return { input: 'src/service/desk/main.ts', output: { format: 'iife', entryFileNames: 'desk.js' } };
  }
  if (mode === 'desk-style') {
    return { input: { desk: 'src/service/desk/style/desk.css' }, output: { assetFileNames: '[name][extname]' } };
  }
  return {
    input: { player: 'src/player/style/player.css', critical: 'src/player/style/critical.css' },
    output: { assetFileNames: '[name][extname]' },
  };
}

/** What an optional script takes from the running player in place of bringing it again. */
function globalOf(id: string): string | undefined {
  if (id === 'lit/html.js') return 'sinau.lit';
  return id.endsWith('/tracking/shared.ts') || id === '../shared.ts' ? 'sinau.shared' : undefined;
}
