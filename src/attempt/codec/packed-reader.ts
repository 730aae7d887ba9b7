import { unescapeText } from './escaped-text.ts';
import { digitOf, readInteger } from './packed-integer.ts';

/** The text is not what a writer wrote. Thrown by `PackedReader`, caught by `decode` alone. */
export class PackedFault extends Error {}

/** Reads what a `PackedWriter` wrote, in the same order; throws `PackedFault` at the first thing no writer writes. */
export class PackedReader {
  private at = 0;

  constructor(private readonly packed: string) {}

  get done(): boolean {
    return this.at >= this.packed.length;
  }

  raw(length: number): string {
    if (this.at + length > this.packed.length) throw new PackedFault('text ends early');
    this.at += length;
    return this.packed.slice(this.at - length, this.at);
  }

  integer(): number {
    const value = readInteger(() => this.raw(1));
    if (Number.isNaN(value)) throw new PackedFault('no integer');
    return value;
  }

  flags(length: number): boolean[] {
    const values: boolean[] = [];
    for (let start = 0; start < length; start += 6) {
      const six = this.digit();
      for (let bit = 0; bit < 6 && start + bit < length; bit++) values.push((six & (1 << bit)) !== 0);
    }
    return values;
  }

  number(): number {
    const head = this.integer();
    const value = head < 2 ? head : head === 2 ? Number(this.text()) : this.integer() / (head - 2);
    if (!Number.isFinite(value)) throw new PackedFault('not a number');
    return value;
  }

  text(): string {
    const text = unescapeText(this.raw(this.integer()));
    if (text === null) throw new PackedFault('bad escape');
    return text;
  }

  /** The member of `list` at the index that stands here. */
  pick<Item>(list: readonly Item[]): Item {
    const item = list[this.integer()];
    if (item === undefined) throw new PackedFault('no such index');
    return item;
  }

  /** As many values as the integer that stands here says. */
  list<Item>(read: () => Item): Item[] {
    const items: Item[] = [];
    for (let left = this.integer(); left > 0; left--) items.push(read());
    return items;
  }

  private digit(): number {
    const digit = digitOf(this.raw(1));
    if (digit < 0) throw new PackedFault('not a digit');
    return digit;
  }
}
