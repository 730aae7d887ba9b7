import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Asked, ask } from './client.ts';
import { type Lrs, startLrs } from './lrs.ts';

const agent = '{"account":{"homePage":"https://lms.example.go.id","name":"siti.01"}}';
const activityId = 'https://example.go.id/contoh/gizi';
const registration = 'b9d9a1f2-4c0e-4a57-9d52-0d8f0d7f6a11';
const PLACES = {
  'activities/state': { activityId, agent, registration, stateId: 'attempt' },
  'activities/profile': { activityId, profileId: 'attempt' },
  'agents/profile': { agent, profileId: 'attempt' },
} as const;
const RESOURCES = ['activities/state', 'activities/profile', 'agents/profile'] as const;
const NEW = { 'if-none-match': '*' };
let lrs: Lrs;

beforeEach(async () => {
  lrs = await startLrs();
});

afterEach(() => lrs.close());

describe.each(RESOURCES)('%s', (resource) => {
  const { ...query } = PLACES[resource];
  const at = (method: string, more: Asked = {}) => ask(lrs, method, resource, { query, ...more });
  const statusOf = async (method: string, more: Asked = {}) => (await at(method, more)).status;

  it('keeps a document with its type and its ETag', async () => {
    expect(await statusOf('PUT', { body: 'isi', headers: { ...NEW, 'content-type': 'text/plain' } })).toBe(204);
    const { status, body, headers } = await at('GET');
    expect({ status, body, type: headers.get('content-type') }).toEqual({
      status: 200,
      body: 'isi',
      type: 'text/plain',
    });
    expect(headers.get('etag')).toBe(`"${createHash('sha1').update('isi').digest('hex')}"`);
    expect(headers.get('last-modified')).not.toBeNull();
    expect(lrs.documents()).toMatchObject([{ resource, id: 'attempt' }]);
    expect(lrs.refusals).toEqual([]);
  });

  it('has none, and then none any more', async () => {
    expect(await statusOf('GET')).toBe(404);
    await at('PUT', { body: {}, headers: NEW });
    expect(await statusOf('DELETE')).toBe(204);
    expect(await statusOf('GET')).toBe(404);
    expect(lrs.refusals).toEqual([]);
  });

  it('replaces only what the ETag names', async () => {
    await at('PUT', { body: { a: 1 }, headers: NEW });
    const etag = (await at('GET')).headers.get('etag') ?? '';
    expect(await statusOf('PUT', { body: {}, headers: NEW })).toBe(412);
    expect(await statusOf('PUT', { body: {}, headers: { 'if-match': '"x"' } })).toBe(412);
    expect(await statusOf('POST', { body: {}, headers: { 'if-match': '"x"' } })).toBe(412);
    expect(await statusOf('DELETE', { headers: { 'if-match': '"x"' } })).toBe(412);
    expect((await at('GET')).body).toEqual({ a: 1 });
    expect(await statusOf('PUT', { body: { b: 2 }, headers: { 'if-match': etag } })).toBe(204);
    expect((await at('GET')).body).toEqual({ b: 2 });
    expect(await statusOf('PUT', { body: {}, headers: { 'if-match': etag } })).toBe(412);
    expect(lrs.refusals).toHaveLength(5);
  });

  it('says that it has not changed', async () => {
    await at('PUT', { body: {}, headers: NEW });
    const etag = (await at('GET')).headers.get('etag') ?? '';
    expect(await statusOf('GET', { headers: { 'if-none-match': etag } })).toBe(304);
  });

  it('merges JSON objects, property by property', async () => {
    expect(await statusOf('POST', { body: { a: { x: 1 }, b: 1 } })).toBe(204);
    expect(await statusOf('POST', { body: { a: { y: 2 }, c: 3 } })).toBe(204);
    expect((await at('GET')).body).toEqual({ a: { y: 2 }, b: 1, c: 3 });
  });

  it.each([
    ['a list', { body: [1] }],
    ['text', { body: 'isi', headers: { 'content-type': 'text/plain' } }],
    ['what is no JSON', { body: '{' }],
  ])('does not merge %s', async (_, more: Asked) => {
    await at('POST', { body: { a: 1 } });
    expect(await statusOf('POST', more)).toBe(400);
    expect((await at('GET')).body).toEqual({ a: 1 });
  });

  it('does not merge into what is no JSON', async () => {
    await at('PUT', { body: 'isi', headers: { ...NEW, 'content-type': 'text/plain' } });
    expect(await statusOf('POST', { body: { a: 1 } })).toBe(400);
  });

  it('lists ids', async () => {
    await at('PUT', { body: {}, headers: NEW });
    const { stateId: _, profileId: __, ...place } = { stateId: '', profileId: '', ...query };
    expect((await ask(lrs, 'GET', resource, { query: place })).body).toEqual(['attempt']);
    const since = { ...place, since: '2100-01-01T00:00:00Z' };
    expect((await ask(lrs, 'GET', resource, { query: since })).body).toEqual([]);
  });

  it.each(Object.keys(query))('refuses a request whose %s is odd', async (name) => {
    const odd = { ...query, [name]: name === 'agent' ? `[${agent}]` : '' };
    expect((await ask(lrs, 'PUT', resource, { query: odd, body: {}, headers: NEW })).status).toBe(400);
    expect((await ask(lrs, 'PUT', resource, { query: { ...query, more: '1' }, body: {}, headers: NEW })).status).toBe(
      400,
    );
    expect(lrs.documents()).toEqual([]);
  });
});

