import type { Attempt } from '../../attempt/attempt.ts';
import { own } from '../../attempt/records.ts';
import type { Outline } from '../../model/outline.ts';
import { cmiTime, cmiTimespan } from './cmi-time.ts';
import { type Interaction, interactionOf } from './interaction.ts';
import { answerLog, type LoggedAnswer } from './interaction-log.ts';
import { assignSlots, postedSize } from './interaction-slots.ts';
import type { Scorm12Runtime } from './scorm12-runtime.ts';

/** One place in `cmi.interactions`; without an interaction where the question is gone from this version of the module. */
interface Slot {
  readonly key: string;
  readonly interaction: Interaction | null;
}

/**
 * Keeps `cmi.interactions` equal to the answers of the attempt (SCORM 1.2 RTE 3.4.3.1). They can only be written, so
 * what the LMS has is what the saved state says, as far as `_count` goes: what is missing there is set again. Without a
 * saved state that can be read, new ones come after those the LMS counts.
 */
export class Scorm12Interactions {
  private readonly supported: boolean;
  private readonly offset: number;
  private readonly told: Slot[];
  /** How many the LMS had at launch. */
  private readonly count: number;
  private launching = true;
  private shown: { readonly block: string | null; readonly since: number };

  constructor(
    private readonly runtime: Scorm12Runtime,
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
    if (this.supported) this.slotsOf(attempt).every((slot, index) => this.tellSlot(index, slot));
    this.launching = false;
    const block = attempt.position?.value.block ?? null;
    if (block !== this.shown.block) this.shown = { block, since: this.now() };
  }

  /** Whether the index exists in the LMS now: an index after a gap would be refused. */
  private tellSlot(index: number, slot: Slot): boolean {
    const before = this.told[index];
    if (slot.interaction === null || (before?.key === slot.key && covers(before.interaction, slot.interaction))) {
      return true;
    }
    const at = `cmi.interactions.${this.offset + index}.`;
    if (!this.runtime.set(`${at}id`, slot.interaction.id)) return false;
    const results = this.values(slot.interaction).map(([name, value]) => this.runtime.set(at + name, value));
    if (results.every((taken) => taken)) this.told[index] = slot;
    return true;
  }

  /** The elements after the identifier, in an order in which each may be set. */
  private values(interaction: Interaction): [string, string][] {
    const { type, pattern, weighting, response, result } = interaction;
    const all: [string, string | null][] = [
      ['type', type],
      ['correct_responses.0.pattern', pattern],
      ['weighting', weighting],
      ['student_response', response],
      ['result', result],
      ...this.times(interaction),
    ];
    return all.filter((entry): entry is [string, string] => entry[1] !== null);
  }

  /** Of an answer from before this launch it is not known when and how fast it was given. */
  private times({ question }: Interaction): [string, string][] {
    if (this.launching) return [];
    const now = this.now();
    const latency: [string, string][] =
      this.shown.block === question ? [['latency', cmiTimespan(now - this.shown.since)]] : [];
    return [['time', cmiTime(new Date(now))], ...latency];
  }

  private slotsOf(attempt: Attempt): Slot[] {
    const log = answerLog(this.outline, attempt);
    const slots = log.map((entry) => this.slotOf(entry));
    // A question that is gone holds its place where the LMS has it, and takes none where it has not.
    const placed = slots.filter((slot, index) => slot.interaction !== null || index < this.count);
    return assignSlots(placed, ({ interaction }) => postedSize(interaction));
  }

  private slotOf({ key, question, answer }: LoggedAnswer): Slot {
    const known = own(this.outline.questions, question);
    const interaction = known === undefined ? null : interactionOf(question, known, answer, this.outline.language);
    return { key, interaction };
  }
}

/** Whether what was told says all that is known now; of an earlier try less is known later than was told then. */
function covers(told: Interaction | null, now: Interaction): boolean {
  if (now.result === null) return true;
  return told !== null && JSON.stringify(told) === JSON.stringify(now);
}
