/** What goes wrong in an LRS, or between it and the device; a test changes it while the LRS runs. */
export interface LrsFaults {
  /** Every connection breaks before a word is said. */
  isOffline: boolean;
  /** So many requests are answered with 503. */
  failing: number;
  /** So many requests are answered with 429 and a Retry-After of `retryAfter` seconds. */
  throttling: number;
  retryAfter: number;
  /** Milliseconds that each answer takes. */
  delay: number;
  /** So many statement requests are stored, and the connection breaks before the answer. */
  losingAnswers: number;
  /** Verbs, by IRI, whose statements are refused, and with what. */
  refusedVerbs: Record<string, 400 | 403>;
  /** `revoked`: the credentials are known no more (401); `forbidden`: they may do nothing (403). */
  access: 'granted' | 'revoked' | 'forbidden';
}

export function noFaults(): LrsFaults {
  return {
    isOffline: false,
    failing: 0,
    throttling: 0,
    retryAfter: 1,
    delay: 0,
    losingAnswers: 0,
    refusedVerbs: {},
    access: 'granted',
  };
}

/** Takes one of `losingAnswers`, `failing` or `throttling`; whether there was one. */
export function takeOne(faults: LrsFaults, which: 'losingAnswers' | 'failing' | 'throttling'): boolean {
  if (faults[which] === 0) return false;
  faults[which] -= 1;
  return true;
}
