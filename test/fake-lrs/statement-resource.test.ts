import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Asked, ask } from './client.ts';
import { type Lrs, startLrs } from './lrs.ts';
import { changed, sampleStatement } from './sample-statement.ts';

const ID = 'b9d9a1f2-4c0e-4a57-9d52-0d8f0d7f6a11';
let lrs: Lrs;

beforeEach(async () => {
  lrs = await startLrs();
});

afterEach(() => lrs.close());

const post = (body: unknown, more: Asked = {}) => ask(lrs, 'POST', 'statements', { body, ...more });
const get = (query: Record<string, string>) => ask(lrs, 'GET', 'statements', { query });
const verbs = (body: unknown) =>
  (body as { statements: { verb: { id: string } }[] }).statements.map(({ verb }) => verb.id.split(':').pop());

describe('storing', () => {
  it('keeps statements in order of arrival, with what the LRS sets', async () => {
    const [one, two] = [sampleStatement(), sampleStatement({ timestamp: undefined, stored: '2020-01-01T00:00:00Z' })];
    const { status, body } = await post([one, two]);
    expect({ status, body }).toEqual({ status: 200, body: [one.id, two.id] });
    expect(lrs.statements().map(({ id }) => id)).toEqual([one.id, two.id]);
    const [first, second] = lrs.statements();
    expect(first).toMatchObject({ ...one, version: '1.0.0', authority: { account: { name: 'sinau' } } });
    expect(second?.timestamp).toBe(second?.stored);
    expect(Date.parse(second?.stored ?? '')).toBeGreaterThan(Date.parse(first?.stored ?? ''));
    expect(lrs.refusals).toEqual([]);
  });

  it('gives an id to a statement without', async () => {
    const { body } = await post(sampleStatement({ id: undefined }));
    expect(lrs.statements().map(({ id }) => id)).toEqual(body);
  });

  it('puts one under the id of the parameter', async () => {
    const query = { statementId: ID };
    const sent = sampleStatement({ id: undefined });
    expect((await ask(lrs, 'PUT', 'statements', { query, body: sent })).status).toBe(204);
    expect((await ask(lrs, 'PUT', 'statements', { query, body: sent })).status).toBe(204);
    expect((await ask(lrs, 'PUT', 'statements', { query, body: sampleStatement() })).status).toBe(400);
    expect((await ask(lrs, 'PUT', 'statements', { body: sent })).status).toBe(400);
    expect(lrs.statements().map(({ id }) => id)).toEqual([ID]);
  });

  it('takes the same again without a copy', async () => {
    const one = sampleStatement();
    await post(one);
    const again = changed(one, { timestamp: '2026-11-24T12:00:00.000+07:00', 'verb.display': { id: 'x' } });
    expect((await post([again, sampleStatement()])).status).toBe(200);
    expect(lrs.statements()).toHaveLength(2);
  });

  it.each([
    ['result', { 'result.success': true }],
    ['actor', { 'actor.account.name': 'ani' }],
    ['time', { timestamp: '2026-11-24T05:00:01.000Z' }],
  ])('refuses another %s under the same id with 409, and the batch with it', async (_, change) => {
    const one = sampleStatement();
    await post(one);
    expect((await post([sampleStatement(), changed(one, change)])).status).toBe(409);
    expect(lrs.statements()).toHaveLength(1);
  });

  it('answers 409 to the same again where it is told so', async () => {
    const strict = await startLrs({ repeats: 'conflict' });
    const body = sampleStatement();
    const twice = [
      await ask(strict, 'POST', 'statements', { body }),
      await ask(strict, 'POST', 'statements', { body }),
    ];
    await strict.close();
    expect(twice.map(({ status }) => status)).toEqual([200, 409]);
  });

  it.each<[string, unknown, Asked]>([
    ['an id twice in a batch', [sampleStatement({ id: ID }), sampleStatement({ id: ID })], {}],
    ['one wrong statement', [sampleStatement(), sampleStatement({ verb: undefined })], {}],
    ['what is no JSON', '{"id"', {}],
    ['another content type', sampleStatement(), { headers: { 'content-type': 'text/plain' } }],
    ['no version', sampleStatement(), { headers: { 'x-experience-api-version': '' } }],
    ['another version', sampleStatement(), { headers: { 'x-experience-api-version': '2.0.0' } }],
    ['an unknown parameter', sampleStatement(), { query: { method: 'PUT' } }],
  ])('refuses %s with 400 and keeps nothing', async (_, body, more) => {
    expect((await post(body, more)).status).toBe(400);
    expect(lrs.statements()).toEqual([]);
    expect(lrs.refusals).toMatchObject([{ method: 'POST', status: 400 }]);
  });

  it.each([
    ['401', '', 'statements', 'POST'],
    ['401', 'Basic c2luYXU6c2FsYWg=', 'statements', 'POST'],
    ['404', null, '/statements', 'POST'],
    ['405', null, 'statements', 'DELETE'],
  ])('answers %s to %o at %s by %s', async (status, authorization, resource, method) => {
    const headers = authorization === null ? {} : { authorization };
    const said = await ask(lrs, method, resource, { headers, ...(method === 'POST' && { body: sampleStatement() }) });
    expect(said.status).toBe(Number(status));
    expect(lrs.refusals).toHaveLength(1);
  });

  it('refuses a body that is too large with 413', async () => {
    const small = await startLrs({ largestBody: 100 });
    const said = await ask(small, 'POST', 'statements', { body: sampleStatement() });
    await small.close();
    expect(said.status).toBe(413);
  });
});

