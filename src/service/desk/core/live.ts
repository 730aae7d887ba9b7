import type { DeskChanges } from '../../../model/consult-desk/records.ts';

interface LiveHost {
  readonly open: () => EventSource;
  /** `null`: anything may have changed. */
  readonly changed: (changes: DeskChanges | null) => void;
  readonly connected: (live: boolean) => void;
}

/** Milliseconds between two looks where events cannot be had, and after which events are tried anew. */
const POLL = 5000;
const RETRY = 30_000;

/** News from the service: its events, and asking where those do not come. */
export class Live {
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setInterval> | null = null;
  private waited = 0;

  constructor(private readonly host: LiveHost) {}

  start(): void {
    this.stop();
    this.listen();
    this.timer = setInterval(() => this.look(), POLL);
  }

  stop(): void {
    this.source?.close();
    this.source = null;
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }

  private listen(): void {
    this.waited = 0;
    const source = this.host.open();
    this.source = source;
    source.onopen = () => {
      this.host.connected(true);
      this.host.changed(null); // what happened while nobody listened
    };
    source.onerror = () => this.host.connected(false);
    source.addEventListener('changes', ({ data }) => this.host.changed(JSON.parse(data)));
  }

  private look(): void {
    if (this.source?.readyState === EventSource.OPEN) return;
    this.host.changed(null);
    this.waited += POLL;
    // One that failed for good (a proxy's error, an ended session) does not come back by itself.
    if (this.source?.readyState === EventSource.CLOSED && this.waited >= RETRY) this.listen();
  }
}
