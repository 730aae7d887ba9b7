import { DIGITS } from '../../model/short-id.ts';

/** A non-negative integer: five bits a character, the sixth says that more follow. `31 → 1, 1023 → 2` characters. */
export function packInteger(value: number): string {
  return value < 32 ? DIGITS.charAt(value) : DIGITS.charAt(32 + (value % 32)) + packInteger(Math.floor(value / 32));
}

/** What `packInteger` wrote, from the characters that `next` gives one by one, `''` at the end; `NaN` where none stands. */
export function readInteger(next: () => string): number {
  let value = 0;
  for (let weight = 1; weight <= 2 ** 45; weight *= 32) {
    const digit = digitOf(next());
    if (digit < 0) return Number.NaN;
    value += (digit % 32) * weight;
    if (digit < 32) return value;
  }
  return Number.NaN;
}

/** The value of one digit, 0–63; -1 where the character is none. */
export function digitOf(character: string): number {
  return character === '' ? -1 : DIGITS.indexOf(character);
}
