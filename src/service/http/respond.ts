import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Reply } from './call.ts';

/** JSON of a reply; of what is read, with an ETag, and 304 where the client has it already. */
export async function respond(context: Context, reply: Reply): Promise<Response> {
  if (reply instanceof Response) return context.req.method === 'HEAD' ? withoutBody(reply) : reply;
  const { status, body, headers } = reply;
  if (body === undefined) return new Response(null, { status, headers: { ...headers } });
  const json = JSON.stringify(body);
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD') return jsonResponse(json, status, { ...headers });
  const etag = `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`;
  const known = (context.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag)) return new Response(null, { status: 304, headers: { etag } });
  return jsonResponse(json, status, { ...headers, etag });
}

/** Nobody will read it: a stream that stayed open would be counted for ever. */
async function withoutBody(response: Response): Promise<Response> {
  await response.body?.cancel();
  return new Response(null, response);
}

function jsonResponse(json: string, status: number, headers: Record<string, string>): Response {
  return new Response(json, { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });
}
