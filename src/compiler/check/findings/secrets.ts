import type { CourseSettings } from '../../../model/course.ts';
import type { Report } from '../report.ts';
import { allContent, type Check, type Subject } from '../subject.ts';

/** `?token=…`, `&api_key=…`: a key that travels in an address. */
const KEY_IN_QUERY = /[?&](access_?token|token|api_?key|key|secret|password|passwd|pwd|auth)=[^&#]+/i;
const USER_IN_ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/[^/?#@]*@/i;

/** What every learner could read in a package and nobody should (design: no secrets in a package). */
export const checkSecrets: Check = (subject, report) => {
  const { course, sources } = subject;
  const auth = course.settings.xapi?.auth;
  if (auth?.kind === 'public-basic' && !auth.publicWriteOnly)
    report.report('secret-in-settings', sources.key('course.yaml', ['xapi', 'auth']), { key: 'xapi.auth' });
  for (const address of addresses(course.settings)) checkAddress(address, subject, report);
  for (const content of allContent(subject)) {
    for (const { href, at } of content.links)
      if (hasCredentials(href)) report.report('credentials-in-address', at, { address: masked(href) });
  }
};

interface SettingsAddress {
  readonly path: readonly string[];
  readonly value: string | undefined;
  /** Whether something is sent there. */
  readonly endpoint: boolean;
}

function addresses({ iri, consult, xapi }: CourseSettings): SettingsAddress[] {
  return [
    { path: ['iri'], value: iri, endpoint: false },
    { path: ['consult', 'endpoint'], value: consult?.endpoint, endpoint: true },
    { path: ['xapi', 'endpoint'], value: xapi?.endpoint, endpoint: true },
    { path: ['xapi', 'lmsHomePage'], value: xapi?.lmsHomePage, endpoint: false },
  ];
}

function checkAddress({ path, value, endpoint }: SettingsAddress, { sources }: Subject, report: Report): void {
  if (value === undefined) return;
  const at = sources.key('course.yaml', path);
  if (hasCredentials(value)) report.report('credentials-in-address', at, { address: masked(value) });
  if (endpoint && /^http:\/\/(?!localhost\b|127\.)/i.test(value))
    report.report('endpoint-not-https', at, { key: path.join('.') });
}

function hasCredentials(address: string): boolean {
  return USER_IN_ADDRESS.test(address) || KEY_IN_QUERY.test(address);
}

/** A report is copied into chats and tickets: what is secret does not stand in it. */
function masked(address: string): string {
  return address
    .replace(USER_IN_ADDRESS, (start) => `${start.slice(0, start.indexOf('//') + 2)}…@`)
    .replace(KEY_IN_QUERY, (key) => `${key.slice(0, key.indexOf('=') + 1)}…`);
}
