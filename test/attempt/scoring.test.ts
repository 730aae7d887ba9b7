import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptResponse, scoreResponse } from '../../src/attempt/scoring.ts';
import type { QuestionKey, Response } from '../../src/model/outline.ts';
import { parseTypedNumber } from '../../src/model/typed-number.ts';
import { anyText, questionKeys } from './arbitraries.ts';

const base = { points: 1, attempts: null, shuffle: false, partial: true, signature: 'ab', prompt: '' };
const letters = ['a', 'b', 'c', 'd'];

const single: QuestionKey = { ...base, type: 'single', options: letters, right: ['b'] };
const multiple: QuestionKey = { ...base, type: 'multiple', options: letters, right: ['a', 'b', 'c'] };
const order: QuestionKey = { ...base, type: 'order', items: letters };
const match: QuestionKey = { ...base, type: 'match', items: letters, targets: ['x', 'y'], right: ['x', 'y', 'x', 'y'] };
const gaps: QuestionKey = {
  ...base,
  type: 'gap',
  gaps: [
    { kind: 'text', accept: ['Surabaya', 'Soerabaja'] },
    { kind: 'number', min: 83, max: 87 },
  ],
};
const likert: QuestionKey = { ...base, type: 'likert', options: letters };

describe('scoreResponse', () => {
  it.each<[string, QuestionKey, Response, number]>([
    ['the right option', single, ['b'], 1],
    ['a wrong option', single, ['a'], 0],
    ['all right ones', multiple, ['a', 'b', 'c'], 1],
    ['two of three', multiple, ['a', 'b'], 2 / 3],
    ['two right, one wrong', multiple, ['a', 'b', 'd'], 1 / 3],
    ['more wrong than right', multiple, ['d'], 0],
    ['none', multiple, [], 0],
    ['the right order', order, letters, 1],
    ['two swapped', order, ['b', 'a', 'c', 'd'], 0.5],
    ['all matched', match, ['x', 'y', 'x', 'y'], 1],
    ['one left open', match, ['x', 'y', 'x', ''], 0.75],
    ['both gaps, other case and spacing', gaps, [' SURA baya', ' 85 %'], 1],
    ['the other spelling, number out of range', gaps, ['soerabaja', '82,9'], 0.5],
    ['a survey', likert, ['a'], 0],
  ])('scores %s', (_, key, response, score) => {
    expect(scoreResponse(key, response, 'id')).toBe(score);
  });

  it('gives all or nothing where partial is false', () => {
    expect(scoreResponse({ ...multiple, partial: false }, ['a', 'b'], 'id')).toBe(0);
    expect(scoreResponse({ ...order, partial: false }, letters, 'id')).toBe(1);
  });

  it('stays within 0 and 1 whatever is accepted', () => {
    const responses = fc.array(fc.oneof(fc.constantFrom(...letters, ''), anyText(10)), { maxLength: 8 });
    fc.assert(
      fc.property(questionKeys, responses, fc.constantFrom('id', 'en'), (key, response, language) => {
        const accepted = acceptResponse(key, response);
        if (accepted === null) return;
        const score = scoreResponse(key, accepted, language);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(acceptResponse(key, accepted)).toEqual(accepted);
      }),
    );
  });
});

describe('acceptResponse', () => {
  it.each<[string, QuestionKey, Response, Response | null]>([
    ['two options of a single choice', single, ['a', 'b'], null],
    ['an unknown option', single, ['z'], null],
    ['options in source order, once', multiple, ['c', 'a', 'c'], ['a', 'c']],
    ['an order with one item twice', order, ['a', 'a', 'b', 'c'], null],
    ['too few matches', match, ['x'], null],
    ['typed text without blanks around it', gaps, [' Surabaya ', ' 85'], ['Surabaya', '85']],
    ['one gap of two', gaps, ['Surabaya'], null],
  ])('reads %s', (_, key, response, accepted) => {
    expect(acceptResponse(key, response)).toEqual(accepted);
  });

  it('never cuts a character in half', () => {
    const typed = acceptResponse(gaps, [`${'a'.repeat(99)}😀`, ''])?.[0];
    expect(typed).toBe('a'.repeat(99));
  });
});

describe('parseTypedNumber', () => {
  it.each<[string, number | null]>([
    ['3,5', 3.5],
    ['1.500', 1500],
    ['1.500.000,25', 1500000.25],
    ['2.5', 2.5],
    ['0.500', 0.5],
    ['1500.250', 1500.25],
    ['1,234.5', 1234.5],
    ['Rp 1.500', 1500],
    ['Rp. 1.500,-', 1500],
    ['85 %', 85],
    ['1 500', 1500],
    ['−3', -3],
    ['-Rp 2.000', -2000],
    [',5', 0.5],
    ['', null],
    ['delapan', null],
    ['1.2.3', null],
    ['1,2,3', null],
    ['--3', null],
  ])('reads %j in Indonesian', (text, value) => {
    expect(parseTypedNumber(text, 'id')).toBe(value);
  });

  it.each<[string, number | null]>([
    ['3.5', 3.5],
    ['1,500', 1500],
    ['1,500,000.25', 1500000.25],
    ['2,5', 2.5],
    ['85%', 85],
  ])('reads %j in English', (text, value) => {
    expect(parseTypedNumber(text, 'en-GB')).toBe(value);
  });
});
