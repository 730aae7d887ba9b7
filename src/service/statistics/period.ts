import type { SayService } from '../../i18n/service.ts';
import type { StatisticsQuery } from '../../model/consult-desk/records.ts';
import { Refusal } from '../http/refusal.ts';
import type { Period } from './statistics.ts';

const DAY = 86_400_000;
/** Days, both ends included. */
const DEFAULT = 30;
const LONGEST = 366;
const ZONE = 'Asia/Jakarta';

/** The period asked for: by default the last 30 days of the zone. @throws Refusal `invalid` */
export function periodOf(query: StatisticsQuery, now: Date): Period {
  const zone = query.zone ?? ZONE;
  if (!isZone(zone)) throw wrong('zone', (say) => say('reason-zone'));
  const to = query.to ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now);
  const from = query.from ?? dayBefore(to, DEFAULT - 1);
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1;
  if (days < 1 || days > LONGEST) throw wrong('from', (say) => say('reason-period'));
  return { from, to, zone, module: query.module ?? null };
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);
}

/** A name of a place, which the databases know too; not an offset. */
function isZone(zone: string): boolean {
  try {
    return zone === 'UTC' || (zone.includes('/') && new Intl.DateTimeFormat('en', { timeZone: zone }) !== null);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The database knows fewer zones by name than this program does (SQLSTATE 22023). @throws Refusal `invalid`, or the error */
export function refuseUnknownZone(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === '22023')
    throw wrong('zone', (say) => say('reason-zone'));
  throw error;
}

function wrong(path: string, reason: (say: SayService) => string): Refusal {
  return new Refusal('invalid', { faults: [{ path, reason }] });
}
