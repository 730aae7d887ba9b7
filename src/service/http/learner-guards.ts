import type { Thread } from '../../model/consult.ts';
import { hashSecret, sameHash } from '../accounts/secrets.ts';
import type { Guard, Incoming } from './call.ts';
import { refuseForeignPage } from './cors.ts';
import { refuseFlood } from './limits.ts';
import { Refusal } from './refusal.ts';

const bodyLimit = ({ consultation }: Incoming): number => consultation.settings.BODY_LIMIT;

function refuseElsewhere({ context, client, consultation }: Incoming): void {
  refuseForeignPage(context.req.header('origin'), client, consultation.settings);
}

export const ANYONE: Guard<null> = {
  who: { kind: 'anyone' },
  bodyLimit,
  admit: async (incoming) => {
    refuseElsewhere(incoming);
    return null;
  },
};

/** Pages of a course that the operator knows: the key is public, it only keeps stray requests out. */
export const SITE_KEY: Guard<null> = {
  who: { kind: 'site-key' },
  bodyLimit,
  admit: async (incoming) => {
    refuseElsewhere(incoming);
    const { SITE_KEYS } = incoming.consultation.settings;
    const given = incoming.context.req.header('x-site-key') ?? '';
    if (SITE_KEYS.length === 0 || SITE_KEYS.some((key) => sameHash(hashSecret(key), hashSecret(given)))) return null;
    refuseFlood(incoming.consultation.limits.wrongKeys, incoming.client.counted);
    throw new Refusal('site-key');
  },
};

/** Who has the thread's key. An unknown thread and a wrong key are told apart by nothing. */
export const THREAD_KEY: Guard<Thread> = {
  who: { kind: 'thread-key' },
  bodyLimit,
  admit: async (incoming, id) => {
    refuseElsewhere(incoming);
    const key = /^Bearer ([\w-]{22})$/.exec(incoming.context.req.header('authorization') ?? '')?.[1];
    if (key === undefined) throw new Refusal('unauthenticated');
    const keyed = await incoming.consultation.threads.do(id);
    const fits = sameHash(hashSecret(key), keyed?.keyHash ?? hashSecret(''));
    if (keyed !== null && fits) return keyed.thread;
    refuseFlood(incoming.consultation.limits.wrongKeys, incoming.client.counted);
    throw new Refusal('not-found');
  },
};
