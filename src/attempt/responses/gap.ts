import type { GapKey, QuestionKey } from '../../model/outline.ts';
import { parseTypedNumber } from '../../model/typed-number.ts';
import { each, text } from '../codec/packing.ts';
import type { ResponseKind } from './response-kind.ts';

type GapsKey = Extract<QuestionKey, { gaps: readonly GapKey[] }>;

/** Characters of one gap that are kept: what makes the largest saved state of a module finite. */
const GAP_LIMIT = 100;

/** What was typed, gap by gap; the fraction of right ones. */
export const gap: ResponseKind<GapsKey> = {
  accept(key, response) {
    return response.length === key.gaps.length ? response.map((typed) => cut(typed.trim())) : null;
  },
  score(key, response, language) {
    if (key.gaps.length === 0) return 0;
    return key.gaps.filter((expected, at) => isRight(expected, response[at] ?? '', language)).length / key.gaps.length;
  },
  packing: (key) => each(key.gaps.map(() => text)),
};

function isRight(expected: GapKey, typed: string, language: string): boolean {
  if (expected.kind === 'text') return expected.accept.some((accepted) => bare(accepted) === bare(typed));
  const value = parseTypedNumber(typed, language);
  if (value === null) return false;
  // The bounds of `2.3 ± 0.1` are sums of binary fractions: allow for their last digit.
  const slack = 1e-9 * Math.max(1, Math.abs(expected.min), Math.abs(expected.max));
  return value >= expected.min - slack && value <= expected.max + slack;
}

/** Case and spacing do not matter. */
function bare(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s/g, '');
}

function cut(text: string): string {
  const last = text.charCodeAt(GAP_LIMIT - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? GAP_LIMIT - 1 : GAP_LIMIT);
}
