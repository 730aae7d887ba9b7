import { only, type Queries } from '../database/database.ts';

/** How long a count is good for. Milliseconds. */
const FRESH = 1_000;

/** How many questions wait, counted at most once a second: it need not be exact, and is asked at every question. */
export class QueueLength {
  private counted: { readonly at: number; readonly length: Promise<number> } | null = null;

  constructor(
    private readonly queries: Queries,
    private readonly now: () => number = Date.now,
  ) {}

  read(): Promise<number> {
    if (this.counted === null || this.now() - this.counted.at > FRESH) {
      const length = this.count();
      this.counted = { at: this.now(), length };
      length.catch(() => {
        this.counted = null; // a failure is not good for a second
      });
    }
    return this.counted.length;
  }

  private async count(): Promise<number> {
    const rows = await this.queries.query<{ count: number }>(
      'select count(*)::int as count from threads where waiting_since is not null',
    );
    return only(rows).count;
  }
}
