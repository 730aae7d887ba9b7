import type { Attempt } from '../../../attempt/attempt.ts';
import type { ActivityIds } from '../../../model/activity-id.ts';
import type { Outline } from '../../../model/outline.ts';
import type { Actor, Statement } from '../../../model/statement.ts';
import type { BatchDelivery } from '../../outbox/batch-outbox.ts';
import type { KeyValues } from '../../outbox/kept-items.ts';
import type { Locks } from '../../outbox/tab-turn.ts';
import { judgedBy } from '../shared.ts';
import type { Surroundings } from '../surroundings.ts';
import { Lrs } from './lrs.ts';
import { SavedState } from './saved-state.ts';
import { StatementOutbox } from './statement-outbox.ts';
import type { StatementSubject } from './statement-subject.ts';
import { readTold, type Told, toldBoth, toldNothing } from './told.ts';

/** What a connection to an LRS needs of the page it happens in. */
export interface LrsPlace {
  /** The module as it was built. */
  readonly outline: Outline;
  readonly ids: ActivityIds;
  readonly texts: StatementSubject['texts'];
  readonly storage: KeyValues;
  /** What lasts as long as the tab. */
  readonly tab: KeyValues;
  /** Begins the keys of what this device keeps of the learner's statements. */
  readonly prefix: string;
  readonly locks: Locks | null;
  readonly around: Surroundings;
  readonly fetch: typeof fetch;
  /** Verbs that are not sent. */
  readonly off: readonly string[];
  /** What another device wrote meanwhile. */
  readonly onOther: (attempt: Attempt) => void;
}

/** Who does what; `module` as the launch names it, `null` where it does not. */
export interface Who {
  readonly actor: Actor;
  readonly registration: string;
  readonly module: string | null;
}

export function lrsAt({ fetch, around }: LrsPlace, endpoint: string, auth: string | null): Lrs {
  return new Lrs({ endpoint, auth, fetch, after: (milliseconds, callback) => around.after(milliseconds, callback) });
}

/** `mastery`: 0–100 where the LMS gives one. */
export function subjectIn({ outline, ids, texts }: LrsPlace, who: Who, mastery: number | null): StatementSubject {
  const module = who.module ?? ids.module(outline.module);
  return { ...who, module, ids, texts, outline: judgedBy(outline, mastery) };
}

export function statementsIn(
  place: LrsPlace,
  send: (statements: readonly Statement[]) => Promise<BatchDelivery>,
): StatementOutbox {
  const { prefix, storage, locks, around, outline } = place;
  return new StatementOutbox({ prefix, storage, locks, around, send }, outline);
}

/** The saved state of a launch as it is now, and what has been told by then, by this device or another. */
export async function stateIn(
  { outline, ids }: LrsPlace,
  lrs: Lrs,
  who: Who,
  statements: StatementOutbox,
): Promise<{ readonly state: SavedState; readonly told: Told }> {
  const activity = who.module ?? ids.module(outline.module);
  const state = new SavedState(lrs, { ...who, activity });
  const kept = await state.read();
  const there = readTold(outline, kept?.told ?? '') ?? toldNothing();
  return { state, told: toldBoth(there, statements.readTold() ?? toldNothing()) };
}
