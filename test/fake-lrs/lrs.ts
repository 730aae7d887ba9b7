import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { listenOnLoopback } from '../loopback.ts';
import { type Answer, Refused } from './answer.ts';
import { crossOriginHeaders, headersNotAllowed, isPreflight, preflightHeaders } from './cross-origin.ts';
import { createDocumentStore, type StoredDocument } from './document-store.ts';
import { type LrsFaults, noFaults, takeOne } from './faults.ts';
import { basic, type Gate, passwordGate } from './gate.ts';
import type { Demand } from './preconditions.ts';
import { readCall } from './read-call.ts';
import { Injected, type Stores, serveCall } from './serve-call.ts';
import type { Statement } from './statement.ts';
import { createStatementStore, type Repeats } from './statement-store.ts';

export interface LrsOptions {
  /** Passwords by user name. */
  readonly credentials?: Readonly<Record<string, string>>;
  /** In place of `credentials`. */
  readonly gate?: Gate;
  readonly repeats?: Repeats;
  readonly demand?: Demand;
  /** Bytes of one body at most. */
  readonly largestBody?: number;
  readonly now?: () => Date;
}

/** A request with what was said to it; status 0 where the connection broke. */
export interface ServedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly status: number;
  /** Why it was refused; empty where it was not. */
  readonly reason: string;
}

/** An LRS that forgives nothing, on loopback. */
export interface Lrs {
  /** The endpoint, with a slash at its end. */
  readonly url: string;
  /** The Authorization header of the first of the credentials. */
  readonly authorization: string;
  readonly faults: LrsFaults;
  /** What clients did wrong: a test asserts that there is nothing. What `faults` refuse is not here, 404 neither. */
  readonly refusals: readonly ServedRequest[];
  /** Everything that was asked, preflights left out. */
  readonly requests: readonly ServedRequest[];
  /** In order of arrival. */
  statements(): readonly Statement[];
  documents(): readonly StoredDocument[];
  readonly stores: Stores;
  close(): Promise<void>;
}

const PATH = '/xapi/';
const CREDENTIALS = { sinau: 'sandi' };

/** Starts an LRS of xAPI 1.0.3 on a free port of 127.0.0.1. */
export async function startLrs(options: LrsOptions = {}): Promise<Lrs> {
  const { credentials = CREDENTIALS, gate = passwordGate(credentials), now = () => new Date() } = options;
  const stores: Stores = {
    statements: createStatementStore(options.repeats ?? 'accepted', now),
    documents: createDocumentStore(options.demand ?? 'profiles', now),
  };
  const faults = noFaults();
  const log = createLog();
  const answer = async (request: IncomingMessage): Promise<Answer> =>
    serveCall(await readCall(request, PATH, options.largestBody ?? 5_000_000), stores, gate, faults, PATH);

  const server = createServer(async (request, response) => {
    if (faults.isOffline) return breakOff(request, log);
    if (isPreflight(request)) return answerPreflight(request, response, log);
    const told = await answer(request).then((said) => ({ said, reason: '', isFault: false }), refusal);
    if (request.errored !== null) return log.note(request, 0, 'the client went away', false);
    if (faults.delay > 0) await setTimeout(faults.delay, undefined, { ref: false });
    const isStored = told.said.status < 300 && request.method !== 'GET' && /\/statements/.test(request.url ?? '');
    if (isStored && takeOne(faults, 'losingAnswers')) return breakOff(request, log);
    log.note(request, told.said.status, told.reason, told.isFault);
    send(request, response, told.said, now());
  });
  const { url, close } = await listenOnLoopback(server);
  const [[name, password] = ['', '']] = Object.entries(credentials);
  return {
    url: url + PATH,
    authorization: basic(name, password),
    faults,
    refusals: log.refusals,
    requests: log.requests,
    statements: () => stores.statements.statements,
    documents: () => stores.documents.documents,
    stores,
    close,
  };
}

interface Log {
  readonly requests: ServedRequest[];
  readonly refusals: ServedRequest[];
  note(request: IncomingMessage, status: number, reason: string, isFault: boolean): void;
}

function createLog(): Log {
  const requests: ServedRequest[] = [];
  const refusals: ServedRequest[] = [];
  return {
    requests,
    refusals,
    note({ method = '', url = '' }, status, reason, isFault) {
      requests.push({ method, url, status, reason });
      if (isFault) refusals.push({ method, url, status, reason });
    },
  };
}

/** What is said where something was thrown, and whether the client is to blame. What else was thrown is our own fault. */
function refusal(error: unknown): { said: Answer; reason: string; isFault: boolean } {
  if (error instanceof Injected) return { said: error.answer, reason: String(error.answer.body), isFault: false };
  if (error instanceof Refused) {
    const { status, message } = error;
    return { said: { status, body: message }, reason: message, isFault: true };
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { said: { status: 500, body: reason }, reason, isFault: true };
}

function breakOff(request: IncomingMessage, log: Log): void {
  log.note(request, 0, 'the connection broke', false);
  request.socket.destroy();
}

function answerPreflight(request: IncomingMessage, response: ServerResponse, log: Log): void {
  const odd = headersNotAllowed(request);
  if (odd.length > 0) log.note(request, 204, `a page of another origin may not send ${odd.join(', ')}`, true);
  response.writeHead(204, { ...crossOriginHeaders(request), ...preflightHeaders() }).end();
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer, now: Date): void {
  const isText = typeof body === 'string';
  const isBytes = body instanceof Uint8Array;
  response.writeHead(status, {
    ...(body !== undefined && { 'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json' }),
    ...headers,
    ...crossOriginHeaders(request),
    ...(/\/statements/.test(request.url ?? '') && { 'x-experience-api-consistent-through': now.toISOString() }),
    'x-experience-api-version': '1.0.3',
  });
  response.end(isText || isBytes || body === undefined ? body : JSON.stringify(body));
}
