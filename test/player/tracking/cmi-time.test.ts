import { describe, expect, it } from 'vitest';
import { cmiTime, cmiTimespan } from '../../../src/player/tracking/cmi-time.ts';

describe('cmiTimespan', () => {
  it.each<[number, string]>([
    [0, '0000:00:00.00'],
    [1_239, '0000:00:01.23'],
    [3_600_000 * 30 + 61_500, '0030:01:01.50'],
    [-5, '0000:00:00.00'],
    [Number.NaN, '0000:00:00.00'],
    [Number.POSITIVE_INFINITY, '9999:59:59.99'],
  ])('writes %d milliseconds', (milliseconds, text) => {
    expect(cmiTimespan(milliseconds)).toBe(text);
  });
});

describe('cmiTime', () => {
  it('is the time of day here', () => {
    expect(cmiTime(new Date(2026, 7, 17, 7, 5, 9))).toBe('07:05:09');
  });
});
