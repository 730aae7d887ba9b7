import type { Outline } from '../../model/outline.ts';
import type { Answer, Attempt, Position, QuizAttempt, ScenarioPath, Stamp, Stamped } from '../attempt.ts';
import { own } from '../records.ts';
import { kindOf } from '../responses/registry.ts';
import { type IdTable, idTable, outlineIds } from './id-table.ts';
import { PackedWriter } from './packed-writer.ts';

/** Packs an attempt: clock, devices, serial, position, then one section a kind, free text last. */
export function packState(outline: Outline, attempt: Attempt, serial: number): string {
  return new StateWriter(outline, attempt).pack(serial);
}

class StateWriter {
  private readonly out = new PackedWriter();
  private readonly ids: IdTable;
  private readonly devices: readonly string[];

  constructor(
    private readonly outline: Outline,
    private readonly attempt: Attempt,
  ) {
    this.ids = idTable(outlineIds(outline));
    this.devices = devicesOf(attempt);
  }

  pack(serial: number): string {
    const { attempt, out } = this;
    out.integer(attempt.clock);
    this.list(this.devices, (device) => out.text(device));
    out.integer(serial);
    this.optional(attempt.position, (position) => this.stamped(position, (value) => this.position(value)));
    this.section(attempt.read, (stamp) => this.stamp(stamp));
    this.section(attempt.answers, (answer, id) => this.answer(id, answer));
    this.section(attempt.quizzes, (all) => this.list(all, (one) => this.quizAttempt(one)));
    this.section(attempt.scenarios, (path) => this.stamped(path, (value) => this.path(value)));
    this.section(attempt.ticks, (ticks, id) => this.stamped(ticks, (items) => this.ticks(id, items)));
    this.list(Object.entries(attempt.asked), ([thread, key]) => {
      out.text(thread);
      this.stamped(key, (value) => out.text(value));
    });
    this.section(attempt.reflections, (text) => this.stamped(text, (value) => out.text(value)));
    return out.written;
  }

  private position({ page, block }: Position): void {
    this.reference(page);
    this.optional(block, (id) => this.reference(id));
  }

  /** A page or block may be the player's own, without a short id. */
  private reference(id: string): void {
    this.out.integer(this.ids.has(id) ? 1 : 0);
    if (this.ids.has(id)) this.out.raw(this.ids.toShort(id));
    else this.out.text(id);
  }

  private answer(id: string, { clock, device, value }: Stamped<Answer>): void {
    const { score, best, tries, first } = value;
    const response = this.packedResponse(id, value);
    this.stamp({ clock, device });
    this.out.integer(8 * tries + (first === clock ? 0 : 4) + (best === score ? 0 : 2) + (response === null ? 0 : 1));
    this.out.text(value.signature);
    this.out.number(score);
    if (best !== score) this.out.number(best);
    if (first !== clock) this.out.integer(first);
    if (response === null) return;
    this.out.integer(response.length);
    this.out.raw(response);
  }

  /** `null` where there is no response, or where the question it was given to has changed. */
  private packedResponse(id: string, { response, signature }: Answer): string | null {
    const key = own(this.outline.questions, id);
    if (response === null || key === undefined || key.signature !== signature) return null;
    const accepted = kindOf(key).accept(key, response);
    if (accepted === null) return null;
    const packed = new PackedWriter();
    kindOf(key).pack(key, accepted, packed);
    return packed.written;
  }

  private quizAttempt(attempt: QuizAttempt): void {
    this.stamp(attempt.started);
    this.out.integer(attempt.seed);
    this.optional(attempt.submitted, (stamp) => this.stamp(stamp));
    this.list(attempt.drawn, (id) => {
      this.out.raw(this.ids.toShort(id));
      this.optional(own(attempt.answers, id), (answer) => this.answer(id, answer));
      this.optional(own(attempt.paths, id), (path) => this.stamped(path, (value) => this.path(value)));
    });
  }

  private path({ choices, best, finished }: ScenarioPath): void {
    this.list(choices, (choice) => this.out.integer(choice));
    this.optional(finished ? best : null, (value) => this.out.number(value));
  }

  private ticks(checklist: string, items: readonly string[]): void {
    const ids = idTable(own(this.outline.checklists, checklist) ?? []);
    this.list(items, (item) => this.out.raw(ids.toShort(item)));
  }

  private stamp({ clock, device }: Stamp): void {
    this.out.integer(clock * this.devices.length + this.devices.indexOf(device));
  }

  private stamped<Value>(entry: Stamped<Value>, write: (value: Value) => void): void {
    this.stamp(entry);
    write(entry.value);
  }

  private section<Value>(record: Readonly<Record<string, Value>>, write: (value: Value, id: string) => void): void {
    this.list(Object.entries(record), ([id, value]) => {
      this.out.raw(this.ids.toShort(id));
      write(value, id);
    });
  }

  private list<Item>(items: readonly Item[], write: (item: Item) => void): void {
    this.out.integer(items.length);
    items.forEach(write);
  }

  private optional<Value>(value: Value | null | undefined, write: (value: Value) => void): void {
    const present = value !== null && value !== undefined;
    this.out.integer(present ? 1 : 0);
    if (present) write(value);
  }
}

/** The attempt's own device, then every other that wrote in it. */
function devicesOf(attempt: Attempt): string[] {
  const quizAttempts = Object.values(attempt.quizzes).flat();
  const stamps: (Stamp | null)[] = [
    attempt,
    attempt.position,
    ...Object.values(attempt.read),
    ...[attempt, ...quizAttempts].flatMap((holder) => Object.values(holder.answers)),
    ...quizAttempts.flatMap(({ started, submitted, paths }) => [started, submitted, ...Object.values(paths)]),
    ...[attempt.scenarios, attempt.ticks, attempt.asked, attempt.reflections].flatMap((of) => Object.values<Stamp>(of)),
  ];
  return [...new Set(stamps.filter((stamp) => stamp !== null).map((stamp) => stamp.device))];
}
