import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { CALLS } from '../../../../src/service/calls/calls.ts';
import type { Call } from '../../../../src/service/http/call.ts';
import { faults, nameOf, newAccount, newSession, send } from '../../support/attack.ts';
import { asked, newQuestion, read } from '../../support/learner.ts';
import { replaced, type Sample, sampleOf } from '../../support/sample.ts';
import type { ServiceUnderTest } from '../../support/service-under-test.ts';

/** Texts that were somebody's undoing: SQL, patterns, the database's limits, Unicode, objects' own names. */
const TEXTS = [
  `'; drop table threads; --`,
  `' or '1'='1`,
  `{"a", NULL, "b\\"}`,
  `$1 %s %00 \\ \\0 #{7*7} {{7*7}}`,
  `a' & !b | (c <-> 'd':*`,
  '__proto__',
  '99999999999999999999',
  '2026-02-30T25:61:61.9999999999Z',
  'nul\u0000nul',
  'separuh \ud83d pasangan',
  '\u202eterbalik \u0007\u001b[31m',
  '%_\\%',
];

/** Cursors as `pages.ts` makes them, of keys that no row has or could have. */
const CURSORS = [
  ['9999-99-99T99:99:99.999Z', '------------------------------------'],
  ['2026-02-30T00:00:00.000Z', '00000000-0000-0000-0000-000000000000'],
  ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  ['999999999999999999'],
  ["' or 1=1"],
  [],
].map((key) => Buffer.from(JSON.stringify(key)).toString('base64url'));

/** Known to one of JavaScript and PostgreSQL only, or written otherwise. */
const ZONES = ['US/Pacific-New', 'asia/JAKARTA', 'posix/Asia/Jakarta', 'Etc/GMT+12', '../../etc/passwd'];

const BODIES: readonly (readonly [what: string, body: string | Uint8Array, status: number])[] = [
  ['nothing', '', 400],
  ['half of it', '{"id": "', 400],
  ['two of it', '{}{}', 400],
  ['no object', '[]', 400],
  ['null', 'null', 400],
  ['a comment', '/* */{}', 400],
  ['depth without end', '['.repeat(16_000), 400],
  ['depth with an end', `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`, 400],
  ['UTF-16', new Uint8Array(Buffer.from('\ufeff{}', 'utf16le')), 400],
  ['Latin-1', new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]), 400],
  ['compressed', new Uint8Array([0x1f, 0x8b, 0x08, 0x00]), 400],
  ['too much', JSON.stringify({ text: 'x'.repeat(140_000) }), 413],
];

