import type { KeyedStorage } from '../../../src/player/tracking/device-storage.ts';
import type { Surroundings } from '../../../src/player/tracking/surroundings.ts';

/** A browser whose time and network a test moves by hand. */
export class FakeSurroundings implements Surroundings {
  isRemote = true;
  reachable = true;
  private time = 1_000_000;
  private timers: { at: number; callback: () => void }[] = [];
  private readonly heard: Record<'reachable' | 'hidden' | 'pagehide', (() => void)[]> = {
    reachable: [],
    hidden: [],
    pagehide: [],
  };

  readonly now = () => this.time;
  readonly random = () => 0.5;
  readonly isReachable = () => this.reachable;

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.time + milliseconds, callback };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  onReachable(callback: () => void): void {
    this.heard.reachable.push(callback);
  }

  onHidden(callback: () => void): void {
    this.heard.hidden.push(callback);
  }

  onPageHide(callback: () => void): void {
    this.heard.pagehide.push(callback);
  }

  fire(event: 'reachable' | 'hidden' | 'pagehide'): void {
    for (const callback of this.heard[event]) callback();
  }

  /** Lets time pass: timers that fall due are called in order, and what they promise is settled. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.time + milliseconds;
    for (let next = this.nextTimer(until); next !== undefined; next = this.nextTimer(until)) {
      const due = next;
      this.time = Math.max(this.time, due.at);
      this.timers = this.timers.filter((other) => other !== due);
      due.callback();
      await Promise.resolve().then(() => undefined);
    }
    this.time = until;
    await Promise.resolve().then(() => undefined);
  }

  private nextTimer(until: number) {
    return this.timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
  }
}

/** A `localStorage` in memory; `full` makes it refuse to write. */
export class FakeStorage implements KeyedStorage {
  full = false;
  readonly entries = new Map<string, string>();

  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.full) throw new Error('QuotaExceededError');
    this.entries.set(key, value);
  }

  removeItem(key: string): void {
    this.entries.delete(key);
  }
}
