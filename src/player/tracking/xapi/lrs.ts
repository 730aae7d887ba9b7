import XAPI, { type Agent, type Statement as XapiStatement } from '@xapi/xapi';
import type { Actor, Statement } from '../../../model/statement.ts';
import type { BatchDelivery } from '../../outbox/batch-outbox.ts';

/** An answer that is no success; status 0 where there was none. */
export class LrsFault extends Error {
  constructor(
    readonly status: number,
    text: string,
  ) {
    super(status === 0 ? text : `${status} ${text}`.trim());
  }

  /** Whether the same may be taken later. */
  get isPassing(): boolean {
    return [0, 408, 425, 429].includes(this.status) || this.status >= 500;
  }
}

export interface LrsAccess {
  /** Ends with a slash. */
  readonly endpoint: string;
  /** The `Authorization` header; `null`: none. */
  readonly auth: string | null;
  readonly fetch: typeof fetch;
  after(milliseconds: number, callback: () => void): () => void;
}

/** Whose document about what. */
export interface DocumentOwner {
  readonly actor: Actor;
  /** IRI. */
  readonly activity: string;
  readonly registration: string;
}

/** A document, and the version of it that a change must name; `null`: not told. */
export interface FoundDocument {
  readonly content: unknown;
  readonly etag: string | null;
}

/** Milliseconds after which no answer is one. */
const PATIENCE = 30_000;

/** Bytes that all requests that outlive a page may carry together (Fetch 4.6), less what stands around them. */
export const LAST_BYTES = 63 * 1024;

type Answer = { readonly data: unknown; readonly headers: Readonly<Record<string, unknown>> };

/** An LRS (xAPI 1.0.3 Communication), as far as a module needs it. What fails throws an `LrsFault`. */
export class Lrs {
  private readonly xapi: XAPI;
  private isLeaving = false;

  constructor(private readonly access: LrsAccess) {
    const { endpoint, auth } = access;
    this.xapi = new XAPI({ endpoint, ...(auth !== null && { auth }), adapter: (request) => this.request(request) });
  }

  /** Hands over statements in this order, all or none (xAPI 1.0.3 Communication 2.1.2). */
  async send(statements: readonly Statement[]): Promise<BatchDelivery> {
    try {
      await this.xapi.sendStatements({ statements: statements as unknown as XapiStatement[] });
      return { kind: 'delivered' };
    } catch (fault) {
      return deliveryOf(fault, statements.length);
    }
  }

  /** Whether it has a statement. */
  async has(statementId: string): Promise<boolean> {
    return (await orNone(this.xapi.getStatement({ statementId }))) !== null;
  }

  /** `null` where there is none. */
  state(owner: DocumentOwner, stateId: string): Promise<FoundDocument | null> {
    const { actor, activity, registration } = owner;
    return orNone(this.xapi.getState({ agent: actor as Agent, activityId: activity, registration, stateId }));
  }

  agentProfile(actor: Actor, profileId: string): Promise<FoundDocument | null> {
    return orNone(this.xapi.getAgentProfile({ agent: actor as Agent, profileId }));
  }

  /**
   * Stores a document over its version `etag`, or where there was none (`null`). Gives the version it has then, `null`
   * where that is not told; false where the document has changed since.
   */
  async setState(
    owner: DocumentOwner,
    stateId: string,
    state: object,
    etag: string | null,
  ): Promise<{ readonly etag: string | null } | false> {
    const { actor, activity, registration } = owner;
    const match = { etag: etag ?? '*', matchHeader: etag === null ? 'If-None-Match' : 'If-Match' } as const;
    try {
      const named = { agent: actor as Agent, activityId: activity, registration, stateId };
      return { etag: etagOf(await this.xapi.setState({ ...named, state, ...match })) };
    } catch (fault) {
      if (fault instanceof LrsFault && (fault.status === 412 || fault.status === 409)) return false;
      throw fault;
    }
  }

  /** From now on the page is going away: requests outlive it, and nobody hears their answers. */
  leave(): void {
    this.isLeaving = true;
  }

  private async request<Data>({ url, method, headers, data }: LrsRequest) {
    const { Authorization: _, ...others } = headers ?? {};
    const body = data === undefined ? null : JSON.stringify(data);
    const { auth } = this.access;
    // Where there are no credentials the library sends empty ones.
    const known = auth === null ? others : { ...others, Authorization: auth };
    const { response, text } = await this.ask(url, { method, headers: known, body, cache: 'no-store' });
    if (!response.ok) throw new LrsFault(response.status, text.slice(0, 300));
    // A network that asks for a login first answers in the place of the LRS: nothing was taken.
    if (/^text\/html/i.test(response.headers.get('content-type') ?? '')) throw new LrsFault(0, 'a web page answers');
    return { data: parsed(text) as Data, headers: Object.fromEntries(response.headers), status: response.status };
  }

  /** An answer with all of its text: a connection may break or hang in the middle of it too. */
  private async ask(url: string, init: RequestInit): Promise<{ readonly response: Response; readonly text: string }> {
    const abort = new AbortController();
    const forget = this.access.after(PATIENCE, () => abort.abort());
    try {
      const response = await this.access.fetch(url, { ...init, keepalive: this.isLeaving, signal: abort.signal });
      return { response, text: await response.text() };
    } catch (error) {
      throw new LrsFault(0, error instanceof Error ? error.message : String(error));
    } finally {
      forget();
    }
  }
}

interface LrsRequest {
  readonly url: string;
  readonly method: string;
  readonly headers?: Record<string, string>;
  readonly data?: unknown;
}

/** 409 on one statement: the LRS has that id already (Communication 2.1.1), so it is delivered. */
function deliveryOf(fault: unknown, count: number): BatchDelivery {
  if (!(fault instanceof LrsFault)) throw fault;
  const { status, message, isPassing } = fault;
  if (isPassing) return { kind: 'later' };
  if (status === 401 || status === 403) return { kind: 'stopped', reason: message };
  return status === 409 && count === 1 ? { kind: 'delivered' } : { kind: 'refused', reason: message };
}

async function orNone(asked: Promise<Answer>): Promise<FoundDocument | null> {
  try {
    const answer = await asked;
    return { content: answer.data, etag: etagOf(answer) };
  } catch (fault) {
    if (fault instanceof LrsFault && fault.status === 404) return null;
    throw fault;
  }
}

/** An LRS of another origin may not let it be read. */
function etagOf({ headers }: Answer): string | null {
  return typeof headers.etag === 'string' ? headers.etag : null;
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text; // a document that is no JSON
  }
}
