import { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { type LrsCall, Refused } from './answer.ts';

/** Reads a request below the endpoint at `path`, with at most so many bytes (413). */
export async function readCall(request: IncomingMessage, path: string, largestBody: number): Promise<LrsCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { method = 'GET', headers } = request;
  if (body.length > largestBody) throw new Refused(413, `${body.length} bytes are too many`);
  if (!pathname.startsWith(path)) throw new Refused(404, 'the path is not below the endpoint');
  const resource = decodeURIComponent(pathname.slice(path.length));
  return { method: method === 'HEAD' ? 'GET' : method, resource, query, headers, body };
}
