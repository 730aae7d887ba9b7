import type { Outline } from '../../model/outline.ts';
import type { Answer, Attempt, Position, QuizAttempt, ScenarioPath, Stamp, Stamped } from '../attempt.ts';
import { own } from '../records.ts';
import { kindOf } from '../responses/registry.ts';
import { quizAttemptId, stamped } from '../stamp.ts';
import { type IdTable, idTable, isLost, outlineIds } from './id-table.ts';
import { PackedFault, PackedReader } from './packed-reader.ts';

/** Reads what `packState` wrote, perhaps for another version of the module. Throws `PackedFault`. */
export function unpackState(outline: Outline, packed: string): Attempt {
  return new StateReader(outline, packed).read();
}

class StateReader {
  private readonly from: PackedReader;
  private readonly ids: IdTable;
  private devices: readonly string[] = [];

  constructor(
    private readonly outline: Outline,
    packed: string,
  ) {
    this.from = new PackedReader(packed);
    this.ids = idTable(outlineIds(outline));
  }

  read(): Attempt {
    const { from } = this;
    const clock = from.integer();
    this.devices = from.list(() => from.text());
    const device = this.devices[0];
    if (device === undefined) throw new PackedFault('no device');
    from.integer(); // The serial only makes two commits differ.
    const attempt: Attempt = {
      clock,
      device,
      position: this.optional(() => this.position()) ?? null,
      read: this.section(() => this.stamp()),
      answers: this.section((id) => this.answer(id)),
      quizzes: this.section(() => from.list(() => this.quizAttempt())),
      scenarios: this.section(() => this.stamped(() => this.path())),
      ticks: this.section((id) => this.stamped(() => this.ticks(id))),
      asked: Object.fromEntries(from.list(() => [from.text(), this.stamped(() => from.text())])),
      reflections: this.section(() => this.stamped(() => from.text())),
    };
    if (!from.done) throw new PackedFault('text after the end');
    return attempt;
  }

  /** `null` where the page is gone; a block that is gone leaves its page. */
  private position(): Stamped<Position> | null {
    const stamp = this.stamp();
    const page = this.reference();
    const block = this.optional(() => this.reference()) ?? null;
    return page === null ? null : stamped(stamp, { page, block });
  }

  private reference(): string | null {
    if (this.from.integer() === 0) return this.from.text();
    const id = this.ids.toId(this.from.raw(3));
    return isLost(id) ? null : id;
  }

  private answer(id: string): Stamped<Answer> {
    const stamp = this.stamp();
    const head = this.from.integer();
    const signature = this.from.text();
    const score = this.from.number();
    const best = head & 2 ? this.from.number() : score;
    const first = head & 4 ? this.from.integer() : stamp.clock;
    const response = head & 1 ? this.response(id, signature, this.from.raw(this.from.integer())) : null;
    return stamped(stamp, { response, score, best, tries: Math.floor(head / 8), first, signature });
  }

  /** Dropped where the question has changed since: its score stands. */
  private response(id: string, signature: string, packed: string): Answer['response'] {
    const key = own(this.outline.questions, id);
    if (key === undefined || key.signature !== signature) return null;
    const from = new PackedReader(packed);
    try {
      const response = kindOf(key).unpack(key, from);
      return from.done ? response : null;
    } catch (fault) {
      if (fault instanceof PackedFault) return null; // Another question with the same signature: 12 bits are few.
      throw fault;
    }
  }

  private quizAttempt(): QuizAttempt {
    const started = this.stamp();
    const seed = this.from.integer();
    const submitted = this.optional(() => this.stamp()) ?? null;
    const items = this.from.list(() => this.drawnItem());
    const held = <Value>(of: (item: (typeof items)[number]) => Value | undefined): Record<string, Value> =>
      Object.fromEntries(items.flatMap((item) => (of(item) === undefined ? [] : [[item.id, of(item) as Value]])));
    return {
      id: quizAttemptId(started, seed),
      started,
      seed,
      drawn: items.map((item) => item.id),
      answers: held((item) => item.answer),
      paths: held((item) => item.path),
      submitted,
    };
  }

  private drawnItem() {
    const id = this.ids.toId(this.from.raw(3));
    const answer = this.optional(() => this.answer(id));
    const path = this.optional(() => this.stamped(() => this.path()));
    return { id, answer, path };
  }

  private path(): ScenarioPath {
    const choices = this.from.list(() => this.from.integer());
    const best = this.optional(() => this.from.number());
    return { choices, best: best ?? 0, finished: best !== undefined };
  }

  private ticks(checklist: string): string[] {
    const items = idTable(own(this.outline.checklists, checklist) ?? []);
    return this.from.list(() => items.toId(this.from.raw(3)));
  }

  private stamp(): Stamp {
    const packed = this.from.integer();
    const device = this.devices[packed % this.devices.length];
    if (device === undefined) throw new PackedFault('no such device');
    return { clock: Math.floor(packed / this.devices.length), device };
  }

  private stamped<Value>(read: () => Value): Stamped<Value> {
    return stamped(this.stamp(), read());
  }

  private section<Value>(read: (id: string) => Value): Record<string, Value> {
    const entries = this.from.list((): [string, Value] => {
      const id = this.ids.toId(this.from.raw(3));
      return [id, read(id)];
    });
    return Object.fromEntries(entries);
  }

  private optional<Value>(read: () => Value): Value | undefined {
    const present = this.from.integer();
    if (present > 1) throw new PackedFault('neither there nor absent');
    return present === 1 ? read() : undefined;
  }
}
