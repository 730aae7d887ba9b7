/** What an LRS says to a request; `body` is JSON, or the bytes of a document. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A request that is refused: thrown where it is found, answered with its status, and written down. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    reason: string,
  ) {
    super(reason);
  }
}

/** One request, read; `resource` is the path below the endpoint, as `activities/state`. */
export interface LrsCall {
  readonly method: string;
  readonly resource: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Uint8Array;
}

export function headerOf({ headers }: Pick<LrsCall, 'headers'>, name: string): string {
  const value = headers[name] ?? '';
  return Array.isArray(value) ? value.join(', ') : value;
}

/** The body of a call that says it is JSON (Communication 1.5.1). */
export function jsonOf(call: LrsCall): unknown {
  if (!isJson(headerOf(call, 'content-type'))) throw new Refused(400, 'the content type is not application/json');
  return parsed(call.body);
}

export function isJson(contentType: string): boolean {
  return /^application\/json\s*(;|$)/i.test(contentType);
}

export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Refused(400, `the body is no JSON: ${String(error)}`);
  }
}
