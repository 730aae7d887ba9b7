import { UUID_PATTERN } from '../../model/consult.ts';
import { Refusal } from '../http/refusal.ts';

/** One page of a list that is read on by cursor. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Cursor of the next page; `null` on the last. */
  readonly next: string | null;
}

/** The page of rows that were read one more than wanted; `keyOf` is what the next page goes on after. */
export function pageOf<Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => readonly string[]): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null };
}

function cursorOf(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The key a cursor stands for; empty where there is none.
 * @param shapes What each part must be; the parts go into SQL as parameters, which a client may have made up.
 */
export function readCursor(cursor: string | undefined, ...shapes: readonly Shape[]): readonly string[] {
  if (cursor === undefined) return [];
  const key = parse(cursor);
  const fits = key?.length === shapes.length && shapes.every((shape, place) => shape(key[place] ?? ''));
  if (key === null || !fits)
    throw new Refusal('invalid', { faults: [{ path: 'after', reason: (say) => say('reason-cursor') }] });
  return key;
}

type Shape = (part: string) => boolean;

export const NUMBER: Shape = (part) => /^\d{1,18}$/.test(part);
export const ID: Shape = (part) => UUID.test(part);
/** A moment there is: `Date` takes February 30 for March 2. */
export const TIME: Shape = (part) => {
  if (!/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,6}Z$/.test(part)) return false;
  const time = new Date(part);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(part.slice(0, 19));
};

const UUID = new RegExp(UUID_PATTERN);

function parse(cursor: string): readonly string[] | null {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(key) && key.every((part) => typeof part === 'string') ? key : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
