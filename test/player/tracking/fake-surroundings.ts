import type { KeyedStorage } from '../../../src/player/tracking/device-storage.ts';
import type { Surroundings } from '../../../src/player/tracking/surroundings.ts';

/** A browser whose time and network a test moves by hand. */
export class FakeSurroundings implements Surroundings {
  isRemote = true;
  reachable = true;

  constructor(
    private time = 1_000_000,
    readonly random: () => number = () => 0.5,
  ) {}

  private timers: { at: number; callback: () => void }[] = [];
  /** How often it was asked whether the LMS can be reached. */
  asked = 0;
  private readonly heard: Record<'online' | 'hidden' | 'pagehide', (() => void)[]> = {
    online: [],
    hidden: [],
    pagehide: [],
  };

  readonly now = () => this.time;

  reach(): Promise<boolean> {
    this.asked += 1;
    return Promise.resolve(this.reachable);
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.time + milliseconds, callback };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  onOnline(callback: () => void): void {
    this.heard.online.push(callback);
  }

  onHidden(callback: () => void): void {
    this.heard.hidden.push(callback);
  }

  onPageHide(callback: () => void): void {
    this.heard.pagehide.push(callback);
  }

  fire(event: 'online' | 'hidden' | 'pagehide'): void {
    for (const callback of this.heard[event]) callback();
  }

  /** Lets time pass: timers that fall due are called in order, and what they promise is settled. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.time + milliseconds;
    await settled();
    for (let next = this.nextTimer(until); next !== undefined; next = this.nextTimer(until)) {
      const due = next;
      this.time = Math.max(this.time, due.at);
      this.timers = this.timers.filter((other) => other !== due);
      due.callback();
      await settled();
    }
    this.time = until;
    await settled();
  }

  /** Lets time pass in which nothing can happen: a call takes so long. */
  block(milliseconds: number): void {
    this.time += milliseconds;
  }

  private nextTimer(until: number) {
    return this.timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
  }
}

/** Lets promises of promises be kept. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

/** A `localStorage` in memory; `full` makes it refuse to write, as does what goes beyond its `room`, in characters. */
export class FakeStorage implements KeyedStorage {
  full = false;
  room = Number.POSITIVE_INFINITY;
  readonly entries = new Map<string, string>();

  get length(): number {
    return this.entries.size;
  }

  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    const others = [...this.entries].filter(([other]) => other !== key);
    const used = [...others, [key, value]].reduce((sum, entry) => sum + entry.join('').length, 0);
    if (this.full || used > this.room) throw new Error('QuotaExceededError');
    this.entries.set(key, value);
  }

  removeItem(key: string): void {
    this.entries.delete(key);
  }
}
