import { createHash } from 'node:crypto';
import { type Answer, headerOf, isJson, type LrsCall, parsed, Refused } from './answer.ts';
import { checkQuery, DOCUMENTS, type DocumentResource, documentId, SINCE } from './parameters.ts';
import { checkPrecondition, type Demand } from './preconditions.ts';
import { isObject } from './shapes.ts';
import { identityOf } from './statement-query.ts';

export interface StoredDocument {
  readonly resource: DocumentResource;
  readonly id: string;
  readonly activityId: string;
  /** The identifier of the agent as text; empty for a profile of an activity. */
  readonly agent: string;
  /** Lower case; empty without one. */
  readonly registration: string;
  readonly contentType: string;
  readonly contents: Uint8Array;
  /** Of the contents: SHA-1 in hex, in quotes (Communication 3.1). */
  readonly etag: string;
  readonly updated: Date;
}

type Place = Pick<StoredDocument, 'resource' | 'activityId' | 'agent' | 'registration'>;

export interface DocumentStore {
  readonly documents: readonly StoredDocument[];
  answer(call: LrsCall, resource: DocumentResource): Answer;
}

/** The Document Resources (Communication 2.2, 2.3, 2.6, 2.7). `demand` says what a PUT of state must carry. */
export function createDocumentStore(demand: Demand, now: () => Date): DocumentStore {
  const kept = new Map<string, StoredDocument>();
  const at = (place: Place, id: string) => JSON.stringify([...Object.values(place), id]);
  const within = (place: Place) => [...kept.values()].filter((one) => at(placeOf(one), '') === at(place, ''));

  const single = (call: LrsCall, place: Place, id: string): Answer => {
    const before = kept.get(at(place, id));
    if (call.method === 'GET') return before === undefined ? NONE : documentAnswer(call, before);
    checkPrecondition(call, before?.etag ?? null, demand);
    if (call.method === 'DELETE') kept.delete(at(place, id));
    else kept.set(at(place, id), documentOf(place, id, contentsOf(call, before), now()));
    return { status: 204 };
  };

  const several = (call: LrsCall, place: Place): Answer => {
    if (call.method === 'GET') return idsAnswer(within(place), call.query.get('since'));
    if (call.method !== 'DELETE' || place.resource !== 'activities/state') {
      throw new Refused(400, `the parameter ${DOCUMENTS[place.resource].id} is missing`);
    }
    for (const { id } of within(place)) kept.delete(at(place, id));
    return { status: 204 };
  };

  return {
    get documents() {
      return [...kept.values()];
    },
    answer(call, resource) {
      const { id: name, required, optional } = DOCUMENTS[resource];
      if (!['GET', 'PUT', 'POST', 'DELETE'].includes(call.method))
        throw new Refused(405, `${call.method} is no method`);
      const id = call.query.get(name);
      if (id === null) {
        checkQuery(call.query, required, { ...optional, ...(call.method === 'GET' && SINCE) });
        return several(call, placeIn(call.query, resource));
      }
      checkQuery(call.query, { ...required, [name]: documentId }, optional);
      return single(call, placeIn(call.query, resource), id);
    },
  };
}

const NONE: Answer = { status: 404, body: 'there is no such document' };

function placeIn(query: URLSearchParams, resource: DocumentResource): Place {
  const agent = query.get('agent');
  return {
    resource,
    activityId: query.get('activityId') ?? '',
    agent: agent === null ? '' : identityOf(JSON.parse(agent)),
    registration: query.get('registration')?.toLowerCase() ?? '',
  };
}

function placeOf({ resource, activityId, agent, registration }: StoredDocument): Place {
  return { resource, activityId, agent, registration };
}

function documentOf(
  place: Place,
  id: string,
  { contentType, contents }: Pick<StoredDocument, 'contentType' | 'contents'>,
  updated: Date,
): StoredDocument {
  const etag = `"${createHash('sha1').update(contents).digest('hex')}"`;
  return { ...place, id, contentType, contents, etag, updated };
}

/** What a PUT or POST leaves; a POST merges JSON objects by their own properties (Communication 2.2). */
function contentsOf(
  call: LrsCall,
  before: StoredDocument | undefined,
): Pick<StoredDocument, 'contentType' | 'contents'> {
  const contentType = headerOf(call, 'content-type') || 'application/octet-stream';
  if (isJson(contentType)) parsed(call.body);
  if (call.method === 'PUT') return { contentType, contents: call.body };
  const merged = { ...objectIn(before, before?.contents), ...objectIn({ contentType }, call.body) };
  return { contentType: 'application/json', contents: new TextEncoder().encode(JSON.stringify(merged)) };
}

function objectIn(document: { readonly contentType: string } | undefined, bytes: Uint8Array | undefined): object {
  if (document === undefined || bytes === undefined) return {};
  const value = isJson(document.contentType) ? parsed(bytes) : null;
  if (!isObject(value)) throw new Refused(400, 'only JSON objects are merged');
  return value;
}

function documentAnswer(call: LrsCall, { contentType, contents, etag, updated }: StoredDocument): Answer {
  const headers = { etag, 'last-modified': updated.toUTCString() };
  if (headerOf(call, 'if-none-match').includes(etag)) return { status: 304, headers };
  return { status: 200, headers: { ...headers, 'content-type': contentType }, body: contents };
}

function idsAnswer(found: readonly StoredDocument[], since: string | null): Answer {
  const newer = found.filter(({ updated }) => since === null || updated.getTime() > Date.parse(since));
  return { status: 200, body: newer.map(({ id }) => id) };
}
