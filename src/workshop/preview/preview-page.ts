import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ReadFile } from './preview-app.ts';

/** The preview's own page: one HTML file, one style, one script with the LMS in it. */
export async function buildPreviewPage(): Promise<ReadonlyMap<string, ReadFile>> {
  const script = await bundle(fileURLToPath(new URL('./page/main.ts', import.meta.url)));
  return new Map<string, ReadFile>([
    ['index.html', () => readFile(new URL('./page/index.html', import.meta.url))],
    ['preview.css', () => readFile(new URL('./page/preview.css', import.meta.url))],
    ['preview.js', async () => script],
  ]);
}

async function bundle(entry: string): Promise<Uint8Array> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', rollupOptions: { input: entry, output: { format: 'iife' } } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (chunk === undefined) throw new Error('the build of the preview page gave no script');
  return new TextEncoder().encode(chunk.code);
}
