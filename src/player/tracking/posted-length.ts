/** Characters of `text` as `application/x-www-form-urlencoded`: three for each byte that is no letter, digit or `-._~`. */
export function postedLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) length += postedUnit(text.charCodeAt(i));
  return length;
}

/** Half a surrogate pair takes two of the pair's four bytes. */
function postedUnit(unit: number): number {
  if (unit < 0x80) return /[\w.~-]/.test(String.fromCharCode(unit)) ? 1 : 3;
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  return unit < 0x800 || isSurrogate ? 6 : 9;
}
