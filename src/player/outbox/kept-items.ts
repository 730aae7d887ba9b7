/** What an outbox needs of storage; `localStorage` behind a guard fits. Writing gives whether it is written now. */
export interface KeyValues {
  read(key: string): string | null;
  write(key: string, value: string): boolean;
  remove(key: string): boolean;
  keys(): string[];
}

export interface OutboxItem {
  /** Unique: what has the same id is the same. Without a colon. */
  readonly id: string;
  /** JSON. */
  readonly body: string;
}

/** Where nothing is taken for months, what waits must not fill the device. */
const LIMIT = 300;

/**
 * Items in the order they were added, each under a key of its own, so that tabs add without overwriting one another and
 * a page that dies loses none. Where storage takes nothing more, or `LIMIT` items wait, they last as long as the page.
 */
export class KeptItems {
  private readonly held = new Map<string, string>();

  constructor(
    private readonly storage: KeyValues,
    private readonly prefix: string,
  ) {}

  /** Adds what is not there yet; false where something of it is not kept beyond this page. */
  add(items: readonly OutboxItem[]): boolean {
    const known = this.keys();
    const ids = new Set(known.map(idIn));
    let number = numberIn(known[known.length - 1], this.prefix);
    let isKept = true;
    for (const { id, body } of items) {
      if (ids.has(id)) continue;
      number += 1;
      const key = `${this.prefix}:${digits(number)}:${id}`;
      ids.add(id);
      if (ids.size <= LIMIT && this.storage.write(key, body)) continue;
      this.held.set(key, body);
      isKept = false;
    }
    return isKept;
  }

  /** All of them, oldest first. */
  all(): OutboxItem[] {
    return this.keys().flatMap((key) => {
      const body = this.storage.read(key) ?? this.held.get(key) ?? null;
      return body === null ? [] : [{ id: idIn(key), body }];
    });
  }

  remove(items: readonly OutboxItem[]): void {
    const ids = new Set(items.map(({ id }) => id));
    for (const key of this.keys()) {
      if (!ids.has(idIn(key))) continue;
      this.storage.remove(key);
      this.held.delete(key);
    }
  }

  private keys(): string[] {
    const start = `${this.prefix}:`;
    const isItem = (key: string) => key.startsWith(start) && /^\d{9}:/.test(key.slice(start.length));
    return [...this.storage.keys().filter(isItem), ...this.held.keys()].sort();
  }
}

function idIn(key: string): string {
  return key.slice(key.lastIndexOf(':') + 1);
}

/** 0 where there is no key. */
function numberIn(key: string | undefined, prefix: string): number {
  return key === undefined ? 0 : Number(key.slice(prefix.length + 1).split(':')[0]);
}

function digits(number: number): string {
  return String(number).padStart(9, '0');
}
