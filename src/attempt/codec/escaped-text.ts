import { packInteger, readInteger } from './packed-integer.ts';

/** What JSON, XML, HTML and forms trip over, and the letter that stands for each after `^`. */
const [SPECIAL, LETTERS] = ['\n"\'\\&<>_^~', 'nqabelguct'];

/**
 * Any string as printable ASCII without blanks, quotes, backslashes or angle brackets. A blank becomes `_`; a run of
 * other characters, between two `~`, each as its distance from the one before (`é → ~yO~`): two characters a letter in
 * any one script, where `\uXXXX` would take six.
 */
export function escapeText(text: string): string {
  return text.replace(/ |[\n"'\\&<>_^~]|[^ -~\n]+/gu, (piece) => {
    if (piece === ' ') return '_';
    const at = SPECIAL.indexOf(piece);
    return at < 0 ? `~${packRun(piece)}~` : `^${LETTERS.charAt(at)}`;
  });
}

/** What `escapeText` was given, or `null` where it gives no such string. */
export function unescapeText(escaped: string): string | null {
  const text = escaped.replace(/_|\^(.)|~([^~]+)~/g, (_, letter?: string, run?: string) => {
    if (run !== undefined) return readRun(run);
    return letter === undefined ? ' ' : SPECIAL.charAt(LETTERS.indexOf(letter));
  });
  return escapeText(text) === escaped ? text : null;
}

function packRun(run: string): string {
  const codes = Array.from(run, (character) => character.codePointAt(0) ?? 0);
  return codes
    .map((code, index) => code - (codes[index - 1] ?? 0))
    .map((step) => packInteger(step >= 0 ? 2 * step : -2 * step - 1))
    .join('');
}

/** `''` from the first thing on that is no character. */
function readRun(run: string): string {
  let out = '';
  let at = 0;
  for (let code = 0; at < run.length; ) {
    const folded = readInteger(() => run.charAt(at++));
    code += folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
    if (!(code >= 0 && code <= 0x10ffff)) break;
    out += String.fromCodePoint(code);
  }
  return out;
}
