import type { Attempt } from '../../attempt/attempt.ts';
import type { Outline } from '../../model/outline.ts';
import { cmiIdentifier, type Interaction, interactionOf } from './interaction.ts';
import { answerLog } from './interaction-log.ts';
import { assignSlots, type Slot } from './interaction-slots.ts';
import type { ScormDialect } from './scorm-dialect.ts';
import type { ScormRuntime } from './scorm-runtime.ts';

/**
 * Keeps `cmi.interactions` equal to the answers of the attempt (SCORM 1.2 RTE 3.4.3.1, 2004 4th RTE 4.2.9). What the LMS
 * has of them is what the saved state says, as far as `_count` goes: what is missing there is set again. In 2004 the LMS
 * says which question stands where; in 1.2, where they can only be written, they stand in the order of the answers.
 * Without a saved state that can be read, new ones come after those the LMS counts.
 */
export class ScormInteractions {
  private readonly supported: boolean;
  /** Identifiers by index, as far as they are fixed; `''` of what is not ours. */
  private readonly places: string[];
  private readonly told: Slot[];
  /** How many the LMS had at launch. */
  private readonly count: number;
  private launching = true;
  private shown: { readonly block: string | null; readonly since: number };

  constructor(
    private readonly dialect: ScormDialect,
    private readonly runtime: ScormRuntime,
    private readonly outline: Outline,
    saved: Attempt | null,
    private readonly now: () => number,
  ) {
    this.supported = runtime.get('cmi.interactions._children') !== '';
    this.count = Number(runtime.get('cmi.interactions._count')) || 0;
    const isOurs = saved !== null && dialect.givesInteractions;
    const length = saved === null || isOurs ? this.count : 0;
    this.places = Array.from({ length }, (_, index) => (isOurs ? runtime.get(`cmi.interactions.${index}.id`) : ''));
    this.told = saved === null ? [] : this.slotsOf(saved, [...this.places]).slice(0, this.count);
    this.shown = { block: null, since: now() };
  }

  /** Sets what differs from what was told; where the LMS refuses an index, those after it wait for the next time. */
  tell(attempt: Attempt): void {
    const places = this.dialect.givesInteractions ? this.places : [...this.places];
    if (this.supported) this.slotsOf(attempt, places).every((slot, index) => this.tellSlot(index, slot));
    this.launching = false;
    const block = attempt.position?.value.block ?? null;
    if (block !== this.shown.block) this.shown = { block, since: this.now() };
  }

  /** Whether the index exists in the LMS now: an index after a gap would be refused. */
  private tellSlot(index: number, slot: Slot): boolean {
    const before = this.told[index];
    const { interaction } = slot;
    if (interaction === null) return true;
    // Of an earlier try less is known later than was told then: it is told only where nothing stands yet.
    if (before && (interaction.result === '' || JSON.stringify(before) === JSON.stringify(slot))) return true;
    const at = `cmi.interactions.${index}.`;
    if (before?.key !== slot.key) this.runtime.clear(at);
    if (!this.runtime.set(`${at}id`, interaction.id)) return false;
    const results = this.values(interaction).map(([name, value]) => value === '' || this.runtime.set(at + name, value));
    if (results.every(Boolean)) this.told[index] = slot;
    return true;
  }

  /** The elements after the identifier, in an order in which each may be set. */
  private values({ question, type, pattern, weighting, response, result, description }: Interaction) {
    const { learner, when, time, timespan } = this.dialect;
    const now = this.now();
    const since = this.shown.block === question ? timespan(now - this.shown.since) : '';
    return [
      ['type', type],
      ['correct_responses.0.pattern', pattern],
      ['weighting', weighting],
      [`${learner}_response`, response],
      ['result', result],
      ['description', description],
      // Of an answer from before this launch it is not known when and how fast it was given.
      [when, this.launching ? '' : time(now)],
      ['latency', this.launching ? '' : since],
    ] as const;
  }

  private slotsOf(attempt: Attempt, places: string[]): Slot[] {
    const entries = answerLog(this.outline, attempt).map((entry) => ({
      key: entry.key,
      id: cmiIdentifier(entry.question),
      interaction: interactionOf(this.dialect, this.outline, entry),
    }));
    return assignSlots(entries, places, this.count);
  }
}
