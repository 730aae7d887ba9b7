/**
 * Characters of a text without halves of characters as LMSs post it: three for each byte that is no letter or digit and
 * none of `-_.!~*'()`.
 */
export function postedLength(text: string): number {
  return encodeURIComponent(text).length;
}