describe.each(['activities/profile', 'agents/profile'] as const)('a PUT to %s without precondition', (resource) => {
  it('conflicts with a document that is there, and is refused where there is none', async () => {
    const { ...query } = PLACES[resource];
    expect((await ask(lrs, 'PUT', resource, { query, body: { a: 1 } })).status).toBe(400);
    await ask(lrs, 'PUT', resource, { query, body: { a: 1 }, headers: NEW });
    expect((await ask(lrs, 'PUT', resource, { query, body: {} })).status).toBe(409);
    expect((await ask(lrs, 'GET', resource, { query })).body).toEqual({ a: 1 });
  });
});

describe('state', () => {
  const query = PLACES['activities/state'];

  it('needs no precondition, but where it is told so', async () => {
    const strict = await startLrs({ demand: 'states too' });
    const put = async (on: Lrs) => (await ask(on, 'PUT', 'activities/state', { query, body: {} })).status;
    const first = [await put(lrs), await put(lrs), await put(strict)];
    await ask(strict, 'PUT', 'activities/state', { query, body: {}, headers: NEW });
    const last = await put(strict);
    await strict.close();
    expect([...first, last]).toEqual([204, 204, 400, 409]);
  });

  it('is of one registration, agent and activity', async () => {
    await ask(lrs, 'PUT', 'activities/state', { query, body: {} });
    const { registration: _, ...without } = query;
    const others = [
      without,
      { ...query, activityId: 'urn:x:y' },
      { ...query, agent: '{"mbox":"mailto:a@example.id"}' },
    ];
    for (const other of others) expect((await ask(lrs, 'GET', 'activities/state', { query: other })).status).toBe(404);
  });

  it('goes all at once where no id is said', async () => {
    await ask(lrs, 'PUT', 'activities/state', { query, body: {} });
    const all = { activityId, agent, registration };
    expect((await ask(lrs, 'DELETE', 'activities/state', { query: { activityId, agent } })).status).toBe(204);
    expect(lrs.documents()).toHaveLength(1);
    expect((await ask(lrs, 'DELETE', 'activities/state', { query: all })).status).toBe(204);
    expect(lrs.documents()).toEqual([]);
    expect((await ask(lrs, 'DELETE', 'agents/profile', { query: { agent } })).status).toBe(400);
  });
});
