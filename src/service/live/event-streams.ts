/** How often a comment keeps the line open and shows that it is. Milliseconds. */
const HEARTBEAT = 25_000;
/** Most pieces that may wait for a client that reads too slowly; then its stream ends, and it comes again. */
const BACKLOG = 64;

/** One client that listens (server-sent events, HTML Living Standard 9.2). */
export interface EventStream {
  /** @param id What the client sends back as `Last-Event-ID`. */
  readonly send: (event: string, data: unknown, id?: number) => void;
  readonly end: () => void;
}

/** What a stream does while it is open; called once, gives what ends it and what is asked at every heartbeat. */
export interface Listening {
  readonly stop: () => void;
  /** Whether the client may go on listening; asked now and then. */
  readonly stillAdmitted?: () => Promise<boolean>;
}

interface Open {
  /** As it is counted. */
  readonly client: string;
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
  readonly listening: Listening;
}

const encoder = new TextEncoder();

/** All open streams of this instance. */
export class EventStreams {
  private readonly streams = new Set<Open>();
  private readonly perClient = new Map<string, number>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly most: number,
    private readonly report: (error: unknown) => void,
  ) {
    this.timer = setInterval(() => this.beat(), HEARTBEAT);
    this.timer.unref();
  }

  get size(): number {
    return this.streams.size;
  }

  /** Whether this client has as many open as one may have. */
  isFull(client: string): boolean {
    return (this.perClient.get(client) ?? 0) >= this.most;
  }

  /** @param begin Told the stream when it is open. */
  open(client: string, begin: (stream: EventStream) => Listening): Response {
    let opened: Open | null = null;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(encoder.encode('retry: 3000\n\n'));
        const listening = begin({
          send: (event, data, id) => opened !== null && this.write(opened, frame(event, data, id)),
          end: () => opened !== null && this.close(opened),
        });
        opened = { client, controller, listening };
        this.streams.add(opened);
        this.count(client, 1);
      },
      cancel: () => {
        if (opened !== null) this.forget(opened);
      },
    });
    return new Response(body, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        // nginx would collect events otherwise.
        'x-accel-buffering': 'no',
      },
    });
  }

  /** Ends all streams; clients come again, to another instance. */
  stop(): void {
    clearInterval(this.timer);
    for (const open of [...this.streams]) this.close(open);
  }

  private write(open: Open, piece: string): void {
    if (!this.streams.has(open)) return;
    if ((open.controller.desiredSize ?? 0) < -BACKLOG) this.close(open);
    else open.controller.enqueue(encoder.encode(piece));
  }

  private close(open: Open): void {
    if (this.forget(open)) open.controller.close();
  }

  private forget(open: Open): boolean {
    if (!this.streams.delete(open)) return false;
    this.count(open.client, -1);
    open.listening.stop();
    return true;
  }

  private count(client: string, change: number): void {
    const now = (this.perClient.get(client) ?? 0) + change;
    if (now > 0) this.perClient.set(client, now);
    else this.perClient.delete(client);
  }

  /** Also called by its own clock. */
  beat(): void {
    for (const open of [...this.streams]) {
      this.write(open, ':\n\n');
      open.listening.stillAdmitted?.().then(
        (admitted) => admitted || this.close(open),
        (error) => this.report(error),
      );
    }
  }
}

/** `data` is JSON, which has no line ends. */
function frame(event: string, data: unknown, id: number | undefined): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
