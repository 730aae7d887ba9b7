import { packInteger, readInteger } from './packed-integer.ts';

/** Characters with an escape of their own, each `^` and a letter: what JSON, XML, HTML and forms trip over. */
const SHORT: readonly (readonly [string, string])[] = [
  ['\n', 'n'],
  ['"', 'q'],
  ["'", 'a'],
  ['\\', 'b'],
  ['&', 'e'],
  ['<', 'l'],
  ['>', 'g'],
  ['_', 'u'],
  ['^', 'c'],
  ['~', 't'],
];
const LETTER_OF = new Map(SHORT);
const CHARACTER_OF = new Map(SHORT.map(([character, letter]) => [letter, character]));

/**
 * Any string as printable ASCII without blanks, quotes, backslashes or angle brackets. A blank becomes `_`; a run of
 * other characters `~`, their number, and each as its distance from the one before (`é → ~BSP`): two characters a
 * letter in any one script, where `\uXXXX` would take six.
 */
export function escapeText(text: string): string {
  let out = '';
  let run: number[] = [];
  const endRun = () => {
    if (run.length > 0) out += `~${packInteger(run.length)}${distances(run)}`;
    run = [];
  };
  for (const character of text) {
    const plain = plainForm(character);
    if (plain === null) run.push(character.codePointAt(0) ?? 0);
    else {
      endRun();
      out += plain;
    }
  }
  endRun();
  return out;
}

/** What `escapeText` was given, or `null` where it gives no such string. */
export function unescapeText(escaped: string): string | null {
  let out = '';
  let at = 0;
  const next = () => escaped.charAt(at++);
  while (at < escaped.length) {
    const character = next();
    const piece =
      character === '^' ? CHARACTER_OF.get(next()) : character === '~' ? readRun(next) : readPlain(character);
    if (piece === undefined) return null;
    out += piece;
  }
  return out;
}

function plainForm(character: string): string | null {
  if (character === ' ') return '_';
  const letter = LETTER_OF.get(character);
  if (letter !== undefined) return `^${letter}`;
  return character > ' ' && character < '\u007f' ? character : null;
}

function readPlain(character: string): string | undefined {
  if (character === '_') return ' ';
  return character > ' ' && character < '\u007f' && !LETTER_OF.has(character) ? character : undefined;
}

function readRun(next: () => string): string | undefined {
  let out = '';
  let code = 0;
  for (let left = readInteger(next); left > 0; left--) {
    const folded = readInteger(next);
    code += folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
    if (!(code >= 0 && code <= 0x10ffff)) return undefined;
    out += String.fromCodePoint(code);
  }
  return out === '' ? undefined : out;
}

function distances(run: readonly number[]): string {
  return run
    .map((code, index) => code - (run[index - 1] ?? 0))
    .map((step) => packInteger(step >= 0 ? 2 * step : -2 * step - 1))
    .join('');
}
