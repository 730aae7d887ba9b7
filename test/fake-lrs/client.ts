import type { Lrs } from './lrs.ts';

export interface Said {
  readonly status: number;
  readonly headers: Headers;
  /** JSON where the answer says so, else text. */
  readonly body: unknown;
}

export interface Asked {
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, but text as it is. */
  readonly body?: unknown;
}

/** Sends a request as a client that knows the password and the version; `''` as a header leaves it out. */
export async function ask(
  { url, authorization }: Pick<Lrs, 'url' | 'authorization'>,
  method: string,
  resource: string,
  { query = {}, headers = {}, body }: Asked = {},
): Promise<Said> {
  const all = {
    authorization,
    'x-experience-api-version': '1.0.3',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  };
  const search = new URLSearchParams(query).toString();
  const response = await fetch(`${url}${resource}${search === '' ? '' : `?${search}`}`, {
    method,
    headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true && text !== '';
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}
