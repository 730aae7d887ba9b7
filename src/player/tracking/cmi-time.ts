/** `CMITime` of SCORM 1.2: time of day in the learner's zone, `HH:MM:SS`. SCORM 1.2 RTE 3.4.4. */
export function cmiTime(milliseconds: number): string {
  const date = new Date(milliseconds);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':');
}

/**
 * `time(second,10,0)` of SCORM 2004, in UTC: `2026-08-17T00:05:09.00Z`. Two decimals, since Moodle takes a zone only after
 * them; from 1970 to 2037, the years both take. SCORM 2004 4th RTE 4.1.1.7.
 */
export function isoTime(milliseconds: number): string {
  const known = Math.min(Date.UTC(2038, 0) - 1, Math.max(0, milliseconds));
  return `${new Date(known).toISOString().slice(0, 22)}Z`;
}

/** 9999 hours, the longest SCORM 1.2 can say, in hundredths of a second. */
const LONGEST = ((9999 * 60 + 59) * 60 + 59) * 100 + 99;

/** `CMITimespan` of SCORM 1.2: `HHHH:MM:SS.ss`, two decimals as Moodle wants it. SCORM 1.2 RTE 3.4.4. */
export function cmiTimespan(milliseconds: number): string {
  const hundredths = hundredthsOf(milliseconds);
  const seconds = Math.floor(hundredths / 100);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${String(h).padStart(4, '0')}:${twoDigits(m)}:${twoDigits(s)}.${twoDigits(hundredths % 100)}`;
}

/** `timeinterval(second,10,2)` of SCORM 2004: `PT754.32S`. SCORM 2004 4th RTE 4.1.1.7. */
export function isoTimespan(milliseconds: number): string {
  return `PT${hundredthsOf(milliseconds) / 100}S`;
}

/** What is negative or no number is no time; what is longer than 9999 hours is that long. */
function hundredthsOf(milliseconds: number): number {
  return Math.min(LONGEST, Math.max(0, Math.floor(milliseconds / 10) || 0));
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
