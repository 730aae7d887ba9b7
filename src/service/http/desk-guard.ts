import { type DeskPermission, mayDo } from '../../model/consult-desk/accounts.ts';
import { csrfOf, hashSecret, sameHash } from '../accounts/secrets.ts';
import { findSession } from '../accounts/sessions.ts';
import type { SignedIn } from '../accounts/signed-in.ts';
import type { Guard, Incoming } from './call.ts';
import { Refusal } from './refusal.ts';

/** Bytes: two texts of the largest size, in any script, escaped. */
const BODY_LIMIT = 128 * 1024;
const COOKIE = 'sinau_desk';

/** An officer, by the cookie of the session; the token itself is the session's secret. */
export interface Officer extends SignedIn {
  readonly token: string;
}

/** A page of the service itself that nobody need be signed in for: signing in. */
export const DESK_PAGE: Guard<null> = {
  who: { kind: 'desk', permission: null },
  bodyLimit: () => BODY_LIMIT,
  admit: async (incoming) => {
    refuseOtherPages(incoming);
    return null;
  },
};

/** The one place where roles are enforced. `null`: whoever is signed in. */
export function officerWho(permission: DeskPermission | null): Guard<Officer> {
  return {
    who: { kind: 'desk', permission },
    bodyLimit: () => BODY_LIMIT,
    admit: async (incoming) => {
      refuseOtherPages(incoming);
      const officer = await officerOf(incoming);
      refuseForgery(incoming, officer);
      if (permission !== null && !mayDo(officer.role, permission)) throw new Refusal('forbidden');
      return officer;
    },
  };
}

/** @throws Refusal `unauthenticated` where there is no session, or it has ended. */
async function officerOf({ context, consultation }: Incoming): Promise<Officer> {
  const token = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]{43})(?:;|$)`).exec(context.req.header('cookie') ?? '')?.[1];
  const signedIn = token === undefined ? null : await findSession(consultation.database, token);
  if (token === undefined || signedIn === null) throw new Refusal('unauthenticated');
  return { ...signedIn, token };
}

/** The cookie goes to no other site's requests (SameSite=Strict); these are the second and third lock. @throws Refusal `csrf` */
function refuseForgery({ context }: Incoming, { token }: Officer): void {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return;
  const given = context.req.header('x-csrf-token') ?? '';
  if (!sameHash(hashSecret(given), hashSecret(csrfOf(token)))) throw new Refusal('csrf');
}

/** @throws Refusal `csrf` */
function refuseOtherPages({ context, client }: Incoming): void {
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  if (origin !== undefined && origin !== client.origin) throw new Refusal('csrf');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal('csrf');
}

/** `null` takes the cookie away. */
export function sessionCookie({ client, consultation }: Incoming, token: string | null): string {
  const age = token === null ? 0 : consultation.settings.SESSION_HOURS * 3600;
  const secure = client.https ? '; Secure' : '';
  return `${COOKIE}=${token ?? ''}; Path=/v1/desk; Max-Age=${age}; HttpOnly; SameSite=Strict${secure}`;
}
