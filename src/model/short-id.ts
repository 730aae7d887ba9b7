/** What short ids and saved states are written in: six bits a character. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Three characters that stand for a stable id in saved state: 18 bits of its hash. Two ids of one module with the same
 * short id are found when the module is checked.
 */
export function shortId(id: string): string {
  return characters(hash32(id), 3);
}

/** Two characters that change when any of `parts` does: 12 bits of their hash. */
export function signature(parts: readonly string[]): string {
  return characters(hash32(parts.join('\u0000')), 2);
}

/** FNV-1a over UTF-16 code units, then mixed so that the low bits depend on all of them. An unsigned 32-bit number. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix32(hash);
}

/** Every bit of the result, an unsigned 32-bit number, depends on every bit of `value`: MurmurHash3's finaliser. */
export function mix32(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function characters(hash: number, count: number): string {
  let out = '';
  for (let i = 0; i < count; i++) out += DIGITS.charAt((hash >>> (6 * i)) & 63);
  return out;
}
