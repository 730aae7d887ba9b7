import type { Attempt } from '../../attempt/attempt.ts';
import type { Outline } from '../../model/outline.ts';
import { type Interaction, interactionOf } from './interaction.ts';
import { answerLog } from './interaction-log.ts';
import { assignSlots, postedSize } from './interaction-slots.ts';
import type { ScormDialect } from './scorm-dialect.ts';
import type { ScormRuntime } from './scorm-runtime.ts';

/** One place in `cmi.interactions`; without an interaction where the question is gone from this version of the module. */
interface Slot {
  readonly key: string;
  readonly interaction: Interaction | null;
}

/**
 * Keeps `cmi.interactions` equal to the answers of the attempt (SCORM 1.2 RTE 3.4.3.1, 2004 4th RTE 4.2.9). In 1.2 they
 * can only be written, so what the LMS has is what the saved state says, as far as `_count` goes: what is missing there
 * is set again. Without a saved state that can be read, new ones come after those the LMS counts.
 */
export class ScormInteractions {
  private readonly supported: boolean;
  private readonly offset: number;
  private told: Slot[];
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
    this.offset = saved === null ? this.count : 0;
    this.told = saved === null ? [] : this.slotsOf(saved).slice(0, this.count);
    this.shown = { block: null, since: now() };
  }

  /** Sets what differs from what was told; where the LMS refuses an index, those after it wait for the next time. */
  tell(attempt: Attempt): void {
    const slots = this.slotsOf(attempt);
    // What another tab or device did, or an LMS dropped, may stand in other places than the saved state says.
    if (this.launching && JSON.stringify(slots) !== JSON.stringify(this.told)) this.told = [];
    if (this.supported) slots.every((slot, index) => this.tellSlot(index, slot));
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
    const at = `cmi.interactions.${this.offset + index}.`;
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

  private slotsOf(attempt: Attempt): Slot[] {
    const slots = answerLog(this.outline, attempt).map((entry) => ({
      key: entry.key,
      interaction: interactionOf(this.dialect, this.outline, entry),
    }));
    // A question that is gone holds its place where the LMS has it, and takes none where it has not.
    const placed = slots.filter((slot, index) => slot.interaction !== null || index < this.count);
    return assignSlots(placed, ({ interaction }) => postedSize(interaction));
  }
}
