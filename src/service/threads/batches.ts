interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does single requests together: what arrives while a batch is under way forms the next one. One commit, one trip to
 * the database then serve many; a lone request waits for nobody.
 */
export class Batches<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private running: Promise<void> | null = null;

  /**
   * @param run Gives one result an item, in order; rejects where the whole batch failed.
   * @param isOfOne Whether a failure may be that of a single item: each is then tried alone, so that one spoils no other.
   * @param largest Most items of a batch.
   */
  constructor(
    private readonly run: (items: readonly Item[]) => Promise<readonly Result[]>,
    private readonly isOfOne: (error: unknown) => boolean,
    private readonly largest = 100,
  ) {}

  /** How many wait that are not being done yet. */
  get length(): number {
    return this.waiting.length;
  }

  do(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.running ??= this.drain();
    });
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    while (this.running !== null) await this.running;
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      // Until all that has arrived is read: PGlite works in this thread, and would let one request in at a time.
      await new Promise((resolve) => setImmediate(resolve));
      await this.runSome(this.waiting.splice(0, this.largest));
    }
    this.running = null;
  }

  private async runSome(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.run(batch.map(({ item }) => item));
      if (results.length !== batch.length) throw new Error('a batch gave fewer results than items');
      for (const [place, result] of results.entries()) batch[place]?.resolve(result);
    } catch (error) {
      if (batch.length > 1 && this.isOfOne(error)) for (const each of batch) await this.runSome([each]);
      else for (const { reject } of batch) reject(error);
    }
  }
}
