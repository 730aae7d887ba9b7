import { beforeAll, describe, expect, it } from 'vitest';
import { faults, newAccount, newSession } from '../../support/attack.ts';
import type { Instance } from '../../support/instance.ts';
import { asked, jsonRequest, newQuestion, read } from '../../support/learner.ts';
import type { ServiceUnderTest } from '../../support/service-under-test.ts';

const LMS = 'https://lms.example.go.id';
/** Origins that look like allowed ones, or like none at all. */
const FOREIGN = [
  'https://jahat.example',
  'http://lms.example.go.id',
  'https://lms.example.go.id.jahat.example',
  'https://lms.example.go.id:8443',
  'https://xlms.example.go.id',
  'http://localhost.jahat.example:80',
  'file://',
];

export function transport(service: () => ServiceUnderTest): void {
  const preflight = (origin: string, path = '/v1/questions') =>
    service().instance.request(path, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });
  const askFrom = (origin: string, instance = service().instance) =>
    instance.request('/v1/questions', jsonRequest('POST', newQuestion(), { origin, 'x-site-key': 'kunci-kursus' }));

  describe('pages of other origins', () => {
    it.each([LMS, 'null', 'http://localhost:4000'])('that are allowed may ask: %s', async (origin) => {
      const asking = await preflight(origin);
      expect([asking.status, asking.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
      const answer = await askFrom(origin);
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([201, origin]);
      expect(answer.headers.get('vary')).toContain('Origin');
      // Cookies have no part in it: an allowed page cannot act as whoever looks at it.
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    });

    it.each(FOREIGN)('that are not may neither read nor send: %s', async (origin) => {
      expect((await preflight(origin)).status).toBe(403);
      const answer = await read<{ code: string }>(await askFrom(origin));
      expect([answer.status, answer.body.code]).toEqual([403, 'origin']);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      const reading = await service().instance.request('/v1/answers', { headers: { origin } });
      expect([reading.status, reading.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    });

    it('are none of a file, unless the operator allows those', async () => {
      const instance = await service().withSettings({ ALLOWED_ORIGINS: LMS });
      expect((await askFrom('null', instance)).status).toBe(403);
      expect((await askFrom(LMS, instance)).status).toBe(201);
    });
  });

  describe('floods', () => {
    const TIGHT = { REQUESTS_PER_MINUTE: '8', QUESTIONS_PER_MINUTE: '3', MESSAGES_PER_MINUTE: '2' };
    let instance: Instance;
    beforeAll(async () => {
      instance = await service().withSettings(TIGHT);
    });
    const ask = (address: string, headers: Record<string, string> = {}) =>
      instance.request(
        '/v1/questions',
        jsonRequest('POST', newQuestion(), { 'x-site-key': 'kunci-kursus', ...headers }),
        address,
      );
    const flood = async (times: number, request: (n: number) => Promise<Response>) => {
      const responses: Response[] = [];
      for (let n = 0; n < times; n++) responses.push(await request(n));
      return responses;
    };
    const statuses = (responses: readonly Response[]) => responses.map(({ status }) => status);

    it('of questions are refused by address, with a time to wait', async () => {
      const responses = await flood(5, () => ask('198.51.100.71'));
      expect(statuses(responses)).toEqual([201, 201, 201, 429, 429]);
      expect(responses[4]?.headers.get('retry-after')).toMatch(/^[1-9]\d?$/);
      expect((await ask('198.51.100.72')).status).toBe(201);
    });

    it('are not hidden by addresses the client makes up', async () => {
      const made = (n: number) => ({
        'x-forwarded-for': `203.0.113.${n}`,
        'x-real-ip': `203.0.113.${n}`,
        forwarded: `for=203.0.113.${n}`,
      });
      expect(statuses(await flood(4, (n) => ask('198.51.100.73', made(n))))).toEqual([201, 201, 201, 429]);
    });

    it('are counted by the address that the trusted proxy saw, whatever stands before it', async () => {
      const through = (client: string, n: number) =>
        ask('10.0.0.1', { 'x-forwarded-for': `203.0.113.${n}, ${client}, 10.0.0.2` });
      expect(statuses(await flood(4, (n) => through('198.51.100.74', n)))).toEqual([201, 201, 201, 429]);
      expect((await through('198.51.100.75', 0)).status).toBe(201);
    });

    it('are not hidden by the ports some proxies tell, nor by addresses of one household', async () => {
      const from = (client: string) => ask('10.0.0.1', { 'x-forwarded-for': client });
      expect(statuses(await flood(4, (n) => from(`198.51.100.76:${50_000 + n}`)))).toEqual([201, 201, 201, 429]);
      expect(statuses(await flood(4, (n) => from(`[2001:db8:1:2::${n}]:443`)))).toEqual([201, 201, 201, 429]);
      expect((await from('2001:db8:1:2:ffff::1')).status).toBe(429);
      expect((await from('2001:db8:1:3::1')).status).toBe(201);
    });

    it.each(['/v1', '/v1/answers', '/v1/desk/threads', '/health', '/openapi.json'])(
      'of anything are refused: %s',
      async (path) => {
        const responses = await flood(9, () => instance.request(path, {}, `198.51.100.${80 + path.length}`));
        expect(responses[8]?.status).toBe(429);
        expect(responses[8]?.headers.get('retry-after')).toMatch(/^[1-9]\d?$/);
        expect(statuses(responses.slice(0, 8))).not.toContain(429);
      },
    );

    it('of messages are refused by thread, from whatever address', async () => {
      const { id, question } = await asked(service().instance);
      const headers = { authorization: `Bearer ${question.key}` };
      const write = (n: number) =>
        instance.request(
          `/v1/questions/${id}/messages`,
          jsonRequest('POST', { id: newQuestion().id, text: 'Satu hal lagi.' }, headers),
          `198.51.100.${110 + n}`,
        );
      expect(statuses(await flood(3, write))).toEqual([201, 201, 429]);
    });

    it('of questions that nobody answers are sent back, not those that are there already', async () => {
      const { question } = await asked(service().instance);
      const full = await service().withSettings({ QUEUE_LIMIT: '1' });
      const headers = { 'x-site-key': 'kunci-kursus' };
      const refused = await full.request('/v1/questions', jsonRequest('POST', newQuestion(), headers));
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '300']);
      expect((await full.request('/v1/questions', jsonRequest('POST', question, headers))).status).toBe(200);
    });

    it('fill no thread: after so many messages its learner opens another', async () => {
      const { id, write, get } = await asked(service().instance);
      await service().database.query('update threads set message_count = 199 where id = $1', [id]);
      const last = newQuestion().id;
      expect((await write('Yang terakhir.', last)).status).toBe(201);
      const over = await write('Satu lagi.');
      expect([over.status, Number(over.headers.get('retry-after')) > 3600]).toEqual([429, true]);
      expect((await write('Yang terakhir.', last)).status).toBe(200);
      expect((await get()).body.messages).toHaveLength(2);
    });
  });

  describe('headers', () => {
    const PATHS = [
      '/',
      '/desk',
      '/desk/',
      '/desk/desk.js',
      '/desk/desk.css',
      '/desk/icon.svg',
      '/desk/../../package.json',
      '/desk/%2e%2e/%2e%2e/package.json',
      '/desk/..%2f..%2fpackage.json',
      '/v1',
      '/v1/answers',
      '/v1/questions',
      '/v1/questions/x',
      '/v1/desk/session',
      '/v1/desk/threads.csv',
      '/health',
      '/metrics',
      '/openapi.json',
      '/tiada',
      '/v1/tiada',
    ];

    it.each(PATHS)('keep every answer from being taken for something else, or framed: %s', async (path) => {
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
        const { headers } = await service().instance.request(path, { method });
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('x-frame-options')).toBe('DENY');
        expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
        expect(headers.get('content-security-policy')).toContain("default-src 'none'");
        expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*/);
        expect(headers.get('referrer-policy')).toBe('no-referrer');
        expect(headers.get('cache-control')).toMatch(/no-store|no-cache/);
        expect(headers.get('server')).toBeNull();
        expect(headers.get('x-powered-by')).toBeNull();
      }
    });

    it('let scripts and styles of the desk come from itself only, and none stand in the page', async () => {
      const policy = (await service().instance.request('/desk')).headers.get('content-security-policy') ?? '';
      expect(policy.split('; ')).toEqual(
        expect.arrayContaining([
          "script-src 'self'",
          "style-src 'self'",
          "connect-src 'self'",
          "base-uri 'none'",
          "require-trusted-types-for 'script'",
        ]),
      );
    });

    it('keep what is private out of every cache', async () => {
      const { instance } = service();
      const { id, question } = await asked(instance);
      const thread = await instance.request(`/v1/questions/${id}`, {
        headers: { authorization: `Bearer ${question.key}` },
      });
      const officer = await newSession(instance, (await newAccount(instance, 'admin')).id);
      const desk = await Promise.all(
        ['session', 'threads', `threads/${id}`, 'accounts', 'audit', 'threads.csv'].map((path) =>
          instance.request(`/v1/desk/${path}`, { headers: officer }),
        ),
      );
      for (const { status, headers } of [thread, ...desk])
        expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    });

    it('ask for TLS where there is TLS', async () => {
      const { instance } = service();
      const by = async (proto: string, address: string) =>
        (await instance.request('/v1', { headers: { 'x-forwarded-proto': proto } }, address)).headers.get(
          'strict-transport-security',
        );
      expect(await by('https', '10.0.0.1')).toBe('max-age=31536000');
      expect(await by('http', '10.0.0.1')).toBeNull();
      expect(await by('https', '192.0.2.1')).toBeNull();
    });
  });

  describe('figures for operators', () => {
    const metrics = (address: string, headers: Record<string, string> = {}) =>
      service().instance.request('/metrics', { headers }, address);

    it('are for this machine only, unless others are named', async () => {
      expect((await metrics('127.0.0.1')).status).toBe(200);
      expect((await metrics('192.0.2.1')).status).toBe(404);
      expect((await metrics('10.0.0.1', { 'x-forwarded-for': '192.0.2.1' })).status).toBe(404);
      expect((await metrics('192.0.2.1', { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404);
    });

    it.each(['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'])(
      'are not for the whole world where a proxy on this machine was forgotten: %s',
      async (name) => {
        expect((await metrics('127.0.0.1', { [name]: '192.0.2.1' })).status).toBe(404);
      },
    );

    it('count, and tell of nobody', async () => {
      const { id, question } = await asked(service().instance, { district: 'Kab. RAHASIA' });
      const text = await (await metrics('127.0.0.1')).text();
      expect(text).toContain('path="/v1/questions"');
      for (const secret of [id, question.key, question.learner.pseudonym, 'RAHASIA', '192.0.2.1'])
        expect(text).not.toContain(secret);
    });
  });

  describe('the log', () => {
    it('tells after all this of no fault, and of nothing that anybody wrote or is', async () => {
      const { instance, other } = service();
      const lines = [...instance.logged, ...other.logged].join('');
      expect(lines).toContain('/v1/desk/threads/{id}');
      expect([...faults(instance), ...faults(other)]).toEqual([]);
      for (const secret of [
        'RAHASIA',
        'sawah',
        'Malang',
        'sinau_desk',
        'Bearer',
        'kunci-',
        'scrypt',
        'tebakan',
        '198.51.100',
        'p-',
        'drop table',
      ])
        expect(lines).not.toContain(secret);
      const keys = await service().database.query<{ id: string }>('select id::text from threads limit 50');
      for (const { id } of keys) expect(lines).not.toContain(id);
    });

    it('tells of a fault of the database by its code, and not by what it stumbled over', async () => {
      const { instance, database } = service();
      await database.execute("alter table messages add constraint planted check (text not like '%TERSANDUNG%')");
      try {
        const text = 'TERSANDUNG pada RAHASIA yang tidak boleh dicatat.';
        const response = await instance.request(
          '/v1/questions',
          jsonRequest('POST', newQuestion({ text }), { 'x-site-key': 'kunci-kursus' }),
        );
        expect(response.status).toBe(500);
        expect(await response.text()).not.toMatch(/TERSANDUNG|planted|constraint/);
      } finally {
        await database.execute('alter table messages drop constraint planted');
      }
      const [line = ''] = faults(instance).slice(-1);
      expect(line).toContain('"code":"23514"');
      expect(line).not.toMatch(/TERSANDUNG|RAHASIA/);
    });
  });
}
