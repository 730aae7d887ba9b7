import { request } from 'node:http';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createPreviewApp } from '../../../src/workshop/preview/preview-app.ts';
import { type PreviewServer, servePreview } from '../../../src/workshop/preview/preview-server.ts';
import { PAGE, sampleContent } from './sample-content.ts';

interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: string;
}

const app = createPreviewApp(sampleContent(PAGE));
const failures: unknown[] = [];
const report = (error: unknown) => void failures.push(error);
let server: PreviewServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

async function start(): Promise<PreviewServer> {
  server = await servePreview(app, [0], report);
  if (server === null) throw new Error('no port');
  return server;
}

/** Sends the path as it is: `fetch` and `URL` would tidy it up before the server sees it. */
function ask(port: number, path: string, { method = 'GET', host = `127.0.0.1:${port}` } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        body += text;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'], body }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the preview server', () => {
  it('serves its page, the list of modules, and the files of packages with their types', async () => {
    const { port } = await start();
    expect(await ask(port, '/')).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '<p>pratinjau</p>' });
    expect(JSON.parse((await ask(port, '/modules.json')).body).playable[0].title).toBe('Gizi & <piring>');
    expect((await ask(port, '/m/gizi/index.html?x=1')).body).toContain('LMSInitialize');
    expect(await ask(port, '/m/gizi/media/a%20b.svg')).toMatchObject({ status: 200, type: 'image/svg+xml' });
  });

  it.each([
    '/m/gizi/../../package.json',
    '/m/gizi/%2e%2e/%2e%2e/package.json',
    '/m/gizi/..%2f..%2fpackage.json',
    '/m/gizi//etc/passwd',
    '/../package.json',
    '/m/lain/index.html',
    '/m/gizi/',
    '/m/__proto__/constructor',
  ])('has nothing at %s', async (path) => {
    const { port } = await start();
    expect((await ask(port, path)).status).toBe(404);
  });

  it('refuses what it cannot decode, other methods, and other names for this machine', async () => {
    const { port } = await start();
    expect((await ask(port, '/%E0%A4%A')).status).toBe(400);
    expect((await ask(port, '/', { method: 'POST' })).status).toBe(405);
    expect((await ask(port, '/', { host: 'evil.example' })).status).toBe(403);
    expect((await ask(port, '/', { host: `127.0.0.1.evil.example:${port}` })).status).toBe(403);
  });

  it('answers HEAD without a body: the player asks so whether its LMS can be reached', async () => {
    const { port } = await start();
    expect(await ask(port, '/m/gizi/index.html', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('answers 500 when a file has gone, and goes on', async () => {
    const gone = new Map([['index.html', () => Promise.reject(new Error('gone'))]]);
    server = await servePreview(createPreviewApp(sampleContent(gone)), [0], report);
    const port = server?.port ?? 0;
    expect((await ask(port, '/')).status).toBe(500);
    expect(failures).toEqual([new Error('gone')]);
    expect((await ask(port, '/modules.json')).status).toBe(200);
  });

  it('takes the next port where one is taken, and none where all are', async () => {
    const { port } = await start();
    const next = await servePreview(app, [port, 0], report);
    expect(next?.port).not.toBe(port);
    await next?.close();
    expect(await servePreview(app, [port], report)).toBeNull();
  });

  it('frees its port when it closes, even with a connection open', async () => {
    const first = await start();
    await fetch(first.url);
    await first.close();
    server = null;
    const taken = createServer();
    await new Promise<void>((resolve, reject) => {
      taken.once('error', reject);
      taken.listen(first.port, '127.0.0.1', resolve);
    });
    await new Promise((resolve) => taken.close(resolve));
  });
});
