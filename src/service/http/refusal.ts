import type { SayService } from '../../i18n/service.ts';
import type { ProblemCode } from '../../model/consult.ts';

/** What is wrong with one part of a request. */
export interface Fault {
  /** `context.module`; empty: the whole. */
  readonly path: string;
  readonly reason: (say: SayService) => string;
}

/** Thrown where a request cannot be granted; becomes a problem (RFC 9457) at the edge. */
export class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly more: {
      readonly faults?: readonly Fault[];
      /** Seconds. */
      readonly retryAfter?: number;
    } = {},
  ) {
    super(code);
  }
}

/** The HTTP status of each problem. */
export const STATUS = {
  malformed: 400,
  invalid: 400,
  'too-large': 413,
  'not-json': 415,
  'site-key': 403,
  origin: 403,
  unauthenticated: 401,
  'wrong-password': 401,
  csrf: 403,
  forbidden: 403,
  'not-found': 404,
  method: 405,
  'id-taken': 409,
  claimed: 409,
  stale: 409,
  'no-consent': 409,
  'name-taken': 409,
  'last-admin': 409,
  'not-mergeable': 409,
  'rate-limited': 429,
  'queue-full': 429,
  'sign-in-throttled': 429,
  unavailable: 503,
  internal: 500,
} as const satisfies Readonly<Record<ProblemCode, number>>;
