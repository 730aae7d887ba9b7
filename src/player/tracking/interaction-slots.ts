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

/**
 * Which log entry stands at which interaction index: one after the other until the next would break `limit`, then over
 * the oldest that makes room. An entry that fits nowhere is left out. Only the entries before it decide where one goes.
 */
export function assignSlots<Entry>(
  entries: readonly Entry[],
  sizeOf: (entry: Entry) => number,
  limit: number = POSTED_LIMIT,
): Entry[] {
  const slots: { entry: Entry; size: number }[] = [];
  let total = 0;
  let oldest = 0;
  for (const entry of entries) {
    const size = sizeOf(entry);
    if (oldest === 0 && total + size <= limit) {
      slots.push({ entry, size });
      total += size;
      continue;
    }
    const at = nextThatFits(slots, oldest, limit - total - size);
    if (at === null) continue;
    total += size - (slots[at]?.size ?? 0);
    slots[at] = { entry, size };
    oldest = at + 1;
  }
  return slots.map((slot) => slot.entry);
}

/** The first slot from `from` on, round the end, whose size and the `room` left hold the new entry. */
function nextThatFits(slots: readonly { size: number }[], from: number, room: number): number | null {
  for (let step = 0; step < slots.length; step++) {
    const at = (from + step) % slots.length;
    if ((slots[at]?.size ?? 0) + room >= 0) return at;
  }
  return null;
}

/** Characters an interaction can take as a form posts it, whatever is answered: names and values, percent-encoded. */
export function postedSize(interaction: Interaction | null): number {
  if (interaction === null) return UNKNOWN;
  const { id, type, pattern, weighting, description, room } = interaction;
  const named = description === '' ? 0 : NAME + postedLength(description);
  return NAMES + named + id.length + type.length + weighting.length + postedLength(pattern) + room;
}
