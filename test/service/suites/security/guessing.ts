import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newAccount, PASSWORD } from '../../support/attack.ts';
import type { Instance } from '../../support/instance.ts';
import { asked, jsonRequest, newKey, newQuestion, read, threadCalls } from '../../support/learner.ts';
import type { ServiceUnderTest } from '../../support/service-under-test.ts';

interface Refused {
  readonly code: string;
}

export function guessing(service: () => ServiceUnderTest): void {
  /** One guess, as it comes from an address. */
  const signIn = async (name: string, password: string, address: string, instance: Instance = service().instance) => {
    const response = await instance.request('/v1/desk/session', jsonRequest('POST', { name, password }), address);
    const { status, body, headers } = await read<Refused>(response);
    return {
      status,
      code: body.code,
      wait: Number(headers.get('retry-after') ?? 0),
      cookie: headers.get('set-cookie'),
    };
  };

  describe('guessing passwords', () => {
    it('ends after five of one account from one address, also for the right one, at every instance', async () => {
      const { name } = await newAccount(service().instance, 'officer');
      const { instance, other } = service();
      const guess = (n: number) => signIn(name, `tebakan ${n}`, '198.51.100.21', n % 2 ? other : instance);
      const atOnce = await Promise.all(Array.from({ length: 12 }, (_, n) => guess(n)));
      const wrong = atOnce.filter(({ status }) => status === 401).length;
      expect(wrong).toBeLessThanOrEqual(5);
      for (let n = wrong; n < 5; n++) expect((await guess(n)).status).toBe(401);
      const right = await signIn(name, PASSWORD, '198.51.100.21');
      expect([right.status, right.code, right.cookie]).toEqual([429, 'sign-in-throttled', null]);
      expect(right.wait).toBeGreaterThan(0);
      expect(right.wait).toBeLessThanOrEqual(15 * 60);
      // Who has the account goes on from elsewhere: nobody is locked out by a stranger's five guesses.
      expect((await signIn(name, PASSWORD, '203.0.113.5')).status).toBe(200);
    });

    it('ends after fifty of one account, from however many addresses', async () => {
      const { name } = await newAccount(service().instance, 'officer');
      for (let n = 0; n < 50; n++)
        await service().database.query('insert into sign_in_tries (name, address_hash) values ($1, $2)', [
          name,
          hash(`198.51.100.${n}`),
        ]);
      expect((await signIn(name, PASSWORD, '203.0.113.6')).code).toBe('sign-in-throttled');
    });

    it('ends after thirty from one address, at however many accounts', async () => {
      for (let n = 0; n < 30; n++)
        await service().database.query('insert into sign_in_tries (name, address_hash) values ($1, $2)', [
          `nama-${n}`,
          hash('198.51.100.99'),
        ]);
      expect((await signIn(`nama-${randomUUID()}`, 'x', '198.51.100.99')).code).toBe('sign-in-throttled');
    });

    it('tells nothing of whether there is such an account', async () => {
      const { name, id } = await newAccount(service().instance, 'admin');
      const answers = [
        await signIn(name, 'salah sekali', '198.51.100.31'),
        await signIn(`tiada-${randomUUID().slice(0, 8)}`, 'salah sekali', '198.51.100.32'),
      ];
      await service().database.query('update accounts set active = false where id = $1', [id]);
      answers.push(await signIn(name, PASSWORD, '198.51.100.33'));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]).toMatchObject({ status: 401, code: 'wrong-password' });
    });

    it('writes as much down for a name nobody has as for another: its time tells nothing', async () => {
      const acts = async (name: string) => {
        const count = 'select count(*)::int as count from audit';
        const before = await service().database.query<{ count: number }>(count);
        await signIn(name, 'salah sekali', '198.51.100.34');
        const after = await service().database.query<{ count: number }>(count);
        return (after[0]?.count ?? 0) - (before[0]?.count ?? 0);
      };
      const { name } = await newAccount(service().instance, 'officer');
      expect([await acts(name), await acts(`tiada-${randomUUID().slice(0, 8)}`)]).toEqual([1, 1]);
    });
  });

  describe('guessing the keys of threads', () => {
    it('is throttled by address, and keeps nobody who has the key from reading', async () => {
      const { instance } = service();
      const { id, get } = await asked(instance);
      const guess = (address: string) =>
        instance.request(`/v1/questions/${id}`, { headers: { authorization: `Bearer ${newKey()}` } }, address);
      const answers: Response[] = [];
      while (answers.at(-1)?.status !== 429 && answers.length < 60) answers.push(await guess('198.51.100.41'));
      // A guess is granted anew every two seconds: of a slow machine's, one or two more.
      expect(answers.length).toBeGreaterThan(30);
      expect(answers.slice(0, -1).every(({ status }) => status === 404)).toBe(true);
      expect(answers.at(-1)?.status).toBe(429);
      expect(answers.at(-1)?.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
      expect((await guess('198.51.100.42')).status).toBe(404);
      expect((await get()).status).toBe(200);
    });

    it('opens no other thread: each key fits its own, in every call', async () => {
      const { instance, other } = service();
      const mine = await asked(instance);
      const theirs = await asked(instance, { text: 'RAHASIA orang lain yang tidak boleh terbaca.' });
      const across = threadCalls(other, { id: theirs.id, key: mine.question.key });
      const answers = [
        await across.get(),
        await across.write('Menyusup.'),
        await across.rate(true, true),
        await read<unknown>(await across.events()),
      ];
      for (const { status, body } of answers) {
        expect([status, (body as unknown as Refused).code]).toEqual([404, 'not-found']);
        expect(JSON.stringify(body)).not.toContain('RAHASIA');
      }
      expect((await theirs.get()).body).toMatchObject({ state: 'received', helped: null, messages: [{}] });
    });

    it('is no way in by asking: a known id with another key gives nothing of the thread', async () => {
      const { instance } = service();
      const { id } = await asked(instance, { text: 'RAHASIA orang lain yang tidak boleh terbaca.' });
      const headers = { 'x-site-key': 'kunci-kursus' };
      const response = await instance.request('/v1/questions', jsonRequest('POST', newQuestion({ id }), headers));
      const { status, body } = await read<Refused>(response);
      expect([status, body.code]).toEqual([409, 'id-taken']);
      expect(JSON.stringify(body)).not.toContain('RAHASIA');
    });

    it.each([
      ['in the address', (id: string, key: string) => [`/v1/questions/${id}?key=${key}`, {}] as const],
      ['as a cookie', (id: string, key: string) => [`/v1/questions/${id}`, { cookie: `key=${key}` }] as const],
      [
        'of another kind',
        (id: string, key: string) => [`/v1/questions/${id}`, { authorization: `Basic ${key}` }] as const,
      ],
      [
        'with more behind it',
        (id: string, key: string) => [`/v1/questions/${id}`, { authorization: `Bearer ${key}A` }] as const,
      ],
    ])('is not made easier: a key %s is none', async (_, sending) => {
      const { id, question } = await asked(service().instance);
      const [path, headers] = sending(id, question.key);
      expect((await service().instance.request(path, { headers })).status).toBe(401);
    });

    it('finds none in the database: what is stored are hashes', async () => {
      const { question } = await asked(service().instance);
      const rows = await service().database.query<{ row: string }>(
        'select to_jsonb(t)::text as row from threads t where id = $1',
        [question.id],
      );
      expect(rows[0]?.row).toContain(question.id);
      expect(rows[0]?.row).not.toContain(question.key);
    });
  });

  describe('guessing site keys', () => {
    it('is throttled by address', async () => {
      const { instance } = service();
      const guess = (n: number) =>
        instance.request(
          '/v1/questions',
          jsonRequest('POST', newQuestion(), { 'x-site-key': `kunci-tebakan-${n}` }),
          '198.51.100.51',
        );
      const statuses: number[] = [];
      while (statuses.at(-1) !== 429 && statuses.length < 60) statuses.push((await guess(statuses.length)).status);
      expect(statuses.length).toBeGreaterThan(30);
      expect(statuses.slice(0, -1).every((status) => status === 403)).toBe(true);
      expect(statuses.at(-1)).toBe(429);
    });
  });
}

/** Of an address, as `sign-in.ts` keeps it. */
function hash(address: string): string {
  return createHash('sha256').update(address).digest('base64url').slice(0, 22);
}
