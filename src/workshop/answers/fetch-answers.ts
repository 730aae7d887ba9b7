import { z } from 'zod';
import type { PublishedAnswer } from '../../model/consult.ts';

const ENDPOINT = z.object({ protocol: z.literal('sinau-consult/1'), features: z.array(z.string()) });
/** What is needed of a page of answers; an endpoint may say more. */
const PAGE = z.object({
  answers: z.array(
    z.object({
      id: z.string().min(1).max(200),
      topic: z.string().nullable().default(null),
      modules: z.array(z.string()).readonly(),
      question: z.string().trim().min(1),
      answer: z.string().trim().min(1),
      publishedAt: z.iso.datetime(),
      updatedAt: z.iso.datetime(),
    }),
  ),
  next: z.string().min(1).nullable().default(null),
});

/** Milliseconds after which an endpoint counts as silent. */
const PATIENCE = 30_000;
const PAGE_SIZE = 200;
/** More than a ministry will ever publish; an endpoint whose pages never end is wrong. */
const MOST_PAGES = 500;

/**
 * Why no answers were had. `address`: it is none of the web; `silent`: nobody answered there (`detail`: the system's word); `status`: it answered with
 * that; `foreign`: what answers there is no consultation; `no-answers`: it is one without published answers;
 * `malformed`: its answers are not as the protocol says (`detail`: where).
 */
export class AnswersUnavailableError extends Error {
  constructor(
    readonly fault: 'address' | 'silent' | 'status' | 'foreign' | 'no-answers' | 'malformed',
    readonly detail: string,
  ) {
    super(`${fault}: ${detail}`);
  }
}

/** All published answers of an endpoint. @throws AnswersUnavailableError */
export async function fetchAnswers(endpoint: string, fetch: typeof globalThis.fetch): Promise<PublishedAnswer[]> {
  if (!URL.canParse(endpoint) || !/^https?:/i.test(endpoint)) throw new AnswersUnavailableError('address', endpoint);
  const base = `${endpoint.replace(/\/+$/, '')}/v1`;
  const info = ENDPOINT.safeParse(await getJson(base, fetch, 'foreign'));
  if (!info.success) throw new AnswersUnavailableError('foreign', base);
  if (!info.data.features.includes('answers')) throw new AnswersUnavailableError('no-answers', base);
  const answers = new Map<string, PublishedAnswer>();
  let after: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const query = new URLSearchParams({ limit: String(PAGE_SIZE), ...(after === null ? {} : { after }) });
    const page = PAGE.safeParse(await getJson(`${base}/answers?${query}`, fetch, 'malformed'));
    if (!page.success) throw new AnswersUnavailableError('malformed', page.error.issues[0]?.path.join('.') ?? '');
    for (const answer of page.data.answers) answers.set(answer.id, answer);
    after = page.data.next;
    if (after === null) return [...answers.values()];
  }
  throw new AnswersUnavailableError('malformed', 'next');
}

/** @param otherwise The fault where the body is no JSON. */
async function getJson(
  url: string,
  fetch: typeof globalThis.fetch,
  otherwise: 'foreign' | 'malformed',
): Promise<unknown> {
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(PATIENCE),
  }).catch((error: unknown) => {
    throw new AnswersUnavailableError('silent', reasonOf(error));
  });
  if (!response.ok) throw new AnswersUnavailableError('status', String(response.status));
  const text = await response.text().catch((error: unknown) => {
    throw new AnswersUnavailableError('silent', reasonOf(error));
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new AnswersUnavailableError(otherwise, url); // a page, or half an answer: told as what it is
  }
}

/** The system's word (`ECONNREFUSED`), which fetch keeps in the cause; of several addresses that of the first. */
function reasonOf(error: unknown): string {
  for (
    let cause = error;
    cause instanceof Error;
    cause = cause instanceof AggregateError ? cause.errors[0] : cause.cause
  )
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return error instanceof Error ? error.name : String(error);
}
