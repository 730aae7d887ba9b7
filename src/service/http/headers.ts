/** What every answer says to browsers: it is data, it stands in no frame, it tells no other site where one came from. */
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
} as const;

const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";
/** The desk's own files and its own service, nothing else; Lit marks what it writes into a page by the policy named so. */
const DESK_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** `learners`: everybody; `learner`: whoever has a thread's key. */
export type Audience = 'learners' | 'learner' | 'desk' | 'desk-page';

/** @param https Whether the client came by TLS: browsers are then told to come by nothing else, for a year. */
export function setSecurityHeaders(headers: Headers, audience: Audience, https: boolean): void {
  for (const [name, value] of Object.entries(ALWAYS)) headers.set(name, value);
  headers.set('content-security-policy', audience === 'desk-page' ? DESK_POLICY : DATA_POLICY);
  headers.set('cross-origin-resource-policy', audience.startsWith('learner') ? 'cross-origin' : 'same-origin');
  if (audience === 'desk-page') {
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  }
  if (https) headers.set('strict-transport-security', 'max-age=31536000');
  if (!headers.has('cache-control')) headers.set('cache-control', audience === 'learners' ? 'no-cache' : 'no-store');
}
