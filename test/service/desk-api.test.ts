import { describe, expect, it } from 'vitest';
import type { DeskSession } from '../../src/model/consult-desk/accounts.ts';
import { Api, CallFailure } from '../../src/service/desk/core/api.ts';

const SESSION = { csrf: 'token-1' } as DeskSession;

interface Sent {
  readonly path: string;
  readonly method: string;
  readonly csrf: string | null;
}

/** An API whose answers come in this order; `null`: the connection is lost. */
function apiOf(answers: readonly (Response | null)[], signInAgain = async () => false) {
  const sent: Sent[] = [];
  const left = [...answers];
  const api = new Api({
    fetch: async (path, request) => {
      const csrf = new Headers(request?.headers).get('X-CSRF-Token');
      sent.push({ path: String(path), method: request?.method ?? 'GET', csrf });
      const answer = left.shift();
      if (answer === null || answer === undefined) throw new TypeError('Failed to fetch');
      return answer;
    },
    language: () => 'id',
    signInAgain,
  });
  return { api, sent };
}

const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ type: 'about:blank', status, code, title: code }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });

async function failureOf(work: Promise<unknown>): Promise<CallFailure> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CallFailure)) throw new Error(`no failure of a call: ${String(error)}`);
  return error;
}

describe('calls of the desk', () => {
  it('leave out what is not asked for', async () => {
    const { api, sent } = apiOf([Response.json({})]);
    await api.get('threads', { q: '', topic: undefined, district: 'Kab. Malang', limit: 50 });
    expect(sent[0]?.path).toBe('v1/desk/threads?district=Kab.+Malang&limit=50');
  });

  it('carry the token of the session, but for reading', async () => {
    const { api, sent } = apiOf([Response.json(SESSION), Response.json({}), Response.json({})]);
    await api.resume();
    await api.send('POST', 'threads/1/read');
    await api.get('facets');
    expect(sent.map(({ csrf }) => csrf)).toEqual([null, 'token-1', null]);
  });

  it('wait for the officer to sign in again, then go on', async () => {
    const { api, sent } = apiOf([problem(401, 'unauthenticated'), Response.json({ id: 'done' })], async () => true);
    expect(await api.send('POST', 'threads/1/replies', { text: 'x' })).toEqual({ id: 'done' });
    expect(sent).toHaveLength(2);
  });

  it('give up where another goes on', async () => {
    const { api, sent } = apiOf([problem(401, 'unauthenticated')]);
    expect((await failureOf(api.get('facets'))).code).toBe('unauthenticated');
    expect(sent).toHaveLength(1);
  });

  it('read the token anew where it is refused, once', async () => {
    const { api, sent } = apiOf([problem(403, 'csrf'), Response.json(SESSION), problem(403, 'csrf')]);
    expect((await failureOf(api.send('PUT', 'threads/1/tags', { tags: [] }))).code).toBe('csrf');
    expect(sent.map(({ path }) => path)).toEqual([
      'v1/desk/threads/1/tags',
      'v1/desk/session',
      'v1/desk/threads/1/tags',
    ]);
    expect(sent[2]?.csrf).toBe('token-1');
  });

  it('tell a lost connection from a refusal', async () => {
    const { api } = apiOf([
      null,
      problem(429, 'rate-limited', { 'Retry-After': '7' }),
      new Response('<h1>', { status: 502 }),
    ]);
    expect((await failureOf(api.get('facets'))).problem).toBeNull();
    const refused = await failureOf(api.get('facets'));
    expect([refused.code, refused.retryAfter]).toEqual(['rate-limited', 7]);
    expect((await failureOf(api.get('facets'))).problem).toBeNull();
  });

  it('find nobody signed in without asking anybody to', async () => {
    const { api } = apiOf([problem(401, 'unauthenticated')], () => Promise.reject(new Error('asked')));
    expect(await api.resume()).toBeNull();
  });
});
