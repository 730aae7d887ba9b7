interface Bucket {
  tokens: number;
  /** Milliseconds. */
  filledAt: number;
}

/** Most keys that are remembered; beyond it those that have been quiet are forgotten. */
const KEYS = 100_000;

/**
 * So many a minute for each key, all of a minute's at once if they come at once (a token bucket). Kept in this process:
 * several instances grant that many each.
 */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes one. @returns 0 where granted; else in how many seconds the next is. */
  take(key: string): number {
    const bucket = this.filled(key);
    if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) * 60) / this.perMinute);
    bucket.tokens -= 1;
    return 0;
  }

  private filled(key: string): Bucket {
    const now = this.now();
    const known = this.buckets.get(key);
    const bucket = known ?? { tokens: this.perMinute, filledAt: now };
    bucket.tokens = Math.min(this.perMinute, bucket.tokens + ((now - bucket.filledAt) * this.perMinute) / 60_000);
    bucket.filledAt = now;
    if (known === undefined) this.remember(key, bucket);
    return bucket;
  }

  private remember(key: string, bucket: Bucket): void {
    if (this.buckets.size >= KEYS) this.forgetQuiet();
    this.buckets.set(key, bucket);
  }

  /** Who has been quiet for a minute has all tokens again; where nobody was, the oldest half goes. */
  private forgetQuiet(): void {
    const quiet = this.now() - 60_000;
    for (const [key, { filledAt }] of this.buckets) if (filledAt < quiet) this.buckets.delete(key);
    if (this.buckets.size < KEYS) return;
    for (const key of [...this.buckets.keys()].slice(0, KEYS / 2)) this.buckets.delete(key);
  }
}
