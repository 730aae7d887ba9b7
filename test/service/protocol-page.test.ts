import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskAnswer } from '../../src/model/consult-desk/answers.ts';
import { type CurlRequest, curlRequests } from './support/curl-examples.ts';
import { officer } from './support/officer.ts';
import { type ServiceUnderTest, startOnPglite } from './support/service-under-test.ts';

const PAGE = readFileSync(new URL('../../docs/consultation/protocol.md', import.meta.url), 'utf8');
const HOST = 'https://tanya.example.go.id';
const blocksOf = (language: string) =>
  [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, block = '']) => block);

const EXAMPLES = curlRequests(blocksOf('sh').join(''));
/** The answers that the page shows, in their order. */
const SHOWN = blocksOf('json').map((block) => JSON.parse(block) as unknown);

let service: ServiceUnderTest;
let server: ReturnType<typeof serve>;

beforeAll(async () => {
  service = await startOnPglite();
  const instance = await service.withSettings({ SITE_KEYS: 'kunci-umum-kursus' });
  await new Promise<void>((resolve) => {
    server = serve({ fetch: instance.app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve());
  });
});

afterAll(async () => {
  server?.close();
  await service?.stop();
});

/** Sends an example to the service under test, in place of the ministry's. */
async function send({ url, ...init }: CurlRequest, headers: Record<string, string> = {}): Promise<Response> {
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(url.startsWith(HOST)).toBe(true);
  return fetch(url.replace(HOST, here), { ...init, headers: { ...init.headers, ...headers } });
}

function example(ending: string): CurlRequest {
  const found = EXAMPLES.find(({ url }) => new URL(url).pathname.endsWith(ending));
  if (found === undefined) throw new Error(`no example for …${ending}`);
  return found;
}

/** What members a value has, of lists those of the first; the values themselves do not matter. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shapeOf(member)]));
}

describe('the examples of docs/consultation/protocol.md', () => {
  it('are all read', () => {
    expect(EXAMPLES).toHaveLength(7);
    expect(SHOWN).toHaveLength(3);
  });

  it('ask which kind of endpoint it is', async () => {
    const response = await send(example('/v1'));
    expect(response.status).toBe(200);
    expect(shapeOf({ ...(await response.json()), hours: '' })).toEqual(shapeOf(SHOWN[0]));
  });

  it('ask a question, as often as one likes', async () => {
    const first = await send(example('/v1/questions'));
    expect(first.status).toBe(201);
    expect(shapeOf(await first.json())).toEqual(shapeOf(SHOWN[1]));
    expect((await send(example('/v1/questions'))).status).toBe(200);
    const other = { ...example('/v1/questions'), headers: { 'Content-Type': 'application/json' } };
    expect((await send(other)).status).toBe(403);
  });

  it('read, follow up, rate and listen', async () => {
    const thread = example('9e10');
    const read = await send(thread);
    expect(read.status).toBe(200);
    expect((await send(thread, { 'If-None-Match': read.headers.get('etag') ?? '' })).status).toBe(304);
    expect((await send(example('/messages'))).status).toBe(201);
    expect((await send(example('/messages'))).status).toBe(200);
    expect(await (await send(example('/rating'))).json()).toMatchObject({ helped: true, state: 'closed' });
    const stream = (await send(example('/events'))).body?.getReader();
    let heard = '';
    while (!heard.includes('event: thread')) {
      const part = await stream?.read();
      if (part?.value === undefined) throw new Error(`the stream ended: ${heard}`);
      heard += new TextDecoder().decode(part.value);
    }
    await stream?.cancel();
  });

  it('search published answers', async () => {
    const editor = await officer(service.instance, 'editor');
    const [shown] = (SHOWN[2] as { answers: DeskAnswer[] }).answers;
    const { question, answer, topic, modules } = shown ?? { modules: [] };
    expect((await editor.call('POST', 'answers', { question, answer, topic, modules })).status).toBe(201);
    const response = await send(example('/v1/answers'));
    const page = (await response.json()) as { answers: DeskAnswer[] };
    expect(shapeOf(page)).toEqual(shapeOf(SHOWN[2]));
    expect(page.answers[0]?.question).toBe(question);
  });
});
