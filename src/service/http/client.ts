import type { Context } from 'hono';
import { countedAddress, plainAddress } from '../settings/address-list.ts';
import type { Settings } from '../settings/settings.ts';

/** Whom a request comes from, and how it was addressed: told by the connection, or by a proxy that is trusted. */
export interface Client {
  readonly address: string;
  /** False where a proxy that nobody trusts says it stands between: the address is the proxy's, and whose request it is, is not known. */
  readonly isCertain: boolean;
  /** What limits are counted by. */
  readonly counted: string;
  readonly https: boolean;
  /** `https://tanya.example.go.id`: the service's own origin, as this client calls it. */
  readonly origin: string;
}

/** What the Node adapter of Hono hands over. */
interface Bindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } };
}

export function clientOf(context: Context, { TRUSTED_PROXY, PUBLIC_URL }: Settings): Client {
  const { incoming } = (context.env ?? {}) as Bindings;
  const peer = plainAddress(incoming?.socket?.remoteAddress ?? '0.0.0.0');
  const trusted = TRUSTED_PROXY.has(peer);
  const told = (name: string) => (trusted ? context.req.header(name)?.split(',')[0]?.trim() : undefined);
  const address = trusted ? (forwardedFor(context, TRUSTED_PROXY) ?? peer) : peer;
  const https = (told('x-forwarded-proto') ?? (PUBLIC_URL?.startsWith('https:') ? 'https' : 'http')) === 'https';
  const host = told('x-forwarded-host') ?? context.req.header('host') ?? '';
  return {
    address,
    isCertain: trusted || !FORWARDED.some((name) => context.req.header(name) !== undefined),
    counted: countedAddress(address),
    https,
    origin: PUBLIC_URL ?? `${https ? 'https' : 'http'}://${host}`,
  };
}

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** The last address that no trusted proxy has: what stands before it, the client may have made up. */
function forwardedFor(context: Context, trusted: Settings['TRUSTED_PROXY']): string | undefined {
  const chain = (context.req.header('x-forwarded-for') ?? '').split(',').map((part) => plainAddress(part.trim()));
  return chain.filter((part) => part !== '').findLast((part) => !trusted.has(part));
}
