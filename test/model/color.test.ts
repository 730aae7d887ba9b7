import { expect, test } from 'vitest';
import { contrast, parseColor } from '../../src/model/color.ts';

test('contrast follows the formula of WCAG 2.1', () => {
  const ratio = (a: string, b: string): number => contrast(parseColor(a) ?? [0, 0, 0], parseColor(b) ?? [0, 0, 0]);
  expect(ratio('#000', '#ffffff')).toBeCloseTo(21, 5);
  expect(ratio('#777777', '#fff')).toBeCloseTo(4.48, 2);
  expect(ratio('#fff', '#777777')).toBeCloseTo(4.48, 2);
  expect(ratio('#0b5e8a', '#0b5e8a')).toBe(1);
});

test('colours are three or six hex digits', () => {
  expect(parseColor('#05a')).toEqual([0, 85, 170]);
  expect(parseColor(' #0055AA ')).toEqual([0, 85, 170]);
  for (const text of ['red', '#05', '0055aa', '#0055ax', 'rgb(0,0,0)']) expect(parseColor(text)).toBeNull();
});
