/** Random bytes: `crypto.randomUUID` is younger than Chrome 80, and wants HTTPS. */
function randomBytes(): number[] {
  return [...crypto.getRandomValues(new Uint8Array(16))];
}

/** A UUID in small letters (RFC 9562, version 4). */
export function newUuid(): string {
  const bytes = randomBytes().map((byte, i) => (i === 6 ? (byte & 15) | 64 : i === 8 ? (byte & 63) | 128 : byte));
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(....)(....)(....)/, '$1-$2-$3-$4-');
}

/** A thread's secret: 128 bits as base64url. */
export function newThreadKey(): string {
  const base64 = btoa(String.fromCharCode(...randomBytes()));
  return base64.slice(0, 22).replace(/\+/g, '-').replace(/\//g, '_');
}
