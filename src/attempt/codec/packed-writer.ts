import { DIGITS } from '../../model/short-id.ts';
import { escapeText } from './escaped-text.ts';
import { packInteger } from './packed-integer.ts';

/** Denominators tried for a number that is no integer; scores are fractions of options, items or gaps. */
const LARGEST_DENOMINATOR = 200;

/** Writes values one after the other as printable ASCII, each so that its end can be told from itself. */
export class PackedWriter {
  private out = '';

  get written(): string {
    return this.out;
  }

  raw(characters: string): void {
    this.out += characters;
  }

  integer(value: number): void {
    this.out += packInteger(value);
  }

  /** A list of booleans whose length the reader knows: six a character. */
  flags(values: readonly boolean[]): void {
    for (let start = 0; start < values.length; start += 6) {
      const six = values.slice(start, start + 6);
      this.out += DIGITS.charAt(six.reduce((sum, value, bit) => sum + (value ? 1 << bit : 0), 0));
    }
  }

  /** Any finite number: 0 and 1 in one character, fractions and integers as numerator over denominator, else as text. */
  number(value: number): void {
    const denominator = denominatorOf(value);
    if (Object.is(value, 0) || value === 1) {
      this.integer(value);
    } else if (denominator === null) {
      this.integer(2);
      this.text(String(value));
    } else {
      this.integer(denominator + 2);
      this.integer(Math.round(value * denominator));
    }
  }

  text(value: string): void {
    const escaped = escapeText(value);
    this.integer(escaped.length);
    this.out += escaped;
  }
}

/** The least denominator that gives back exactly this number, or `null`. */
function denominatorOf(value: number): number | null {
  if (!(value > 0) || value > 1e9) return null;
  for (let denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
    if (Math.round(value * denominator) / denominator === value) return denominator;
  }
  return null;
}
