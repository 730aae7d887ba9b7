import { DIGITS } from '../../model/short-id.ts';
import { escapeText, unescapeText } from './escaped-text.ts';
import { digitOf, packInteger, readInteger } from './packed-integer.ts';

/** The text is not what a packing wrote. Thrown while reading, caught by `decode` and where a response is read. */
export class PackedFault extends Error {}

/** A packed text, read from its beginning on. */
export class PackedText {
  private at = 0;

  constructor(private readonly packed: string) {}

  get done(): boolean {
    return this.at >= this.packed.length;
  }

  take(length: number): string {
    if (this.at + length > this.packed.length) throw new PackedFault();
    this.at += length;
    return this.packed.slice(this.at - length, this.at);
  }
}

/** How one kind of value is written as printable ASCII whose end can be told from itself, and read again. */
export interface Packing<Value> {
  pack(value: Value): string;
  /** Reads what `pack` wrote; throws `PackedFault` at the first thing it never writes. */
  unpack(from: PackedText): Value;
}

/** Not negative. */
export const integer: Packing<number> = {
  pack: packInteger,
  unpack(from) {
    const value = readInteger(() => from.take(1));
    if (Number.isNaN(value)) throw new PackedFault();
    return value;
  },
};

/** What is printable ASCII already. */
export const ascii: Packing<string> = {
  pack: (value) => packInteger(value.length) + value,
  unpack: (from) => from.take(integer.unpack(from)),
};

export const text: Packing<string> = as(ascii, escapeText, (escaped) => {
  const value = unescapeText(escaped);
  if (value === null) throw new PackedFault();
  return value;
});

/** Denominators tried for a number that is no integer; scores are fractions of options, items or gaps. */
const LARGEST_DENOMINATOR = 200;

/** Any finite number: 0 and 1 in one character, fractions and integers as numerator over denominator, else as text. */
export const number: Packing<number> = {
  pack(value) {
    const denominator = denominatorOf(value);
    if (Object.is(value, 0) || value === 1) return packInteger(value);
    if (denominator === null) return packInteger(2) + text.pack(String(value));
    return packInteger(denominator + 2) + packInteger(Math.round(value * denominator));
  },
  unpack(from) {
    const head = integer.unpack(from);
    const value = head < 2 ? head : head === 2 ? Number(text.unpack(from)) : integer.unpack(from) / (head - 2);
    if (!Number.isFinite(value)) throw new PackedFault();
    return value;
  },
};

/** So many booleans, six a character. */
export function flags(length: number): Packing<readonly boolean[]> {
  const sixes = Array.from({ length: Math.ceil(length / 6) }, (_, index) => 6 * index);
  return {
    pack: (values) =>
      sixes
        .map((start) => values.slice(start, start + 6).reduce((sum, value, bit) => sum + (value ? 1 << bit : 0), 0))
        .map((six) => DIGITS.charAt(six))
        .join(''),
    unpack(from) {
      const digits = sixes.map(() => digitOf(from.take(1)));
      if (digits.includes(-1)) throw new PackedFault();
      return Array.from({ length }, (_, index) => (((digits[Math.floor(index / 6)] ?? 0) >> (index % 6)) & 1) === 1);
    },
  };
}

/** One of a list that the reader knows. */
export function member<Item>(list: readonly Item[]): Packing<Item> {
  return {
    pack: (item) => packInteger(list.indexOf(item)),
    unpack(from) {
      const item = list[integer.unpack(from)];
      if (item === undefined) throw new PackedFault();
      return item;
    },
  };
}

/** As many values as there are packings, each in its own. */
export function each<Value>(packings: readonly Packing<Value>[]): Packing<readonly Value[]> {
  return {
    pack: (values) => values.map((value, index) => packings[index]?.pack(value)).join(''),
    unpack: (from) => packings.map((packing) => packing.unpack(from)),
  };
}

export function list<Item>(of: Packing<Item>): Packing<readonly Item[]> {
  return {
    pack: (items) => packInteger(items.length) + items.map(of.pack).join(''),
    unpack(from) {
      const items: Item[] = [];
      for (let left = integer.unpack(from); left > 0; left--) items.push(of.unpack(from));
      return items;
    },
  };
}

export function optional<Value>(of: Packing<Value>): Packing<Value | null> {
  return {
    pack: (value) => (value === null ? packInteger(0) : packInteger(1) + of.pack(value)),
    unpack(from) {
      const present = integer.unpack(from);
      if (present > 1) throw new PackedFault();
      return present === 1 ? of.unpack(from) : null;
    },
  };
}

/** The fields of an object, in the order in which their packings are named. */
export function record<Fields extends object>(
  packings: {
    readonly [Name in keyof Fields]: Packing<Fields[Name]>;
  },
): Packing<Fields> {
  const names = Object.keys(packings) as (keyof Fields)[];
  return {
    pack: (value) => names.map((name) => packings[name].pack(value[name])).join(''),
    unpack: (from) => Object.fromEntries(names.map((name) => [name, packings[name].unpack(from)])) as Fields,
  };
}

/** Packs a value as another that says the same. */
export function as<Value, Other>(
  of: Packing<Other>,
  there: (value: Value) => Other,
  back: (other: Other) => Value,
): Packing<Value> {
  return { pack: (value) => of.pack(there(value)), unpack: (from) => back(of.unpack(from)) };
}

/** The least denominator that gives back exactly this number, or `null`. */
function denominatorOf(value: number): number | null {
  if (!(value > 0) || value > 1e9) return null;
  for (let denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
    if (Math.round(value * denominator) / denominator === value) return denominator;
  }
  return null;
}
