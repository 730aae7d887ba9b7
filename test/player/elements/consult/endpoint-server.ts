import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOnLoopback } from '../../../loopback.ts';

interface Heard {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

/** What a test's endpoint answers; `null` body: none. Without an answer the line is cut. */
export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
} | null;

export interface EndpointServer {
  readonly url: string;
  /** All that was asked, oldest first. */
  readonly heard: Heard[];
  answer: (heard: Heard) => Answer;
  close(): Promise<void>;
}

/** An endpoint on loopback that answers as the test says. */
export async function startEndpoint(): Promise<EndpointServer> {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const one = await hear(request);
    heard.push(one);
    respond(response, endpoint.answer(one));
  });
  const { url, close } = await listenOnLoopback(server);
  const endpoint: EndpointServer = {
    url,
    heard,
    answer: () => ({ status: 404 }),
    close,
  };
  return endpoint;
}

async function hear(request: IncomingMessage): Promise<Heard> {
  let text = '';
  for await (const chunk of request) text += chunk;
  const { method = '', url = '', headers } = request;
  return { method, path: url, headers, body: text === '' ? null : JSON.parse(text) };
}

function respond(response: ServerResponse, answer: Answer): void {
  if (answer === null) return void response.destroy();
  const { status, body, headers = {} } = answer;
  response.writeHead(status, headers).end(body === undefined ? '' : JSON.stringify(body));
}

/** `GET /v1` of an endpoint that can do everything. */
export const INFO = {
  protocol: 'sinau-consult/1',
  features: ['threads', 'rating', 'events', 'answers', 'search'],
  limits: { questionMin: 10, questionMax: 2000, messageMax: 2000, bodyBytes: 16384 },
  hours: null,
  pollSeconds: 30,
} as const;
