import type { Attempt } from '../../attempt/attempt.ts';
import type { Outline } from '../../model/outline.ts';
import { cmiIdentifier, type Interaction, interactionOf } from './interaction.ts';
import { answerLog } from './interaction-log.ts';
import { assignSlots, type Slot } from './interaction-slots.ts';
import type { ScormDialect } from './scorm-dialect.ts';
import type { ScormRuntime } from './scorm-runtime.ts';

/**
 * Gives what keeps `cmi.interactions` equal to the answers of an attempt (SCORM 1.2 RTE 3.4.3.1, 2004 4th RTE 4.2.9). It
 * sets what differs from what was told; where the LMS refuses an index, those after it wait for the next time.
 *
 * What the LMS has of them is what the saved state says, as far as `_count` goes: what is missing there is set again. In
 * 2004 the LMS says which question stands where; in 1.2, where they can only be written, they stand in the order of the
 * answers. Without a saved state that can be read, new ones come after those the LMS counts.
 */
export function interactionsTeller(
  dialect: ScormDialect,
  runtime: ScormRuntime,
  outline: Outline,
  saved: Attempt | null,
  now: () => number,
): (attempt: Attempt) => void {
  const isSupported = runtime.get('cmi.interactions._children') !== '';
  const count = Number(runtime.get('cmi.interactions._count')) || 0;
  const { givesInteractions } = dialect;
  const isOurs = saved !== null && givesInteractions;
  const length = saved === null || isOurs ? count : 0;
  /** Identifiers by index, as far as they cannot change; `''` of what is not ours. */
  const fixed = Array.from({ length }, (_, index) => (isOurs ? runtime.get(`cmi.interactions.${index}.id`) : ''));
  const told = saved === null ? [] : slotsOf(saved, [...fixed]).slice(0, count);
  let launching = true;
  let shown: { readonly block: string | null; readonly since: number } = { block: null, since: now() };

  function slotsOf(attempt: Attempt, places: string[]): Slot[] {
    const entries = answerLog(outline, attempt).map((entry) => ({
      key: entry.key,
      id: cmiIdentifier(entry.question),
      interaction: interactionOf(dialect, outline, entry),
    }));
    return assignSlots(entries, places, count);
  }

  /** Whether the index exists in the LMS now: an index after a gap would be refused. */
  function tellSlot(slot: Slot, index: number): boolean {
    const before = told[index];
    const { interaction } = slot;
    if (interaction === null) return true;
    // Of an earlier try less is known later than was told then: it is told only where nothing stands yet.
    if (before && (interaction.result === '' || JSON.stringify(before) === JSON.stringify(slot))) return true;
    const at = `cmi.interactions.${index}.`;
    if (before?.key !== slot.key) runtime.clear(at);
    if (!runtime.set(`${at}id`, interaction.id)) return false;
    const results = valuesOf(interaction).map(([name, value]) => value === '' || runtime.set(at + name, value));
    if (results.every(Boolean)) told[index] = slot;
    return true;
  }

  /** The elements after the identifier, in an order in which each may be set. */
  function valuesOf({ question, type, pattern, weighting, response, result, description }: Interaction) {
    const { learner, when, time, timespan } = dialect;
    const since = shown.block === question ? timespan(now() - shown.since) : '';
    return [
      ['type', type],
      ['correct_responses.0.pattern', pattern],
      ['weighting', weighting],
      [`${learner}_response`, response],
      ['result', result],
      ['description', description],
      // Of an answer from before this launch it is not known when and how fast it was given.
      [when, launching ? '' : time(now())],
      ['latency', launching ? '' : since],
    ] as const;
  }

  return (attempt) => {
    if (isSupported) slotsOf(attempt, givesInteractions ? fixed : [...fixed]).every(tellSlot);
    launching = false;
    const block = attempt.position?.value.block ?? null;
    if (block !== shown.block) shown = { block, since: now() };
  };
}
