import type {
  AnswersPage,
  CONSULT_LIMITS,
  EndpointInfo,
  Problem,
  PublishedAnswer,
  Thread,
} from '../../../model/consult.ts';
import type { Conversation, Parcel } from './conversation.ts';

/** What an endpoint can do. One that is plain has no feature: it takes a question and tells nothing. */
export interface Endpoint extends Pick<EndpointInfo, 'features' | 'hours' | 'pollSeconds'> {
  readonly limits: Omit<EndpointInfo['limits'], 'bodyBytes'>;
  readonly isPlain?: true;
}

/** The protocol's own, which the type holds to be the same; the others need not be shipped. */
const LIMITS: Pick<typeof CONSULT_LIMITS, 'questionMin' | 'questionMax' | 'messageMax'> = {
  questionMin: 10,
  questionMax: 2000,
  messageMax: 2000,
};

/** A plain one; also what is taken for granted until the endpoint has answered. */
export const PLAIN: Endpoint = { features: [], limits: LIMITS, hours: null, pollSeconds: 30, isPlain: true };

/**
 * `later`: nobody answered, or patience is asked for; `stopped`: the course may not ask. The reason is the code
 * of its problem, or its status. The body of what was taken is `null` where there is nothing new.
 */
export type Reply<Body> =
  | { readonly kind: 'taken'; readonly body: Body | null; readonly etag: string | null }
  | { readonly kind: 'later' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'stopped'; readonly reason: string };

/** Speaks the consultation's protocol (docs/consultation/protocol.md) with one endpoint; never throws. */
export interface Client {
  /** Asked once; `null` where nobody answers now, and then it is asked anew the next time. */
  endpoint(): Promise<Endpoint | null>;
  /** Hands over a parcel; to a plain endpoint the question without its key, and nothing else. */
  send(parcel: Parcel, conversation: Conversation): Promise<Reply<Thread>>;
  read(conversation: Conversation): Promise<Reply<Thread>>;
  /** Published answers that fit, best first, or without words the newest; none where they cannot be had now. */
  answers(module: string, words?: string): Promise<readonly PublishedAnswer[]>;
  /** The stream of a thread's events; `null` where it cannot be had. */
  events(conversation: Conversation, signal: AbortSignal): Promise<ReadableStream<Uint8Array> | null>;
}

/** Milliseconds after which no answer is one. */
const PATIENCE = 20_000;

/** Seconds for which an endpoint is left alone that refuses without saying for how long. */
const REST = 5;

type Headers = Readonly<Record<string, string>>;

const LATER = { kind: 'later' } as const;
const TAKEN = { kind: 'taken', body: null, etag: null } as const;

/** @param siteKey Of the course, where the endpoint asks for one. */
export function connectEndpoint(address: string, siteKey = ''): Client {
  const base = `${address.replace(/\/+$/, '')}/v1`;
  let known: Promise<Endpoint | null> | null = null;
  /** Before this time the endpoint wants to hear nothing. */
  let notBefore = 0;

  const call = async <Body>(path: string, headers: Headers, body?: unknown): Promise<Reply<Body>> => {
    if (notBefore > Date.now()) return LATER;
    try {
      return await inTime(async (signal) => {
        const response = await request(base + path, { headers, signal }, body);
        const reply = await replyOf<Body>(response);
        if (reply === LATER) notBefore = Date.now() + 1000 * (Number(response.headers.get('Retry-After')) || REST);
        return reply;
      });
    } catch {
      return LATER; // no network, no patience, or words that are cut off or not of this protocol
    }
  };

  const askEndpoint = async (): Promise<Endpoint | null> => {
    const reply = await call<EndpointInfo>('', {});
    if (reply.kind === 'taken' && reply.body?.protocol === 'sinau-consult/1') return reply.body;
    if (reply.kind !== 'later') return PLAIN;
    // One that takes a POST may answer a GET with anything, which pages may not even read; that it is there they see.
    const isThere = notBefore < Date.now() && (await succeeds((signal) => request(base, { mode: 'no-cors', signal })));
    return isThere && (await call('', {})).kind === 'later' ? PLAIN : null;
  };

  const endpoint: Client['endpoint'] = () => {
    known ??= askEndpoint().then((found) => {
      if (found === null) known = null;
      return found;
    });
    return known;
  };

  return {
    endpoint,
    async send({ thread, message, rating }, { key, question }) {
      const speaking = await endpoint();
      if (speaking === null) return LATER;
      if (speaking.isPlain) {
        const isTaken = question === undefined || (await succeeds((signal) => request(address, { signal }, question)));
        return isTaken ? TAKEN : LATER;
      }
      if (message ?? rating)
        return call(`/questions/${thread}/${message ? 'messages' : 'rating'}`, bearer(key), message ?? rating);
      return call('/questions', siteKey === '' ? {} : { 'X-Site-Key': siteKey }, { ...question, key });
    },
    read: ({ id, key, etag }) => call(`/questions/${id}`, { ...bearer(key), ...(etag && { 'If-None-Match': etag }) }),
    async answers(module, words) {
      const which = words === undefined ? 'limit=200' : `q=${encodeURIComponent(words)}`;
      const reply = await call<AnswersPage>(`/answers?module=${module}&${which}`, {});
      return (reply.kind === 'taken' && reply.body?.answers) || [];
    },
    events({ id, key, thread }, signal) {
      const headers = { ...bearer(key), ...(thread && { 'Last-Event-ID': `${thread.revision}` }) };
      return request(`${base}/questions/${id}/events`, { headers, signal }).then(
        ({ ok, body }) => (ok ? body : null),
        () => null, // the line is cut, or nobody listens any more
      );
    },
  };
}

export function hasFeature(endpoint: Endpoint | null, feature: EndpointInfo['features'][number]): boolean {
  return endpoint?.features.includes(feature) === true;
}

/** Without cookies, and past what the browser keeps; with a body it is a POST of JSON. */
function request(address: string, init: RequestInit, body?: unknown): Promise<Response> {
  const quietly: RequestInit = { credentials: 'omit', cache: 'no-store', ...init };
  if (body === undefined) return fetch(address, quietly);
  const headers = { ...init.headers, 'Content-Type': 'application/json' };
  return fetch(address, { ...quietly, method: 'POST', headers, body: JSON.stringify(body) });
}

async function replyOf<Body>(response: Response): Promise<Reply<Body>> {
  const { ok, status, headers } = response;
  if (ok) return { kind: 'taken', body: (await response.json()) as Body, etag: headers.get('ETag') };
  if (status === 304) return TAKEN;
  if (status === 429 || status >= 500) return LATER;
  const problem: Partial<Problem> | null = await response.json().catch(() => null); // any server may refuse
  return { kind: status === 401 || status === 403 ? 'stopped' : 'refused', reason: problem?.code ?? `${status}` };
}

function bearer(key: string): Headers {
  return { Authorization: `Bearer ${key}` };
}

async function inTime<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether somebody answers, and does not refuse as far as a page may see. */
function succeeds(work: (signal: AbortSignal) => Promise<Response>): Promise<boolean> {
  return inTime(work).then(
    ({ ok, type }) => ok || type === 'opaque',
    () => false,
  );
}
