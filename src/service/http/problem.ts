import { sayService } from '../../i18n/service.ts';
import type { Problem } from '../../model/consult.ts';
import { type Refusal, STATUS } from './refusal.ts';

/** Seconds after which a body that was too large may be tried again: as it is, never; the header is for what retries blindly. */
const NEVER = 86_400;

/** The answer to a request that was refused, in the language the client asks for. */
export function problemResponse({ code, more }: Refusal, acceptLanguage: string | undefined): Response {
  const say = sayService(languageOf(acceptLanguage));
  const status = STATUS[code];
  const faults = more.faults?.map(({ path, reason }) => ({ path, reason: reason(say) }));
  const problem: Problem = {
    type: `https://sinau.invalid/problems/${code}`,
    status,
    code,
    title: say(code),
    ...(faults === undefined ? {} : { faults }),
  };
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  const retryAfter = more.retryAfter ?? (status === 413 ? NEVER : status === 503 || status === 429 ? 5 : undefined);
  if (retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(retryAfter)));
  return new Response(JSON.stringify(problem), { status, headers });
}

/** `en-GB, id;q=0.5` → `en`; Indonesian where neither is asked for. */
function languageOf(accept = ''): 'id' | 'en' {
  const weighed = accept.split(',').map((part) => {
    const [tag = '', ...more] = part.trim().toLowerCase().split(';');
    const q = more.map((piece) => /^\s*q=([\d.]+)/.exec(piece)?.[1]).find((value) => value !== undefined);
    return { language: tag.split('-')[0], q: q === undefined ? 1 : Number(q) };
  });
  const weight = (language: string) =>
    Math.max(0, ...weighed.filter((one) => one.language === language).map(({ q }) => q));
  return weight('en') > weight('id') ? 'en' : 'id';
}
