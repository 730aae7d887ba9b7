import type { Outline } from '../model/outline.ts';
import { shortId } from '../model/short-id.ts';
import type { Attempt } from './attempt.ts';
import { PackedFault } from './codec/packing.ts';
import { SHRINKS } from './codec/shrink.ts';
import { packState, unpackState } from './codec/state.ts';

/** First character of every saved state: how the rest is to be read. */
const VERSION = '1';

/**
 * The attempt as printable ASCII without blanks, quotes or backslashes: version, three characters of checksum, packed
 * state. The checksum is that of one module: what another has saved cannot be read, though ids may be the same. Above
 * `limit` characters it leaves out what `SHRINKS` names, in that order; what still is too long is given as it is.
 * `serial` makes the text differ from that of the last commit, for an LMS that resends only what has changed.
 */
export function encode(outline: Outline, attempt: Attempt, limit = Number.POSITIVE_INFINITY, serial = 0): string {
  let kept = attempt;
  let text = sealed(outline, packState(outline, kept, serial));
  for (const shrink of SHRINKS) {
    if (text.length <= limit) return text;
    kept = shrink(outline, kept);
    text = sealed(outline, packState(outline, kept, serial));
  }
  return text;
}

/**
 * Reads a saved state, or gives `null` where `text` is none: of a later version, of another module, damaged or cut. Of an
 * older or newer version of the module it keeps all that still exists; results of what is gone are carried along under
 * `~` and the short id, and come back with it; a position that is gone is dropped, as is the response to a question that
 * changed.
 */
export function decode(outline: Outline, text: string): Attempt | null {
  const packed = text.slice(4);
  if (text !== sealed(outline, packed)) return null;
  try {
    return unpackState(outline, packed);
  } catch (fault) {
    if (fault instanceof PackedFault) return null;
    throw fault;
  }
}

/**
 * Whether the text is of a later version of this codec, unknown here: whoever holds it must leave it as it is. Every
 * version seals alike, since what other tools saved, in whose place a module was put, may begin with a digit too.
 */
export function isForeign(outline: Outline, text: string): boolean {
  return /^[2-9]/.test(text) && text === sealed(outline, text.slice(4), text.charAt(0));
}

function sealed({ module }: Outline, packed: string, version = VERSION): string {
  return version + shortId(`${module} ${packed}`) + packed;
}
