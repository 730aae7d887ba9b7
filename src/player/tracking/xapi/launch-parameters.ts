import { nameUuid } from '../../../model/name-uuid.ts';
import type { Actor } from '../../../model/statement.ts';
import { normalisedActor } from './normalised-actor.ts';

/** What the address of the page says of a launch in an LRS. */
export type LrsLaunch = Cmi5Launch | TinCanLaunch;

interface LaunchBase {
  /** Ends with a slash. */
  readonly endpoint: string;
  readonly actor: Actor;
  /** UUID. */
  readonly registration: string;
  /** As the LMS names the module; `null` where it does not. */
  readonly activity: string | null;
}

/** cmi5 8.1. */
export interface Cmi5Launch extends LaunchBase {
  readonly standard: 'cmi5';
  /** Where the token is fetched, once. */
  readonly fetch: string;
  readonly activity: string;
}

/** As Rustici's LMSs launch, and those that learned it from them. */
export interface TinCanLaunch extends LaunchBase {
  readonly standard: 'xapi';
  /** The `Authorization` header; `null` where the launch has none. */
  readonly auth: string | null;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The launch that the query of an address describes; `null` where there is none. */
export function lrsLaunch(search: string): LrsLaunch | null {
  const query = new URLSearchParams(search);
  const [endpoint, given, registration] = ['endpoint', 'actor', 'registration'].map((name) => query.get(name) ?? '');
  const activity = query.get('activityId') ?? query.get('activity_id');
  if (!endpoint || !given) return null;
  const base = { endpoint: endpoint.replace(/\/*$/, '/') };
  const fetch = query.get('fetch');
  const actor = parsed(given);
  if (fetch !== null) {
    const isWhole = registration && activity && actor !== null;
    return isWhole ? { ...base, standard: 'cmi5', fetch, actor: actor as Actor, registration, activity } : null;
  }
  const known = normalisedActor(actor);
  if (known === null) return null;
  return {
    ...base,
    standard: 'xapi',
    auth: authorization(query.get('auth')),
    actor: known,
    registration: registration && UUID.test(registration) ? registration : nameUuid(JSON.stringify([known, activity])),
    activity,
  };
}

/** Some launches leave the scheme out. */
function authorization(auth: string | null): string | null {
  return auth === null || auth === '' || auth.includes(' ') ? auth || null : `Basic ${auth}`;
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null; // no JSON is no actor
  }
}
