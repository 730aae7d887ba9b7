import type { DeskPermission } from '../../../model/consult-desk/accounts.ts';
import { QUEUE_SORTS, QUEUE_STATES, type QueueQuery } from '../../../model/consult-desk/queue.ts';

/** The pages of the desk, in the order of its menu, and what one must be allowed to do to see them. */
export const VIEWS = {
  queue: 'answer-threads',
  answers: 'answer-threads',
  canned: 'answer-threads',
  statistics: 'see-statistics',
  audit: 'see-audit-log',
  accounts: 'manage-accounts',
  learners: 'manage-learner-data',
  profile: 'answer-threads',
} as const satisfies Readonly<Record<string, DeskPermission>>;
export type View = keyof typeof VIEWS;

/**
 * Where the officer is: `#queue?topic=kesehatan&thread=0193…`. It stands in the fragment, which a browser sends to
 * nobody, so that what was searched for is in no log of a proxy.
 */
export interface Route {
  readonly view: View;
  /** Filters, and the thread that is open. */
  readonly params: Readonly<Record<string, string>>;
}

export function readRoute(hash: string): Route {
  const [name = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const view = Object.keys(VIEWS).includes(name) ? (name as View) : 'queue';
  return { view, params: Object.fromEntries(new URLSearchParams(query)) };
}

export function writeRoute({ view, params }: Route): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== '')).toString();
  return query === '' ? `#${view}` : `#${view}?${query}`;
}

/** The filters of the queue that are set to choose from what was asked. */
export const QUEUE_FILTERS = ['module', 'topic', 'district', 'tag', 'claimedBy', 'helped'] as const;
export type QueueFilter = (typeof QUEUE_FILTERS)[number];

export function queueQuery({ params }: Route): QueueQuery {
  const { q, helped } = params;
  return {
    state: QUEUE_STATES.find((state) => state === params.state) ?? 'waiting',
    sort: QUEUE_SORTS.find((sort) => sort === params.sort) ?? 'waiting',
    module: params.module,
    topic: params.topic,
    district: params.district,
    tag: params.tag,
    claimedBy: params.claimedBy,
    helped: helped === 'yes' || helped === 'no' ? helped : undefined,
    q,
  };
}
