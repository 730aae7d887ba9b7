/** Random bytes: `crypto.randomUUID` is younger than Chrome 80, and wants HTTPS. */
function randomBytes(): number[] {
  return [...crypto.getRandomValues(new Uint8Array(16))];
}

/** A UUID in small letters (RFC 9562, version 4). */
export function newUuid(): string {
  const hex = randomBytes().map((byte) => (256 + byte).toString(16).slice(1));
  return hex.join('').replace(/(.{8})(....).(...).(...)/, '$1-$2-4$3-8$4-');
}

/** A thread's secret: 128 bits as base64url. */
export function newThreadKey(): string {
  const base64 = btoa(String.fromCharCode(...randomBytes()));
  return base64.slice(0, 22).replace(/\+/g, '-').replace(/\//g, '_');
}
