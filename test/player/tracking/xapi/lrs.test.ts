import { expect, it } from 'vitest';
import { Cmi5Token } from '../../../../src/player/tracking/xapi/cmi5-token.ts';
import { Lrs, LrsFault } from '../../../../src/player/tracking/xapi/lrs.ts';

/** An LRS in whose place this answers. */
function answered(body: BodyInit, init: ResponseInit): Lrs {
  const fetch = () => Promise.resolve(new Response(body, init));
  return new Lrs({ endpoint: 'https://lrs.contoh.example/', auth: null, fetch, after: () => () => undefined });
}

const PORTAL = { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' } };
const OWNER = {
  actor: { objectType: 'Agent', openid: 'https://siti.example' },
  activity: 'https://a',
  registration: 'r',
} as const;

it.each([
  ['a login page of the network', PORTAL, 'later'],
  ['a fault of the server', { status: 500 }, 'later'],
  ['a request for patience', { status: 429 }, 'later'],
  ['that it is known already', { status: 409 }, 'delivered'],
  ['that it is too large', { status: 413 }, 'refused'],
  ['that nobody is known', { status: 401 }, 'stopped'],
  ['that it may not be', { status: 403 }, 'stopped'],
  ['that it is stored', { status: 200, headers: { 'Content-Type': 'application/json' } }, 'delivered'],
] as const)('a statement answered with %s is %3$s', async (_, init, kind) => {
  const delivery = await answered('[]', init).send([{} as never]);
  expect(delivery.kind).toBe(kind);
});

it('takes an answer that breaks or hangs in its middle for none', async () => {
  const body = new ReadableStream({
    start: (stream) => stream.enqueue(new TextEncoder().encode('["half an ans')),
    pull: (stream) => stream.error(new TypeError('network error')),
  });
  const broken = await answered(body, { status: 200 }).send([{} as never]);
  expect(broken.kind).toBe('later');

  let isAborted = false;
  const hanging: typeof fetch = (_, init) => {
    const endless = new ReadableStream({
      start: (stream) =>
        init?.signal?.addEventListener('abort', () => {
          isAborted = true;
          stream.error(new DOMException('aborted', 'AbortError'));
        }),
    });
    return Promise.resolve(new Response(endless, { status: 200 }));
  };
  const impatient = (milliseconds: number, callback: () => void) => {
    expect(milliseconds).toBe(30_000);
    const timer = setTimeout(callback, 20);
    return () => clearTimeout(timer);
  };
  const lrs = new Lrs({ endpoint: 'https://lrs.contoh.example/', auth: null, fetch: hanging, after: impatient });
  expect((await lrs.send([{} as never])).kind).toBe('later');
  expect(isAborted).toBe(true);
});

it('takes a login page for no document, which may be there all the same', async () => {
  const asked = answered('<!doctype html>', PORTAL).state(OWNER, 'sinau.attempt');
  await expect(asked).rejects.toMatchObject({ isPassing: true });
});

it('asks again for its token where a login page came in place of the LMS', async () => {
  const answers = [new Response('<!doctype html>', PORTAL), new Response('{"auth-token":"abc"}')];
  const kept = new Map<string, string>();
  const tab = {
    read: (key: string) => kept.get(key) ?? null,
    write: (key: string, value: string) => kept.set(key, value).size > 0,
    remove: (key: string) => kept.delete(key),
    keys: () => [...kept.keys()],
  };
  const token = new Cmi5Token('https://lms.example/fetch', tab, () =>
    Promise.resolve(answers.shift() ?? Response.error()),
  );
  const fault: unknown = await token.get().catch((error: unknown) => error);
  expect(fault instanceof LrsFault && fault.isPassing).toBe(true);
  expect(await token.get()).toBe('abc');
  expect(await token.get()).toBe('abc');
});
