import type { DeskChanges } from '../../model/consult-desk/records.ts';
import type { Database, Listener } from '../database/database.ts';
import { type Change, deskChanges, readChange } from './changes.ts';
import { changesSince, type Seen } from './poll.ts';

/** Desks are told at most so often; learners at once. Milliseconds. */
const DESK_EVERY = 250;
/** How often changes are looked for while notifications do not arrive. Milliseconds. */
const POLL_EVERY = 2_000;

export interface HubTimes {
  readonly deskEvery: number;
  readonly pollEvery: number;
}

/** Tells whoever listens at this instance what changed, at whichever instance it was changed. */
export class Hub {
  private readonly threads = new Map<string, Set<() => void>>();
  private readonly desks = new Set<(changes: DeskChanges) => void>();
  private waiting: Change[] = [];
  private deskTimer: NodeJS.Timeout | null = null;
  private pollTimer: NodeJS.Timeout | null = null;
  private polling: Promise<void> = Promise.resolve();
  private seen: Seen = { until: null, revisions: new Map() };
  private listener: Listener | null = null;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly report: (error: unknown) => void,
    private readonly times: HubTimes = { deskEvery: DESK_EVERY, pollEvery: POLL_EVERY },
  ) {}

  async start(): Promise<void> {
    this.seen = (await changesSince(this.database, this.seen)).seen;
    this.listener = await this.database.listen('consult', {
      onPayload: (payload) => this.tell(readChange(payload)),
      onState: (hears) => this.setHearing(hears),
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.deskTimer !== null) clearTimeout(this.deskTimer);
    if (this.pollTimer !== null) clearTimeout(this.pollTimer);
    await Promise.all([this.polling, this.listener?.stop()]);
  }

  /** @returns What ends it. */
  onThread(id: string, changed: () => void): () => void {
    const listeners = this.threads.get(id) ?? new Set();
    this.threads.set(id, listeners.add(changed));
    return () => {
      listeners.delete(changed);
      if (listeners.size === 0 && this.threads.get(id) === listeners) this.threads.delete(id);
    };
  }

  /** @returns What ends it. */
  onDesk(changed: (changes: DeskChanges) => void): () => void {
    this.desks.add(changed);
    return () => void this.desks.delete(changed);
  }

  private tell(change: Change): void {
    for (const id of change.threads.keys()) for (const changed of this.threads.get(id) ?? []) changed();
    if (this.desks.size === 0 || this.stopped) return;
    this.waiting.push(change);
    this.deskTimer ??= setTimeout(() => this.tellDesks(), this.times.deskEvery);
  }

  private tellDesks(): void {
    this.deskTimer = null;
    const changes = deskChanges(this.waiting);
    this.waiting = [];
    for (const changed of this.desks) changed(changes);
  }

  /** What came between two states is looked for once more: while the line was down, notifications were lost. */
  private setHearing(hears: boolean): void {
    if (this.pollTimer !== null) clearTimeout(this.pollTimer);
    this.pollTimer = null;
    if (this.stopped) return;
    if (hears) this.poll();
    else this.pollTimer = setTimeout(() => this.pollOn(), this.times.pollEvery);
  }

  private pollOn(): void {
    this.poll();
    this.pollTimer = setTimeout(() => this.pollOn(), this.times.pollEvery);
  }

  private poll(): void {
    this.polling = this.polling.then(() => this.pollOnce()).catch((error: unknown) => this.report(error));
  }

  private async pollOnce(): Promise<void> {
    if (this.stopped) return;
    const { seen, change } = await changesSince(this.database, this.seen);
    this.seen = seen;
    if (change.threads.size > 0 || change.answers) this.tell(change);
  }
}
