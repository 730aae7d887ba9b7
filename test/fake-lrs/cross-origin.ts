import type { IncomingMessage } from 'node:http';

/** What a page of another origin may send (Communication 1.2), beside what every page may. */
const ALLOWED = ['authorization', 'content-type', 'x-experience-api-version', 'if-match', 'if-none-match'];

const EXPOSED = 'ETag, Last-Modified, Retry-After, X-Experience-API-Version, X-Experience-API-Consistent-Through';

/** For a page of any origin, without cookies. */
export function crossOriginHeaders({ headers }: IncomingMessage): Record<string, string> {
  if (headers.origin === undefined) return {};
  return { 'access-control-allow-origin': headers.origin, 'access-control-expose-headers': EXPOSED, vary: 'Origin' };
}

export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

export function preflightHeaders(): Record<string, string> {
  return {
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE',
    'access-control-allow-headers': ALLOWED.join(', '),
    'access-control-max-age': '600',
  };
}

/** The headers that a preflight asks for and that a browser will therefore not send. */
export function headersNotAllowed({ headers }: IncomingMessage): readonly string[] {
  const asked = String(headers['access-control-request-headers'] ?? '');
  return asked
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && !ALLOWED.includes(name));
}
