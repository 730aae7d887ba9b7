import type { Problem, ProblemCode } from '../../../model/consult.ts';
import type { DeskSession } from '../../../model/consult-desk/accounts.ts';

/** A call that was refused, or that no answer came to. */
export class CallFailure extends Error {
  constructor(
    /** `null`: no answer, or none of the service's own. */
    readonly problem: Problem | null,
    /** Seconds after which it may be tried again, where the service says so. */
    readonly retryAfter: number | null = null,
  ) {
    super(problem?.title ?? 'no answer');
  }

  get code(): ProblemCode | null {
    return this.problem?.code ?? null;
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type Query = Readonly<Record<string, string | number | undefined>>;

/** What the page must do for the calls. */
interface Host {
  readonly fetch: typeof fetch;
  readonly language: () => string;
  /** Lets the officer sign in again; gives false where they do not go on as the same person. */
  readonly signInAgain: () => Promise<boolean>;
}

/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 20_000;

/** Calls to the service, below `v1/desk/` beside the page. A session that has ended is renewed, and the call made again. */
export class Api {
  private csrf = '';

  constructor(private readonly host: Host) {}

  /** @throws CallFailure */
  async get<Answer>(path: string, query: Query = {}): Promise<Answer> {
    return (await this.call('GET', withQuery(path, query))).json();
  }

  /** A file to be kept. @throws CallFailure */
  async download(path: string, query: Query): Promise<Blob> {
    return (await this.call('GET', withQuery(path, query))).blob();
  }

  /** Sends and gives the answer, `undefined` where it has none (204). @throws CallFailure */
  async send<Answer>(method: Exclude<Method, 'GET'>, path: string, body: object = {}): Promise<Answer> {
    const response = await this.call(method, path, body);
    return response.status === 204 ? (undefined as Answer) : response.json();
  }

  /** @throws CallFailure `wrong-password`, `sign-in-throttled` */
  async signIn(name: string, password: string): Promise<DeskSession> {
    return this.keep(await this.attempt('POST', 'session', { name, password }));
  }

  /** The session the browser still has; `null`: none. @throws CallFailure */
  async resume(): Promise<DeskSession | null> {
    try {
      return await this.keep(await this.attempt('GET', 'session'));
    } catch (error) {
      if (error instanceof CallFailure && error.code === 'unauthenticated') return null;
      throw error;
    }
  }

  private async keep(response: Response): Promise<DeskSession> {
    const session: DeskSession = await response.json();
    this.csrf = session.csrf;
    return session;
  }

  private async call(method: Method, path: string, body?: object): Promise<Response> {
    try {
      return await this.attempt(method, path, body);
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      const renewed =
        (error.code === 'unauthenticated' && (await this.host.signInAgain())) ||
        (error.code === 'csrf' && (await this.resume()) !== null);
      if (!renewed) throw error;
      return this.attempt(method, path, body);
    }
  }

  private async attempt(method: Method, path: string, body?: object): Promise<Response> {
    const headers: Record<string, string> = { 'Accept-Language': this.host.language() };
    if (method !== 'GET') {
      headers['X-CSRF-Token'] = this.csrf;
      headers['Content-Type'] = 'application/json';
    }
    const response = await this.reach(`v1/desk/${path}`, {
      method,
      headers,
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
      ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await failureOf(response);
    return response;
  }

  private async reach(path: string, request: RequestInit): Promise<Response> {
    try {
      return await this.host.fetch(path, request);
    } catch {
      throw new CallFailure(null); // no connection, or none that answers in time
    }
  }
}

async function failureOf(response: Response): Promise<CallFailure> {
  const retryAfter = Number(response.headers.get('Retry-After')) || null;
  // A proxy before the service answers in its own words.
  const problem = response.headers.get('Content-Type')?.startsWith('application/problem+json')
    ? ((await response.json()) as Problem)
    : null;
  return new CallFailure(problem, retryAfter);
}

function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
