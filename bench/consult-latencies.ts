/** How long one kind of request took, and how many failed. */
export class Latencies {
  private readonly milliseconds: number[] = [];
  /** What failed, by what it was. */
  readonly errors = new Map<string, number>();

  constructor(readonly what: string) {}

  /** Times from `since`, which lies before the sending where the sender was late: a queue here is no excuse for there. */
  async time<Result>(since: number, work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      const result = await work();
      this.add(performance.now() - since);
      return result;
    } catch (error) {
      this.fail(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  add(milliseconds: number): void {
    this.milliseconds.push(milliseconds);
  }

  fail(why: string): void {
    this.errors.set(why, (this.errors.get(why) ?? 0) + 1);
  }

  get count(): number {
    return this.milliseconds.length;
  }

  get failed(): number {
    return [...this.errors.values()].reduce((sum, count) => sum + count, 0);
  }

  /** @param share 0.5: the median; 1: the slowest. */
  quantile(share: number): number {
    const sorted = [...this.milliseconds].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  }
}
