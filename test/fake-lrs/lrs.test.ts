import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from './client.ts';
import { type Lrs, startLrs } from './lrs.ts';
import { type LrsProcess, startLrsProcess } from './lrs-process.ts';
import { sampleStatement } from './sample-statement.ts';

describe('what a test switches on', () => {
  let lrs: Lrs;

  beforeEach(async () => {
    lrs = await startLrs();
  });

  afterEach(async () => {
    await lrs.close();
    expect(lrs.refusals).toEqual([]);
  });

  const post = (body: unknown = sampleStatement()) => ask(lrs, 'POST', 'statements', { body });
  const statuses = async (count: number) => {
    const said: number[] = [];
    for (let n = 0; n < count; n++) said.push((await post()).status);
    return said;
  };

  it('offline', async () => {
    lrs.faults.isOffline = true;
    await expect(post()).rejects.toThrow();
    lrs.faults.isOffline = false;
    expect((await post()).status).toBe(200);
    expect(lrs.requests.map(({ status }) => status)).toEqual([0, 200]);
  });

  it('failing', async () => {
    lrs.faults.failing = 2;
    expect(await statuses(3)).toEqual([503, 503, 200]);
    expect(lrs.statements()).toHaveLength(1);
  });

  it('throttling', async () => {
    Object.assign(lrs.faults, { throttling: 1, retryAfter: 7 });
    const { status, headers } = await post();
    expect([status, headers.get('retry-after')]).toEqual([429, '7']);
    expect(await statuses(1)).toEqual([200]);
  });

  it('slow', async () => {
    lrs.faults.delay = 600_000;
    await expect(fetch(`${lrs.url}about`, { signal: AbortSignal.timeout(20) })).rejects.toThrow('timeout');
  });

  it('a client that goes away in mid-sentence is at no fault', async () => {
    const { hostname, port } = new URL(lrs.url);
    const socket = connect(Number(port), hostname);
    socket.write('POST /xapi/statements HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{', () => socket.destroy());
    await vi.waitFor(() => expect(lrs.requests).toMatchObject([{ status: 0 }]));
  });

  it('an answer that is lost', async () => {
    lrs.faults.losingAnswers = 1;
    const body = sampleStatement();
    await expect(post(body)).rejects.toThrow();
    expect(lrs.statements()).toHaveLength(1);
    expect((await post(body)).status).toBe(200);
    expect(lrs.statements()).toHaveLength(1);
  });

  it('a verb that is not taken', async () => {
    lrs.faults.refusedVerbs = { 'urn:x:a': 403, 'urn:x:b': 400 };
    const of = (id: string) => sampleStatement({ verb: { id } });
    expect((await post([sampleStatement(), of('urn:x:a')])).status).toBe(403);
    expect((await post(of('urn:x:b'))).status).toBe(400);
    expect(lrs.statements()).toEqual([]);
    expect((await post(of('urn:x:c'))).status).toBe(200);
  });

  it('credentials that no longer hold', async () => {
    lrs.faults.access = 'revoked';
    expect(await statuses(1)).toEqual([401]);
    lrs.faults.access = 'forbidden';
    expect(await statuses(1)).toEqual([403]);
    lrs.faults.access = 'granted';
    expect(await statuses(1)).toEqual([200]);
  });
});

describe('a page of another origin', () => {
  const origin = 'http://127.0.0.1:1';
  const preflight = (lrs: Lrs, headers: string) =>
    fetch(`${lrs.url}statements`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': headers },
    });

  it('may send what xAPI needs, and read the ETag, of refusals too', async () => {
    const lrs = await startLrs();
    const { status, headers } = await preflight(lrs, 'authorization,content-type,if-match,x-experience-api-version');
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, origin]);
    expect(headers.get('access-control-allow-headers')).toContain('x-experience-api-version');
    expect(lrs.refusals).toEqual([]);
    const refused = await ask(lrs, 'GET', 'statements', { headers: { origin, authorization: '' } });
    await lrs.close();
    expect(refused.status).toBe(401);
    expect(refused.headers.get('access-control-allow-origin')).toBe(origin);
    expect(refused.headers.get('access-control-expose-headers')).toContain('ETag');
  });

  it('may not send anything else', async () => {
    const lrs = await startLrs();
    const { headers } = await preflight(lrs, 'authorization,x-requested-with');
    await lrs.close();
    expect(headers.get('access-control-allow-headers')).not.toContain('x-requested-with');
    expect(lrs.refusals).toMatchObject([{ method: 'OPTIONS', reason: expect.stringContaining('x-requested-with') }]);
  });
});

describe('a process', () => {
  let lrs: LrsProcess;

  beforeEach(async () => {
    lrs = await startLrsProcess({ credentials: { siti: 'x' }, demand: 'states too' });
  });

  afterEach(() => lrs.close());

  it('serves, tells what it holds, and takes faults', async () => {
    const body = sampleStatement();
    expect((await ask(lrs, 'POST', 'statements', { body })).status).toBe(200);
    expect((await ask(lrs, 'POST', 'statements', { body: sampleStatement({ verb: undefined }) })).status).toBe(400);
    expect(await lrs.statements()).toMatchObject([{ id: body.id, authority: { account: { name: 'siti' } } }]);
    expect(await lrs.documents()).toEqual([]);
    expect(await lrs.refusals()).toMatchObject([{ status: 400 }]);
    await lrs.faults({ failing: 1 });
    expect((await ask(lrs, 'GET', 'statements')).status).toBe(503);
    expect(await lrs.requests()).toHaveLength(3);
  });

  it('is gone when it is closed', async () => {
    await lrs.close();
    await expect(ask(lrs, 'GET', 'about')).rejects.toThrow();
    await expect(lrs.statements()).rejects.toThrow();
  });
});
