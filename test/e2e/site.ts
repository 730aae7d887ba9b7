import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { loadCourse, openPackage, readPackageFile } from '../../src/compiler/compile.ts';
import type { Standard } from '../../src/model/standard.ts';
import { buildPlayer } from '../../src/workshop/build-player.ts';

const MODULES = fileURLToPath(new URL('../../modules', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** A package by file name. */
export type PackageBytes = ReadonlyMap<string, Uint8Array>;

/** The files of a module's package, from the course folder `dir`. */
export async function packageOf(id: string, dir = MODULES, standard: Standard = 'scorm12'): Promise<PackageBytes> {
  const [{ course }, player] = await Promise.all([loadCourse(dir, '2026-11-24'), buildPlayer()]);
  const module = course?.modules.find((one) => one.id === id);
  if (course === null || module === undefined) throw new Error(`no module ${id}`);
  const { files } = openPackage(course, module, standard, player);
  return new Map(await Promise.all(files.map(async (file) => [file.path, await readPackageFile(dir, file)] as const)));
}

export interface Site {
  readonly url: string;
  close(): void;
}

/**
 * On loopback: `/package/…` is the package, `/lms.html?lms=…` an LMS around it (see `lms-page.ts`), `/track/…` what such
 * LMSs keep of their learners.
 */
export async function serveSite(files: PackageBytes): Promise<Site> {
  const script = await lmsScript();
  const tracks = new Map<string, Record<string, string>>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/track/')) {
      if (request.method === 'POST') tracks.set(pathname, { ...tracks.get(pathname), ...(await formOf(request)) });
      const values = tracks.get(pathname);
      return void response.end(JSON.stringify(values === undefined ? null : { values }));
    }
    const bytes = ownPage(pathname, script) ?? files.get(pathname.replace(/^\/package\//, ''));
    if (bytes === undefined) return void response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    response.writeHead(200, { 'content-type': TYPES[pathname.split('.').pop() ?? ''] ?? 'application/octet-stream' });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}

async function formOf(request: IncomingMessage): Promise<Record<string, string>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
}

function ownPage(path: string, script: string): string | undefined {
  if (path === '/lms.html')
    return '<!doctype html><link rel="icon" href="data:,"><title>LMS</title><body><script src="/lms.js"></script>';
  return path === '/lms.js' ? script : undefined;
}

async function lmsScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rollupOptions: {
        input: fileURLToPath(new URL('lms-page.ts', import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const chunk = outputs.find((one) => one.type === 'chunk');
  if (chunk === undefined) throw new Error('no script for the LMS page');
  return chunk.code;
}
