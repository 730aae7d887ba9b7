import type { DeskChanges } from '../../model/consult-desk/records.ts';

/** Threads and their new revisions, by id; and whether published answers or canned replies changed. */
export interface Change {
  readonly threads: ReadonlyMap<string, number>;
  readonly answers: boolean;
}

/** `threads:<id>/<revision>,…` or `answers:`, as the database's triggers write it. */
export function readChange(payload: string): Change {
  const [kind, list = ''] = payload.split(':');
  const pairs = list.split(',').map((pair) => pair.split('/'));
  const threads = pairs.flatMap(([id, revision]) =>
    id !== undefined && revision !== undefined ? [[id, Number(revision)] as const] : [],
  );
  return { threads: new Map(kind === 'threads' ? threads : []), answers: kind === 'answers' };
}

/** Most threads that are named one by one. */
const NAMED = 200;

/** Several changes as one. */
export function deskChanges(changes: readonly Change[]): DeskChanges {
  const threads = new Map(changes.flatMap((change) => [...change.threads]));
  return {
    threads: [...threads].slice(0, NAMED).map(([id, revision]) => ({ id, revision })),
    more: threads.size > NAMED,
    answers: changes.some(({ answers }) => answers),
  };
}
