import type { SayDesk } from '../../../i18n/desk.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** `75` → `1 jam`; minutes, cut to the unit that matters. */
export function spanOf(say: SayDesk, minutes: number): string {
  if (minutes < 1) return say('justNow');
  if (minutes < HOUR) return say('minutes', { n: Math.floor(minutes) });
  if (minutes < 2 * DAY) return say('hours', { n: Math.floor(minutes / HOUR) });
  return say('days', { n: Math.floor(minutes / DAY) });
}

export function minutesSince(time: string, now: number): number {
  return Math.max(0, (now - Date.parse(time)) / 60_000);
}

/** How much a wait asks for attention: from a day on, and from three. */
export function urgencyOf(minutes: number): 'calm' | 'care' | 'late' {
  if (minutes >= 3 * DAY) return 'late';
  return minutes >= DAY ? 'care' : 'calm';
}

/** `2026-11-24T03:12:00Z` → `24 Nov 2026, 10.12`, in the officer's own time zone. */
export function dateTime(language: string, time: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));
}

/** `2026-11-24` → `24 Nov`; a day is the same everywhere. */
export function dayOf(language: string, day: string): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));
}
