import type { Settings } from '../settings/settings.ts';
import type { Client } from './client.ts';
import { Refusal } from './refusal.ts';

/** Headers that let a page of an allowed origin read the answer; none for requests that come from no page. */
export function corsHeaders(origin: string | undefined, { ALLOWED_ORIGINS }: Settings): Record<string, string> {
  if (origin === undefined || !ALLOWED_ORIGINS.has(origin)) return { vary: 'Origin' };
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'ETag, Retry-After',
  };
}

/** The answer to a browser that asks before it sends. */
export function preflight(origin: string | undefined, settings: Settings): Response {
  const headers = corsHeaders(origin, settings);
  if (headers['access-control-allow-origin'] === undefined) return new Response(null, { status: 403, headers });
  return new Response(null, {
    status: 204,
    headers: {
      ...headers,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'Authorization, Content-Type, X-Site-Key, If-None-Match, Last-Event-ID',
      'access-control-max-age': '86400',
    },
  });
}

/** A page elsewhere could send without reading: it may not even that. @throws Refusal `origin` */
export function refuseForeignPage(origin: string | undefined, client: Client, { ALLOWED_ORIGINS }: Settings): void {
  if (origin === undefined || origin === client.origin || ALLOWED_ORIGINS.has(origin)) return;
  throw new Refusal('origin');
}
