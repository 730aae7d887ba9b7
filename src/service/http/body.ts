import { Refusal } from './refusal.ts';

/**
 * The JSON of a request's body, read no further than `limit` bytes, whatever its length is said to be.
 * @throws Refusal `not-json`, `too-large`, `malformed`
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? '')) throw new Refusal('not-json');
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new Refusal('too-large');
  return parse(await readBytes(request, limit));
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  const readOn = () => reader?.read().catch(endedEarly);
  for (let part = await readOn(); part?.value !== undefined; part = await readOn()) {
    length += part.value.byteLength;
    if (length > limit) {
      await reader?.cancel();
      throw new Refusal('too-large');
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/** The line broke, or the client thought better of it: no fault of ours, and nobody is there to be told. */
function endedEarly(): never {
  throw new Refusal('malformed');
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    // SyntaxError: no JSON; TypeError: no UTF-8.
    if (error instanceof SyntaxError || error instanceof TypeError) throw new Refusal('malformed');
    throw error;
  }
}
