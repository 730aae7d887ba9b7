import type { Lrs } from '../fake-lrs/lrs.ts';
import type { JsonObject } from '../fake-lrs/shapes.ts';

const AUTHORITY = { objectType: 'Agent', account: { homePage: 'https://lms.example.go.id', name: 'lms' } };

/** What the LMS says itself, judged by the LRS as what others say. */
export function storeOwn(lrs: Lrs, statement: JsonObject): void {
  lrs.stores.statements.store([statement], AUTHORITY, () => {});
}

/** Writes or replaces a document of the LMS. `place`: its parameters, an agent among them as an object. */
export function putDocument(
  lrs: Lrs,
  resource: 'activities/state' | 'agents/profile',
  place: Readonly<Record<string, unknown>>,
  contents: JsonObject,
): void {
  const query = new URLSearchParams(
    Object.entries(place).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
  const body = new TextEncoder().encode(JSON.stringify(contents));
  const was = lrs.stores.documents.answer(
    { method: 'GET', resource, query, headers: {}, body: new Uint8Array() },
    resource,
  );
  const { etag } = was.headers ?? {};
  const headers = {
    'content-type': 'application/json',
    ...(etag === undefined ? { 'if-none-match': '*' } : { 'if-match': etag }),
  };
  lrs.stores.documents.answer({ method: 'PUT', resource, query, headers, body }, resource);
}
