import { describe, expect, it } from 'vitest';
import type { DeskSession } from '../../../../src/model/consult-desk/accounts.ts';
import { newToken } from '../../../../src/service/accounts/secrets.ts';
import { newAccount, newSession, PASSWORD } from '../../support/attack.ts';
import { asked, jsonRequest, read } from '../../support/learner.ts';
import type { ServiceUnderTest } from '../../support/service-under-test.ts';

const ANOTHER = 'RAHASIA kata sandi yang lain';

export function sessions(service: () => ServiceUnderTest): void {
  const signIn = (name: string, headers: Record<string, string> = {}, address?: string) =>
    service().instance.request('/v1/desk/session', jsonRequest('POST', { name, password: PASSWORD }, headers), address);
  const isSignedIn = async (headers: Record<string, string>) =>
    (await service().other.request('/v1/desk/session', { headers })).status === 200;

  describe('a session', () => {
    it('is a cookie that no script reads and no other site sends, and by TLS only where there is TLS', async () => {
      const { name } = await newAccount(service().instance, 'officer');
      const cookie = /^sinau_desk=[\w-]{43}; Path=\/v1\/desk; Max-Age=43200; HttpOnly; SameSite=Strict/;
      const plain = (await signIn(name)).headers.get('set-cookie') ?? '';
      expect(plain.replace(cookie, '')).toBe('');
      const proxied = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' };
      const secure = (await signIn(name, proxied, '10.0.0.1')).headers.get('set-cookie') ?? '';
      expect(secure.replace(cookie, '')).toBe('; Secure');
    });

    it('is not the one an attacker brought along', async () => {
      const { name } = await newAccount(service().instance, 'officer');
      const planted = newToken();
      const response = await signIn(name, { cookie: `sinau_desk=${planted}` });
      expect(tokenOf(response)).not.toBe(planted);
      expect(await isSignedIn({ cookie: `sinau_desk=${planted}` })).toBe(false);
    });

    it('ends with signing out, at every instance', async () => {
      const { id } = await newAccount(service().instance, 'officer');
      const headers = await newSession(service().instance, id);
      expect(await isSignedIn(headers)).toBe(true);
      const response = await service().instance.request('/v1/desk/session', { method: 'DELETE', headers });
      expect(response.status).toBe(204);
      expect(response.headers.get('set-cookie')).toMatch(/^sinau_desk=; .*Max-Age=0/);
      expect(await isSignedIn(headers)).toBe(false);
    });

    it('ends where its officer changes the password elsewhere, who stays signed in', async () => {
      const { id } = await newAccount(service().instance, 'officer');
      const [mine, lost] = [await newSession(service().instance, id), await newSession(service().instance, id)];
      const change = jsonRequest('POST', { current: PASSWORD, password: ANOTHER }, mine);
      expect((await service().instance.request('/v1/desk/session/password', change)).status).toBe(204);
      expect([await isSignedIn(mine), await isSignedIn(lost)]).toEqual([true, false]);
    });

    it('takes no new password from who does not know the old one', async () => {
      const { id } = await newAccount(service().instance, 'officer');
      const headers = await newSession(service().instance, id);
      const guess = (n: number) =>
        service().instance.request(
          '/v1/desk/session/password',
          jsonRequest('POST', { current: `tebakan ${n}`, password: ANOTHER }, headers),
          '198.51.100.61',
        );
      const statuses: number[] = [];
      for (let n = 0; n < 7; n++) statuses.push((await guess(n)).status);
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    });

    it.each([
      ['a lower role', { role: 'officer' }],
      ['a new password', { password: ANOTHER }],
      ['no more access', { active: false }],
    ])('ends where an admin gives the account %s', async (_, change) => {
      const { instance } = service();
      const admin = await newSession(instance, (await newAccount(instance, 'admin')).id);
      const { id } = await newAccount(instance, 'editor');
      const headers = await newSession(instance, id);
      const response = await instance.request(`/v1/desk/accounts/${id}`, jsonRequest('PATCH', change, admin));
      expect(response.status).toBe(200);
      expect(await isSignedIn(headers)).toBe(false);
    });

    it('tells nobody passwords or their hashes', async () => {
      const { instance } = service();
      const admin = await newSession(instance, (await newAccount(instance, 'admin')).id);
      const text = await (await instance.request('/v1/desk/accounts', { headers: admin })).text();
      expect(text).toContain('displayName');
      expect(text).not.toMatch(/scrypt|password/i);
      const { body } = await read<DeskSession>(await instance.request('/v1/desk/session', { headers: admin }));
      expect(Object.keys(body.account).sort()).toEqual(
        ['active', 'createdAt', 'displayName', 'id', 'lastSeenAt', 'name', 'role'].sort(),
      );
    });

    it('ends its stream of news with it', async () => {
      const { instance } = service();
      const headers = await newSession(instance, (await newAccount(instance, 'officer')).id);
      const response = await instance.request('/v1/desk/events', { headers });
      const reader = response.body?.getReader();
      await reader?.read();
      await instance.request('/v1/desk/session', { method: 'DELETE', headers });
      instance.consultation.streams.beat();
      for (let part = await reader?.read(); part?.done === false; part = await reader?.read());
      expect(instance.consultation.streams.size).toBe(0);
    });
  });

  describe('a stream', () => {
    it('is not opened by asking for its headers only', async () => {
      const { instance } = service();
      const before = instance.consultation.streams.size;
      const { question } = await asked(instance);
      const headers = { authorization: `Bearer ${question.key}` };
      const response = await instance.request(`/v1/questions/${question.id}/events`, { method: 'HEAD', headers });
      expect([response.status, response.body]).toEqual([200, null]);
      expect(instance.consultation.streams.size).toBe(before);
    });

    it('ends where there are too many of one address', async () => {
      const instance = await service().withSettings({ STREAMS_PER_ADDRESS: '3' });
      const { events } = await asked(instance);
      const opened = [await events(), await events(), await events()];
      const refused = await events();
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
      for (const { body } of opened) await body?.cancel();
      const again = await events();
      expect(again.status).toBe(200);
      await again.body?.cancel();
    });
  });
}

function tokenOf(response: Response): string {
  return /=([\w-]{43});/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '';
}
