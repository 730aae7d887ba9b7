import { describe, expect, it } from 'vitest';
import { cmiTime, cmiTimespan, isoTime, isoTimespan } from '../../../src/player/tracking/cmi-time.ts';

describe('cmiTimespan and isoTimespan', () => {
  it.each<[number, string, string]>([
    [0, '0000:00:00.00', 'PT0S'],
    [1_239, '0000:00:01.23', 'PT1.23S'],
    [3_600_000 * 30 + 61_500, '0030:01:01.50', 'PT108061.5S'],
    [-5, '0000:00:00.00', 'PT0S'],
    [Number.NaN, '0000:00:00.00', 'PT0S'],
    [Number.POSITIVE_INFINITY, '9999:59:59.99', 'PT35999999.99S'],
  ])('write %d milliseconds', (milliseconds, cmi, iso) => {
    expect([cmiTimespan(milliseconds), isoTimespan(milliseconds)]).toEqual([cmi, iso]);
  });
});

describe('cmiTime', () => {
  it('is the time of day here', () => {
    expect(cmiTime(new Date(2026, 7, 17, 7, 5, 9).getTime())).toBe('07:05:09');
  });
});

describe('isoTime', () => {
  it.each<[number, string]>([
    [Date.UTC(2026, 7, 17, 0, 5, 9, 128), '2026-08-17T00:05:09.12Z'],
    [Date.UTC(2026, 7, 17), '2026-08-17T00:00:00.00Z'],
    [-1, '1970-01-01T00:00:00.00Z'],
    [Date.UTC(2080, 0), '2037-12-31T23:59:59.99Z'],
  ])('writes two decimals and a zone, within the years an LMS takes: %d', (milliseconds, text) => {
    expect(isoTime(milliseconds)).toBe(text);
  });
});
