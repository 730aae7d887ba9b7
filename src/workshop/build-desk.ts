import { readFile } from 'node:fs/promises';
import { bundle, keepBuilt } from './kept-build.ts';

/** Everything the desk's bytes hang on. */
const SOURCES = ['src/service/desk', 'src/model', 'src/i18n', 'vite.config.ts', 'package-lock.json'];

/** The officers' page: `html` asks for `desk/desk.js`, `desk/desk.css` and `desk/icon.svg`, relative to itself. */
export interface DeskBuild {
  readonly html: Uint8Array;
  readonly script: Uint8Array;
  readonly style: Uint8Array;
  readonly icon: Uint8Array;
}

/** The desk's bytes: those built before, where no source has changed since; otherwise built anew with Vite. */
export async function buildDesk(): Promise<DeskBuild> {
  const read = await keepBuilt({
    folder: 'desk',
    sources: SOURCES,
    make: async (keep) => {
      const [script, style] = await Promise.all([bundle('desk'), bundle('desk-style')]);
      await keep('desk.js', script('desk.js'));
      await keep('desk.css', style('desk.css'));
    },
  });
  const source = (name: string) => readFile(new URL(`../service/desk/${name}`, import.meta.url));
  return {
    html: await source('index.html'),
    script: await read('desk.js'),
    style: await read('desk.css'),
    icon: await source('icon.svg'),
  };
}
