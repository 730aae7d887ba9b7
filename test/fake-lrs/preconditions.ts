import { headerOf, type LrsCall, Refused } from './answer.ts';

/** Whether a PUT of a *state* document, too, must say what it replaces: the standard does not ask it, some LRSs do. */
export type Demand = 'profiles' | 'states too';

/**
 * Refuses a PUT, POST or DELETE that the ETag of the document as it is (`null`: there is none) does not allow
 * (Communication 3.1): 412 where `If-Match` or `If-None-Match` does not hold; where a PUT has neither, 409 over a
 * document that is there, 400 where there is none.
 */
export function checkPrecondition(call: LrsCall, etag: string | null, demand: Demand): void {
  const match = headerOf(call, 'if-match');
  const noneMatch = headerOf(call, 'if-none-match');
  if (match !== '' && !names(match, etag)) throw new Refused(412, 'the document is not the one that If-Match names');
  if (noneMatch !== '' && names(noneMatch, etag))
    throw new Refused(412, 'there is a document that If-None-Match excludes');
  const isDemanded = call.method === 'PUT' && (demand === 'states too' || call.resource !== 'activities/state');
  if (!isDemanded || match !== '' || noneMatch !== '') return;
  if (etag === null) throw new Refused(400, 'a PUT must have If-Match or If-None-Match');
  throw new Refused(409, 'look at the document as it is now, and set If-Match to its ETag');
}

function names(header: string, etag: string | null): boolean {
  if (etag === null) return false;
  return header.trim() === '*' || header.split(',').some((one) => one.trim() === etag);
}
