import { Agent, get, type IncomingMessage, type RequestOptions, request } from 'node:http';

interface Answer {
  readonly status: number;
  readonly etag: string | undefined;
  readonly text: string;
}

/** Sends as a reverse proxy does: over connections that stay, naming the client's address. */
export class ProxiedClient {
  private readonly pool = new Agent({ keepAlive: true, maxSockets: 256 });
  private readonly lines = new Set<IncomingMessage>();

  constructor(private readonly url: string) {}

  /** @throws where the status is none of the expected */
  send(
    method: string,
    path: string,
    { address, headers, body, expected }: Sending & { readonly body?: unknown; readonly expected: readonly number[] },
  ): Promise<Answer> {
    const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const options: RequestOptions = {
      method,
      agent: this.pool,
      headers: {
        ...headers,
        'x-forwarded-for': address,
        ...(payload && { 'content-type': 'application/json', 'content-length': payload.length }),
      },
    };
    return new Promise((resolve, reject) => {
      const outgoing = request(`${this.url}${path}`, options, (incoming) => {
        let text = '';
        incoming.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        incoming.on('end', () => {
          const status = incoming.statusCode ?? 0;
          if (expected.includes(status)) resolve({ status, etag: incoming.headers.etag, text });
          else reject(new Error(`${status}`));
        });
        incoming.on('error', reject);
      });
      outgoing.on('error', reject);
      outgoing.end(payload);
    });
  }

  /** A connection of its own that stays open. @param heard What each event says, as it comes. @param ended Where it ends. */
  listen(path: string, { address, headers }: Sending, heard: (data: string) => void, ended: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const outgoing = get(`${this.url}${path}`, { agent: false, headers: { ...headers, 'x-forwarded-for': address } });
      outgoing.on('error', reject);
      outgoing.on('response', (incoming) => {
        if (incoming.statusCode !== 200) return reject(new Error(`${incoming.statusCode}`));
        this.lines.add(incoming);
        let rest = '';
        incoming.setEncoding('utf8').on('data', (part: string) => {
          const frames = `${rest}${part}`.split('\n\n');
          rest = frames.pop() ?? '';
          for (const frame of frames) if (frame.includes('data: ')) heard(frame);
        });
        incoming.on('error', () => undefined); // `close` follows
        incoming.on('close', () => this.lines.delete(incoming) && ended());
        resolve();
      });
    });
  }

  close(): void {
    for (const line of this.lines) {
      this.lines.delete(line);
      line.destroy();
    }
    this.pool.destroy();
  }
}

interface Sending {
  /** The client's, as the proxy tells it. */
  readonly address: string;
  readonly headers?: Readonly<Record<string, string>>;
}
