/** How many days the figures can be asked for at a touch. */
export const PERIODS = [7, 30, 90, 365] as const;

const DAY = 86_400_000;

/** First and last day (ISO dates): those of the address, or the last 30 days up to today. */
export function periodOf(
  { days, from, to }: Readonly<Record<string, string>>,
  now: number,
): { readonly from: string; readonly to: string; readonly days: number | null } {
  if (from !== undefined && to !== undefined) return { from, to, days: null };
  const length = PERIODS.find((period) => String(period) === days) ?? 30;
  return { from: localDay(now - (length - 1) * DAY), to: localDay(now), days: length };
}

/** The day as the officer's clock has it. */
function localDay(time: number): string {
  const date = new Date(time);
  return new Date(time - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
