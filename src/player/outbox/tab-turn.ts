import type { KeyValues } from './kept-items.ts';

/** What is needed of `navigator.locks`, which browsers have on pages from HTTPS and from this machine. */
export interface Locks {
  request<Result>(name: string, callback: () => Promise<Result>): Promise<Result>;
}

/** Milliseconds after which a tab that died with the lease has lost it. */
const LEASE = 60_000;

/** One tab at a time: of those that share `name`, only one is within `work`. */
export interface TabTurn {
  /**
   * `null` where another tab has the turn: ask again later. `work` calls `keep` before each of its steps, none longer
   * than a lease.
   */
  take<Result>(work: (keep: () => void) => Promise<Result>): Promise<Result | null>;
}

/**
 * By the browser's locks where there are any, else by a lease in storage. Two tabs may take the same lease in the same
 * instant; then both send the same items, which is why items are known by their id.
 */
export function tabTurn(
  name: string,
  locks: Locks | null,
  storage: KeyValues,
  around: { now(): number; random(): number },
): TabTurn {
  if (locks !== null) return { take: (work) => locks.request(name, () => work(() => undefined)) };
  const key = `${name}:lease`;
  const me = around.random().toString(36).slice(2);
  const keep = () => {
    storage.write(key, `${me} ${around.now() + LEASE}`);
  };
  return {
    async take(work) {
      const [owner, until] = (storage.read(key) ?? '').split(' ');
      // One that ends later than a lease can is of a clock that was set back.
      const left = Number(until) - around.now();
      if (owner !== me && left > 0 && left <= LEASE) return null;
      keep();
      try {
        return await work(keep);
      } finally {
        storage.remove(key);
      }
    },
  };
}
