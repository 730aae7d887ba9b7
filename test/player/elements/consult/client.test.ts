import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Client, connectEndpoint, hasFeature, PLAIN } from '../../../../src/player/elements/consult/client.ts';
import type { Conversation } from '../../../../src/player/elements/consult/conversation.ts';
import { newThreadKey, newUuid } from '../../../../src/player/elements/consult/new-ids.ts';
import { newQuestion } from '../../../service/support/learner.ts';
import { type Answer, type EndpointServer, INFO, startEndpoint } from './endpoint-server.ts';

let server: EndpointServer;
let client: Client;
beforeEach(async () => {
  server = await startEndpoint();
  client = connectEndpoint(`${server.url}/`, 'kunci-kursus');
});
afterEach(() => server.close());

const { key, ...question } = newQuestion();
const conversation: Conversation = { id: question.id, key, question };
const parcel = { thread: question.id };
const thread = {
  id: question.id,
  state: 'received',
  revision: 3,
  topic: null,
  messages: [],
  helped: null,
  answer: null,
};

/** Answers `GET /v1` as a full endpoint, and the rest like this. */
const full = (answer: Answer) => {
  server.answer = ({ path }) => (path === '/v1' ? { status: 200, body: INFO } : answer);
};

describe('what the endpoint can do', () => {
  it('is asked once', async () => {
    full({ status: 404 });
    expect(await Promise.all([client.endpoint(), client.endpoint()])).toEqual([INFO, INFO]);
    expect(await client.endpoint()).toEqual(INFO);
    expect(server.heard).toHaveLength(1);
    expect(hasFeature(INFO, 'events')).toBe(true);
    expect(hasFeature(PLAIN, 'threads')).toBe(false);
  });

  it.each([
    ['another page', { status: 200, body: { hello: 1 } }],
    ['text', { status: 200 }],
    ['nothing there', { status: 404 }],
    ['another method', { status: 405 }],
  ])('is nothing but to take a question, where it answers with %s', async (_, answer) => {
    server.answer = () => answer;
    expect(await client.endpoint()).toBe(PLAIN);
  });

  it.each([
    ['the line is cut', null],
    ['it is overloaded', { status: 503 }],
    ['it asks for patience', { status: 429, headers: { 'Retry-After': '60' } }],
  ])('is not known where %s', async (_, answer) => {
    server.answer = () => answer;
    expect(await client.endpoint()).toBeNull();
    expect(await client.send(parcel, conversation)).toEqual({ kind: 'later' });
  });
});

describe('a full endpoint', () => {
  it('is sent the question with its key once, and everything after with the key as a bearer', async () => {
    full({ status: 201, body: thread });
    expect(await client.send(parcel, conversation)).toEqual({ kind: 'taken', body: thread, etag: null });
    await client.send({ ...parcel, message: { id: newUuid(), text: 'Lagi' } }, conversation);
    await client.send({ ...parcel, rating: { helped: true, close: false } }, conversation);
    const [, asked, wrote, rated] = server.heard;
    expect(asked).toMatchObject({ method: 'POST', path: '/v1/questions', body: { ...question, key } });
    expect(asked?.headers).toMatchObject({ 'x-site-key': 'kunci-kursus' });
    expect(asked?.headers.authorization).toBeUndefined();
    expect(wrote).toMatchObject({ path: `/v1/questions/${question.id}/messages`, body: { text: 'Lagi' } });
    expect(rated).toMatchObject({ path: `/v1/questions/${question.id}/rating`, body: { helped: true, close: false } });
    for (const one of [wrote, rated]) expect(one?.headers.authorization).toBe(`Bearer ${key}`);
    expect(server.heard.map(({ path }) => path).join()).not.toContain(key);
  });

  it('is read with the ETag that is known, and may have nothing new', async () => {
    full({ status: 200, body: thread, headers: { ETag: '"a"' } });
    expect(await client.read(conversation)).toEqual({ kind: 'taken', body: thread, etag: '"a"' });
    full({ status: 304 });
    expect(await client.read({ ...conversation, etag: '"a"' })).toEqual({ kind: 'taken', body: null, etag: null });
    expect(server.heard[1]?.headers['if-none-match']).toBe('"a"');
  });

  it.each([
    [400, { code: 'invalid' }, { kind: 'refused', reason: 'invalid' }],
    [404, { code: 'not-found' }, { kind: 'refused', reason: 'not-found' }],
    [413, undefined, { kind: 'refused', reason: '413' }],
    [403, { code: 'site-key' }, { kind: 'stopped', reason: 'site-key' }],
    [500, { code: 'internal' }, { kind: 'later' }],
    [200, undefined, { kind: 'later' }],
  ])('is understood where it answers %i %o', async (status, body, reply) => {
    full({ status, body });
    expect(await client.send(parcel, conversation)).toEqual(reply);
  });

  it('is left alone for as long as it asks', async () => {
    full({ status: 429, headers: { 'Retry-After': '30' } });
    expect(await client.send(parcel, conversation)).toEqual({ kind: 'later' });
    const before = server.heard.length;
    expect(await client.send(parcel, conversation)).toEqual({ kind: 'later' });
    expect(await client.answers('modul', 'kata')).toEqual([]);
    expect(server.heard).toHaveLength(before);
  });

  it('is searched for the words of one module', async () => {
    full({ status: 200, body: { answers: [{ question: 'a', answer: 'b' }], withdrawn: [], next: null } });
    expect(await client.answers('pendidikan-anak', 'anak & sekolah')).toEqual([{ question: 'a', answer: 'b' }]);
    expect(server.heard[0]?.path).toBe('/v1/answers?module=pendidikan-anak&q=anak%20%26%20sekolah');
  });
});

describe('a plain endpoint', () => {
  it('is sent the question without its key, at its own address, and nothing else', async () => {
    server.answer = ({ method }) => ({ status: method === 'POST' ? 204 : 404 });
    expect(await client.send(parcel, conversation)).toEqual({ kind: 'taken', body: null, etag: null });
    const posted = server.heard.filter(({ method }) => method === 'POST');
    expect(posted).toMatchObject([{ path: '/', body: question }]);
    expect(JSON.stringify(posted)).not.toContain(key);
    expect(posted[0]?.headers['x-site-key']).toBeUndefined();
  });

  it('is tried again whatever it refuses', async () => {
    server.answer = () => ({ status: 400 });
    expect(await client.send(parcel, conversation)).toEqual({ kind: 'later' });
  });
});

it('makes ids and keys as the protocol has them', () => {
  const made = Array.from({ length: 200 }, () => [newUuid(), newThreadKey()] as const);
  for (const [id, secret] of made) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(secret).toMatch(/^[A-Za-z0-9_-]{22}$/);
  }
  expect(new Set(made.flat()).size).toBe(400);
});
