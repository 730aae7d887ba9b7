import type { Settings } from '../settings/settings.ts';
import { RateLimit } from './rate-limit.ts';
import { Refusal } from './refusal.ts';

/** Wrong thread keys and site keys of one address a minute. A client that works has none. */
const WRONG_KEYS = 30;

/** What is counted, by what: the client's address (see `countedAddress`), or the thread. */
export interface Limits {
  readonly requests: RateLimit;
  readonly questions: RateLimit;
  readonly wrongKeys: RateLimit;
  /** By thread. */
  readonly messages: RateLimit;
}

export function limitsOf(settings: Settings): Limits {
  return {
    requests: new RateLimit(settings.REQUESTS_PER_MINUTE),
    questions: new RateLimit(settings.QUESTIONS_PER_MINUTE),
    wrongKeys: new RateLimit(WRONG_KEYS),
    messages: new RateLimit(settings.MESSAGES_PER_MINUTE),
  };
}

/** @throws Refusal `rate-limited` */
export function refuseFlood(limit: RateLimit, key: string): void {
  const wait = limit.take(key);
  if (wait > 0) throw new Refusal('rate-limited', { retryAfter: wait });
}
