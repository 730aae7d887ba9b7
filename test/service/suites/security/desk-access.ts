import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  DESK_PERMISSIONS,
  DESK_ROLES,
  type DeskPermission,
  type DeskRole,
} from '../../../../src/model/consult-desk/accounts.ts';
import { newToken } from '../../../../src/service/accounts/secrets.ts';
import type { Call } from '../../../../src/service/http/call.ts';
import {
  all,
  DESK_CALLS,
  nameOf,
  newAccount,
  newSession,
  outcomes,
  SIGNED_IN_CALLS,
  send,
} from '../../support/attack.ts';
import type { ServiceUnderTest } from '../../support/service-under-test.ts';

const ACTS = SIGNED_IN_CALLS.filter(({ method }) => method !== 'get');
const READS = SIGNED_IN_CALLS.filter(({ method }) => method === 'get');

export function deskAccess(service: () => ServiceUnderTest): void {
  describe('every call of the desk', () => {
    let accounts: Readonly<Record<DeskRole, string>>;
    beforeAll(async () => {
      const ids = DESK_ROLES.map(async (role) => [role, (await newAccount(service().instance, role)).id] as const);
      accounts = Object.fromEntries(await Promise.all(ids)) as Record<DeskRole, string>;
    });
    const session = (role: DeskRole) => newSession(service().instance, accounts[role]);
    /** As an admin, with the headers changed; at the other instance, which shares the sessions. */
    const attack = async (
      calls: readonly Call[],
      change: (headers: Record<string, string>) => Record<string, string>,
    ) => {
      const headers = change(await session('admin'));
      return outcomes(calls, (call) => send(service().other, call, { headers }));
    };

    it('asks for the permission that the protocol names', () => {
      expect(Object.fromEntries(DESK_CALLS.map((call) => [nameOf(call), permissionOf(call)]))).toEqual(protocol());
    });

    it('refuses who has no session, or one that never was', async () => {
      expect(await attack(SIGNED_IN_CALLS, ({ cookie: _, ...rest }) => rest)).toEqual(
        all(SIGNED_IN_CALLS, 'unauthenticated'),
      );
      expect(await attack(SIGNED_IN_CALLS, (headers) => ({ ...headers, cookie: `sinau_desk=${newToken()}` }))).toEqual(
        all(SIGNED_IN_CALLS, 'unauthenticated'),
      );
    });

    it('refuses a session that has expired', async () => {
      const headers = await session('admin');
      const { database } = service();
      await database.query("update sessions set expires_at = now() - interval '1 second' where account = $1", [
        accounts.admin,
      ]);
      expect(await outcomes(SIGNED_IN_CALLS, (call) => send(service().instance, call, { headers }))).toEqual(
        all(SIGNED_IN_CALLS, 'unauthenticated'),
      );
    });

    it('refuses an account that was deactivated, though its session has time left', async () => {
      const { id } = await newAccount(service().instance, 'admin');
      const headers = await newSession(service().instance, id);
      await service().database.query('update accounts set active = false where id = $1', [id]);
      expect(await outcomes(SIGNED_IN_CALLS, (call) => send(service().instance, call, { headers }))).toEqual(
        all(SIGNED_IN_CALLS, 'unauthenticated'),
      );
    });

    it.each(DESK_ROLES)('refuses what is above the role of an %s, and nothing else', async (role) => {
      const found = await outcomes(SIGNED_IN_CALLS, async (call) =>
        send(service().instance, call, { headers: await session(role) }),
      );
      const refused = SIGNED_IN_CALLS.map(nameOf).filter((name) => found[name] === 'forbidden');
      expect(refused).toEqual(SIGNED_IN_CALLS.filter((call) => isAbove(call, role)).map(nameOf));
      expect(Object.values(found)).not.toContain('unauthenticated');
      expect(Object.values(found)).not.toContain('csrf');
      expect(Object.values(found)).not.toContain('internal');
    });

    it('that acts refuses a forged request', async () => {
      const forged = all(ACTS, 'csrf');
      const another = (await session('admin'))['x-csrf-token'] ?? '';
      expect(await attack(ACTS, ({ 'x-csrf-token': _, ...rest }) => rest)).toEqual(forged);
      expect(await attack(ACTS, (headers) => ({ ...headers, 'x-csrf-token': another }))).toEqual(forged);
      expect(await attack(ACTS, (headers) => ({ ...headers, 'x-csrf-token': '' }))).toEqual(forged);
    });

    it.each([
      ['origin', 'https://jahat.example'],
      ['origin', 'https://lms.example.go.id'], // learners' pages are no desk
      ['origin', 'null'],
      ['origin', 'http://tanya.example.jahat.example'],
      ['origin', 'http://tanya.example:8080'],
      ['sec-fetch-site', 'cross-site'],
      ['sec-fetch-site', 'same-site'],
    ])('refuses pages elsewhere: %s %s', async (name, value) => {
      const calls = [...READS, ...ACTS];
      expect(await attack(calls, (headers) => ({ ...headers, [name]: value }))).toEqual(all(calls, 'csrf'));
      const [signIn] = DESK_CALLS.filter((call) => !SIGNED_IN_CALLS.includes(call));
      if (signIn === undefined) throw new Error('nobody can sign in');
      const headers = { 'content-type': 'application/json', [name]: value };
      expect((await send(service().instance, signIn, { headers })).code).toBe('csrf');
    });

    it.each([
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain; application/json',
      'application/jsonp',
    ])('with a body refuses what a form could send: %s', async (type) => {
      const calls = DESK_CALLS.filter(({ body }) => body !== null);
      expect(await attack(calls, (headers) => ({ ...headers, 'content-type': type }))).toEqual(all(calls, 'not-json'));
    });

    it('is not there for a page elsewhere that asks first', async () => {
      for (const { path } of DESK_CALLS) {
        const headers = { origin: 'https://lms.example.go.id', 'access-control-request-method': 'POST' };
        const response = await service().instance.request(path.replace('{id}', 'x'), { method: 'OPTIONS', headers });
        expect(response.status).toBe(405);
        expect(response.headers.get('access-control-allow-origin')).toBeNull();
      }
    });
  });
}

function permissionOf({ who }: Call): string {
  return who.kind === 'desk' ? (who.permission ?? '–') : 'nobody';
}

function isAbove(call: Call, role: DeskRole): boolean {
  const permission = permissionOf(call);
  if (permission === '–') return false;
  return DESK_ROLES.indexOf(DESK_PERMISSIONS[permission as DeskPermission]) > DESK_ROLES.indexOf(role);
}

/** The table of `docs/consultation/protocol.md`, which was written before the service: permission by call. */
function protocol(): Record<string, string> {
  const page = readFileSync(new URL('../../../../docs/consultation/protocol.md', import.meta.url), 'utf8');
  const rows = page.slice(page.indexOf('## The desk')).matchAll(/^\| (`.*?) \| ([^|]+) \|/gm);
  return Object.fromEntries(
    [...rows].flatMap(([, calls = '', permission = '']) =>
      [...calls.matchAll(/`(GET|POST|PUT|PATCH|DELETE) ([^?`]+)/g)].map(([, method, path]) => [
        `${method} /v1/desk/${path}`,
        permission === 'signed in' ? '–' : permission,
      ]),
    ),
  );
}