describe('asking', () => {
  const verb = (name: string, change: Record<string, unknown> = {}) =>
    sampleStatement({ verb: { id: `urn:verb:${name}` }, ...change });

  beforeEach(async () => {
    await post([
      verb('one', { 'context.registration': ID }),
      verb('two', { object: { id: 'urn:activity:x' }, 'context.contextActivities.parent': [{ id: 'urn:activity:y' }] }),
      verb('three', { actor: { mbox: 'mailto:ani@example.go.id' } }),
    ]);
  });

  it.each([
    [{}, 'three two one'],
    [{ ascending: 'true' }, 'one two three'],
    [{ verb: 'urn:verb:two' }, 'two'],
    [{ registration: ID.toUpperCase() }, 'one'],
    [{ activity: 'urn:activity:x' }, 'two'],
    [{ activity: 'urn:activity:y' }, ''],
    [{ activity: 'urn:activity:y', related_activities: 'true' }, 'two'],
    [{ agent: '{"mbox":"mailto:ani@example.go.id"}' }, 'three'],
    [{ since: '2100-01-01T00:00:00Z' }, ''],
    [{ until: '2100-01-01T00:00:00Z', limit: '1' }, 'three'],
  ])('answers %o', async (query, found) => {
    const { body, headers } = await get(query);
    expect(verbs(body).join(' ')).toBe(found);
    expect(headers.get('x-experience-api-consistent-through')).toMatch(/Z$/);
  });

  it('goes on where `more` says', async () => {
    const { body } = await get({ limit: '2' });
    const { more } = body as { more: string };
    const rest = await fetch(new URL(more, lrs.url), {
      headers: { authorization: lrs.authorization, 'x-experience-api-version': '1.0.3' },
    });
    expect(verbs(await rest.json())).toEqual(['one']);
  });

  it('gives one by its id', async () => {
    const [first] = lrs.statements();
    expect((await get({ statementId: first?.id ?? '' })).body).toEqual(first);
    expect((await get({ statementId: ID })).status).toBe(404);
    expect(lrs.refusals).toEqual([]);
  });

  it.each([
    { statementId: ID, verb: 'urn:verb:one' },
    { Verb: 'urn:verb:one' },
    { registration: 'x' },
    { limit: '-1' },
    { agent: '[{"mbox":"mailto:ani@example.go.id"}]' },
    { agent: 'ani' },
    { since: 'yesterday' },
  ])('refuses %o with 400', async (query) => {
    expect((await get(query as unknown as Record<string, string>)).status).toBe(400);
  });

  it('says its version to all', async () => {
    const headers = { authorization: '', 'x-experience-api-version': '' };
    const { body, headers: told } = await ask(lrs, 'GET', 'about', { headers });
    expect(body).toEqual({ version: ['1.0.3'] });
    expect(told.get('x-experience-api-version')).toBe('1.0.3');
  });
});