export function hostileInput(service: () => ServiceUnderTest): void {
  describe('what is sent to harm', () => {
    let headers: Record<string, string>;
    /** Something real for each kind of address to stand for. */
    const ids: Record<string, string> = {};
    let key: string;
    beforeAll(async () => {
      const { instance, database } = service();
      const { id: admin } = await newAccount(instance, 'admin');
      headers = await newSession(instance, admin);
      const { question } = await asked(instance);
      key = question.key;
      const one = async (sql: string): Promise<string> =>
        (await database.query<{ id: string }>(sql, [admin]))[0]?.id ?? '';
      ids.questions = question.id;
      ids.threads = question.id;
      ids.accounts = (await newAccount(instance, 'officer')).id;
      ids.answers = await one(
        "insert into answers (question, answer, published_by, search) values ('Apa?', 'Itu.', $1, '') returning id",
      );
      ids.canned = await one(
        "insert into canned_replies (title, text) select 'Salam', 'Halo' where $1 <> '' returning id",
      );
    });
    const idOf = ({ path }: Call): string | undefined => ids[/(\w+)\/\{id\}/.exec(path)?.[1] ?? ''];
    const headersOf = ({ who }: Call): Record<string, string> =>
      who.kind === 'desk'
        ? headers
        : {
            'content-type': 'application/json',
            'x-site-key': 'kunci-kursus',
            authorization: `Bearer ${key}`,
          };
    const attack = async (call: Call, sending: { body?: Sample; query?: Sample }): Promise<string[]> => {
      const { status, code } = await send(service().instance, call, {
        ...sending,
        headers: headersOf(call),
        id: idOf(call) ?? randomUUID(),
        address: '198.51.100.7',
      });
      return status >= 500 ? [`${nameOf(call)} ${code}: ${JSON.stringify(sending)}`] : [];
    };

    it('in any text of any body is taken as text, or refused', async () => {
      const harmed: string[] = [];
      for (const call of CALLS.filter(({ body }) => body !== null)) {
        const bodies = replaced(sampleOf(call.body as never), TEXTS);
        harmed.push(...(await Promise.all(bodies.map((body) => attack(call, { body })))).flat());
      }
      expect(harmed).toEqual([]);
      expect(faults(service().instance)).toEqual([]);
    }, 120_000);

    it('in any parameter of any query is taken as text, or refused', async () => {
      const harmed: string[] = [];
      for (const call of CALLS) {
        const fields = Object.entries(sampleOf(call.query) as Record<string, Sample>);
        for (const [name, value] of fields) {
          const texts = [
            String(value),
            ...TEXTS,
            ...(name === 'after' ? CURSORS : []),
            ...(name === 'zone' ? ZONES : []),
            '',
          ];
          harmed.push(...(await Promise.all(texts.map((text) => attack(call, { query: { [name]: text } })))).flat());
        }
        harmed.push(...(await attack(call, { query: { 'bukan-parameter': '1' } })));
      }
      expect(harmed).toEqual([]);
      expect(faults(service().instance)).toEqual([]);
    }, 120_000);

    it('leaves the tables standing', async () => {
      const rows = await service().database.query<{ count: number }>('select count(*)::int as count from threads');
      expect(rows[0]?.count).toBeGreaterThan(0);
    });

    it.each(BODIES)('as the body of any call is refused: %s', async (_, body, status) => {
      const found: Record<string, number> = {};
      const calls = CALLS.filter((call) => call.body !== null);
      for (const call of calls) {
        const path = call.path.replace('{id}', idOf(call) ?? '');
        const init = { method: call.method.toUpperCase(), headers: headersOf(call), body: body as BodyInit };
        found[nameOf(call)] = (await service().instance.request(path, init)).status;
      }
      expect(found).toEqual(Object.fromEntries(calls.map((call) => [nameOf(call), status])));
      expect(faults(service().instance)).toEqual([]);
    });

    it('as an unknown field of any body is refused by its path', async () => {
      for (const call of CALLS.filter(({ body }) => body !== null)) {
        for (const extra of ['tambahan', '__proto__', 'constructor', 'toString']) {
          const sample = JSON.stringify(sampleOf(call.body as never));
          const body = sample.replace(
            /^\{/,
            `{${JSON.stringify(extra)}: {"role": "admin"}${sample === '{}' ? '' : ','}`,
          );
          const response = await service().instance.request(call.path.replace('{id}', idOf(call) ?? ''), {
            method: call.method.toUpperCase(),
            headers: headersOf(call),
            body,
          });
          const problem = await read<{ faults?: { path: string }[] }>(response);
          expect([nameOf(call), problem.status, problem.body?.faults]).toEqual([
            nameOf(call),
            400,
            [{ path: extra, reason: 'tidak dikenal' }],
          ]);
        }
      }
    });

    it('is not told back at length: few of many faults are named', async () => {
      const body = JSON.stringify(Object.fromEntries(Array.from({ length: 1_500 }, (_, n) => [`a${n}`, 1])));
      const [call] = CALLS.filter(({ path, method }) => path === '/v1/questions' && method === 'post');
      const response = await service().instance.request('/v1/questions', {
        method: 'POST',
        headers: headersOf(call as Call),
        body,
      });
      expect(response.status).toBe(400);
      expect((await response.text()).length).toBeLessThan(body.length);
    });

    it('twice in one object counts as it stands last, checked like any other', async () => {
      const question = JSON.stringify(newQuestion());
      const init = { method: 'POST', headers: { 'content-type': 'application/json', 'x-site-key': 'kunci-kursus' } };
      const ask = (more: string) =>
        service().instance.request('/v1/questions', { ...init, body: question.replace(/\}$/, `,${more}}`) });
      expect((await ask('"text": 1')).status).toBe(400);
      expect((await ask('"text": "x"')).status).toBe(400);
      expect((await ask('"text": "Pertanyaan yang lain, cukup panjang."')).status).toBe(201);
    });

    it('beside what others send spoils nothing of theirs', async () => {
      const { instance } = service();
      const wild = [
        { askedAt: `2026-11-24T03:12:00.${'1'.repeat(2_000)}Z` },
        { askedAt: '2099-12-31T23:59:59.999999999Z' },
        { text: `nol \u0000 nol nol nol` },
      ];
      const answers = await Promise.all(
        Array.from({ length: 60 }, (_, n) => {
          const body = JSON.stringify(newQuestion(n % 4 === 0 ? wild[(n / 4) % wild.length] : {}));
          const headers = { 'content-type': 'application/json', 'x-site-key': 'kunci-kursus' };
          return instance.request('/v1/questions', { method: 'POST', headers, body });
        }),
      );
      expect(answers.filter((_, n) => n % 4 !== 0).map(({ status }) => status)).toEqual(Array(45).fill(201));
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    });
  });
}
