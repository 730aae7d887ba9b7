/** `CMITime` of SCORM 1.2: time of day in the learner's zone, `HH:MM:SS`. SCORM 1.2 RTE 3.4.4. */
export function cmiTime(date: Date): string {
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':');
}

const LONGEST = (((9999 * 60 + 59) * 60 + 59) * 100 + 99) * 10;

/**
 * `CMITimespan` of SCORM 1.2: `HHHH:MM:SS.ss`, two decimals as Moodle wants it, from milliseconds. What is negative or
 * no number is no time; what is longer than 9999 hours is that long. SCORM 1.2 RTE 3.4.4.
 */
export function cmiTimespan(milliseconds: number): string {
  const known = Number.isNaN(milliseconds) ? 0 : Math.min(LONGEST, Math.max(0, milliseconds));
  const hundredths = Math.floor(known / 10);
  const seconds = Math.floor(hundredths / 100);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${String(h).padStart(4, '0')}:${twoDigits(m)}:${twoDigits(s)}.${twoDigits(hundredths % 100)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
