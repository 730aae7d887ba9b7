import type { KeyValues, OutboxItem } from './kept-items.ts';

/** Why something was never taken. */
export interface BuriedItem extends OutboxItem {
  readonly reason: string;
}

/** Letters that nobody can deliver are kept to be looked at, not for ever. */
const LIMIT = 20;

/** What was refused, apart from what waits below the same `prefix`. */
export class BuriedItems {
  constructor(
    private readonly storage: KeyValues,
    private readonly prefix: string,
  ) {}

  add(item: BuriedItem): void {
    const graves = this.keys();
    for (const key of graves.slice(0, Math.max(0, graves.length + 1 - LIMIT))) this.storage.remove(key);
    const last = graves[graves.length - 1]?.slice(this.start.length) ?? 0;
    this.storage.write(this.start + String(Number(last) + 1).padStart(9, '0'), JSON.stringify(item));
  }

  /** Oldest first. */
  all(): BuriedItem[] {
    return this.keys().flatMap((key) => {
      const text = this.storage.read(key);
      return text === null ? [] : [JSON.parse(text) as BuriedItem]; // written by `add`
    });
  }

  private get start(): string {
    return `${this.prefix}:dead:`;
  }

  private keys(): string[] {
    return this.storage
      .keys()
      .filter((key) => key.startsWith(this.start))
      .sort();
  }
}
