import type { Interaction } from './interaction.ts';
import { postedLength } from './posted-length.ts';

/** Characters of all interactions together, as a form posts them: an LMS drops a commit above 64 KiB whole. */
export const POSTED_LIMIT = 40_000;

/** Of an interaction whose question is gone. */
const UNKNOWN = 600;

/** The eight names, result, time and latency: `cmi.interactions.99.student_response=` eight times and 60 characters. */
const NAMES = 8 * 40 + 60;

/** The name of the description. */
const NAME = 40;

/** One answer to be told. */
export interface Slot {
  /** Unique within the attempt. */
  readonly key: string;
  /** What the LMS calls its question, or called it where it is gone from this version of the module. */
  readonly id: string;
  readonly interaction: Interaction | null;
}

/**
 * Which answer stands at which interaction index. `places` has the identifiers that stand at the indexes already, and
 * grows: the nth answer to a question belongs to the nth place with its identifier, else to a new one, as long as all
 * together stay within `limit`; after that it replaces the oldest answer to the same question, since an identifier must
 * not change (SCORM 2004 4th RTE 4.2.9). One that has no place then is left out, as is that of a question that is gone
 * where the LMS does not have it: it has `count`.
 */
export function assignSlots(entries: readonly Slot[], places: string[], count: number, limit = POSTED_LIMIT): Slot[] {
  const sizes = new Map(entries.map(({ id, interaction }) => [id, postedSize(interaction)]));
  const sizeOf = (id: string) => sizes.get(id) ?? UNKNOWN;
  const seen = new Map<string, number>();
  const slots: Slot[] = [];
  let room = places.reduce((left, id) => left - sizeOf(id), limit);
  for (const entry of entries) {
    const { id, interaction } = entry;
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    const own = places.flatMap((place, index) => (place === id ? [index] : []));
    const mayGrow = room >= sizeOf(id) && (interaction !== null || places.length < count);
    if (before >= own.length && mayGrow) {
      own[before] = places.push(id) - 1;
      room -= sizeOf(id);
    }
    const at = own[before % own.length];
    if (at !== undefined) slots[at] = entry;
  }
  return slots;
}

/** Characters an interaction can take as a form posts it, whatever is answered: names and values, percent-encoded. */
export function postedSize(interaction: Interaction | null): number {
  if (interaction === null) return UNKNOWN;
  const { id, type, pattern, weighting, description, room } = interaction;
  const named = description === '' ? 0 : NAME + postedLength(description);
  return NAMES + named + id.length + type.length + weighting.length + postedLength(pattern) + room;
}
