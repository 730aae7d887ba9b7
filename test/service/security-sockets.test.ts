import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/service/log.ts';
import { type OpenDatabase, openDatabase } from '../../src/service/open-database.ts';
import { type RunningService, startService } from '../../src/service/service.ts';
import { readSettings } from '../../src/service/settings/settings.ts';
import { jsonRequest, newQuestion } from './support/learner.ts';

/** What no client sends that is a program of ours: written to the socket byte by byte. */
describe('the service at its port', () => {
  const logged: string[] = [];
  let folder: string;
  let opened: OpenDatabase;
  let service: RunningService;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sinau-sockets-'));
    const settings = readSettings({ PORT: '0', DATA_DIR: folder });
    const log = createLog((line) => logged.push(line), 'errors');
    opened = await openDatabase(settings, log.error);
    service = await startService(settings, opened.database, log, null);
  });
  afterAll(async () => {
    await service.stop();
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** What comes back until the line closes, or for so long. */
  const say = (text: string, milliseconds = 3_000): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(service.port, '127.0.0.1', () => socket.write(text));
      let heard = '';
      const timer = setTimeout(() => socket.destroy(), milliseconds);
      socket.setEncoding('utf8').on('data', (part: string) => {
        heard += part;
      });
      socket.on('error', (error: NodeJS.ErrnoException) => error.code !== 'ECONNRESET' && reject(error));
      socket.on('close', () => {
        clearTimeout(timer);
        resolve(heard);
      });
    });
  const post = (headers: string, body: string) =>
    say(
      `POST /v1/questions HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${body}`,
    );
  const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
  const isWell = async () => (await fetch(`${service.url}/health`)).status === 200;

  it.each([
    ['a length that is said', `Content-Length: ${50_000_000}`, '{"text":"'],
    ['a length that is not', 'Transfer-Encoding: chunked', `${(20_000).toString(16)}\r\n${'x'.repeat(20_000)}\r\n`],
  ])('refuses a body too large by %s, before it has all come', async (_, headers, body) => {
    const answer = await post(headers, body);
    expect(statusOf(answer)).toBe(413);
    expect(answer).toMatch(/retry-after: \d+/i);
  });

  it('takes a body that comes in pieces, and refuses one that ends too early without a word in the log', async () => {
    const question = JSON.stringify(newQuestion());
    const pieces = question.match(/.{1,40}/gs) ?? [];
    const chunks = pieces.map((piece) => `${Buffer.byteLength(piece).toString(16)}\r\n${piece}\r\n`).join('');
    expect(statusOf(await post('Transfer-Encoding: chunked', `${chunks}0\r\n\r\n`))).toBe(201);
    await new Promise<void>((resolve) => {
      const socket = connect(service.port, '127.0.0.1', () => {
        socket.write(
          `POST /v1/questions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"id`,
        );
        setTimeout(() => socket.resetAndDestroy(), 50);
      });
      socket.on('close', () => resolve());
    });
    await sleep(200);
    expect(await isWell()).toBe(true);
    expect(logged).toEqual([]);
  });

  it.each([
    ['no host', 'GET /v1 HTTP/1.1\r\nConnection: close\r\n\r\n', [400]],
    ['a host that is none', 'GET /v1 HTTP/1.1\r\nHost: a b/c?\r\nConnection: close\r\n\r\n', [400]],
    ['two hosts', 'GET /v1 HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n', [400, 200]],
    [
      'two lengths',
      'POST /v1/questions HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 4\r\n\r\n{}{}',
      [400],
    ],
    [
      'a length and chunks',
      'POST /v1/questions HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      [400],
    ],
    ['a path that climbs', 'GET /desk/../../../../etc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', [404]],
    [
      'a path that climbs in code',
      'GET /desk/%2e%2e%2f%2e%2e%2fetc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
      [404],
    ],
    ['a backslash', 'GET /desk\\..\\..\\x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', [400, 404]],
    ['half of a code', 'GET /v1/questions/%E0%A4%A HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', [400, 404]],
    [
      'another server’s address',
      'GET http://jahat.example/v1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
      [400, 404, 200],
    ],
    [
      'a method that echoes',
      'TRACE /v1 HTTP/1.1\r\nHost: a\r\nCookie: sinau_desk=RAHASIA\r\nConnection: close\r\n\r\n',
      [400, 404, 405, 501],
    ],
    ['a tunnel', 'CONNECT jahat.example:443 HTTP/1.1\r\nHost: a\r\n\r\n', [0, 400, 404, 405]],
    [
      'another protocol',
      'GET /v1/desk/events HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n',
      [400, 401, 426],
    ],
    ['headers without end', `GET /v1 HTTP/1.1\r\nHost: a\r\nX-A: ${'a'.repeat(40_000)}\r\n\r\n`, [431]],
    ['no HTTP', '\u0016\u0003\u0001\u0002\u0000\u0001', [400]],
  ])('lives on after %s', async (_, text, expected) => {
    const answer = await say(text);
    expect(expected).toContain(statusOf(answer));
    expect(answer).not.toMatch(/RAHASIA|root:|at .*\.ts:\d|node_modules/);
    expect(await isWell()).toBe(true);
    expect(logged).toEqual([]);
  });

  it('lets go of a reader that has gone', async () => {
    const question = newQuestion();
    await fetch(`${service.url}/v1/questions`, jsonRequest('POST', question));
    const leaving = new AbortController();
    const headers = { authorization: `Bearer ${question.key}` };
    const response = await fetch(`${service.url}/v1/questions/${question.id}/events`, {
      headers,
      signal: leaving.signal,
    });
    await response.body?.getReader().read();
    expect(service.consultation.streams.size).toBe(1);
    leaving.abort();
    await expect.poll(() => service.consultation.streams.size, { timeout: 10_000 }).toBe(0);
    expect(logged).toEqual([]);
  });
});
