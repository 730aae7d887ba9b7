import type { KeyValues } from '../../outbox/kept-items.ts';
import { hash32 } from '../shared.ts';
import { LrsFault } from './lrs.ts';

/** How far the session of one launch has come in this tab, also where the page is loaded anew. */
export type Stage = 'fetched' | 'begun' | 'over';

/**
 * The authorization token of a launch (cmi5 8.2). It may be fetched once, so the tab keeps it, and with it how far the
 * session has come.
 */
export class Cmi5Token {
  private held: readonly [stage: Stage, token: string] | null = null;
  private readonly key: string;

  constructor(
    private readonly address: string,
    private readonly tab: KeyValues,
    private readonly http: typeof fetch,
  ) {
    this.key = `sinau:cmi5:${hash32(address).toString(36)}`;
    const [stage, token] = (tab.read(this.key) ?? '').split(' ');
    if (stage !== undefined && token !== undefined) this.held = [stage as Stage, token];
  }

  get stage(): Stage | null {
    return this.held?.[0] ?? null;
  }

  reach(stage: Stage): void {
    if (this.held !== null) this.hold(stage, this.held[1]);
  }

  /** Fetches it where it was not yet. Throws an `LrsFault` where the LMS gives none. */
  async get(): Promise<string> {
    if (this.held !== null) return this.held[1];
    const answer = await this.ask();
    const token: unknown = Reflect.get(answer, 'auth-token');
    if (typeof token !== 'string') throw new LrsFault(403, JSON.stringify(answer));
    this.hold('fetched', token);
    return token;
  }

  private hold(stage: Stage, token: string): void {
    this.held = [stage, token];
    this.tab.write(this.key, `${stage} ${token}`);
  }

  private async ask(): Promise<object> {
    const response = await this.http(this.address, { method: 'POST', cache: 'no-store' }).catch((error: unknown) => {
      throw new LrsFault(0, String(error));
    });
    const answer: unknown = await response.json().catch(() => null);
    if (typeof answer === 'object' && answer !== null) return answer;
    // No JSON is no answer of an LMS (cmi5 8.2.3): something stands in between.
    throw new LrsFault(response.ok ? 0 : response.status, 'no token');
  }
}
