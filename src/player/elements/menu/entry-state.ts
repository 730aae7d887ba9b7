import type { AttemptStore } from '../../../attempt/store.ts';

/** How a page stands in a list of pages. */
export type EntryState = 'read' | 'here' | 'unread';

export function entryState(store: AttemptStore, page: string): EntryState {
  if (store.attempt.position?.value.page === page) return 'here';
  return store.attempt.read[page] === undefined ? 'unread' : 'read';
}
