import { describe, expect, it } from 'vitest';
import { scoreResponse } from '../../../src/attempt/scoring.ts';
import type { QuestionKey, Response } from '../../../src/model/outline.ts';
import { cmiIdentifier, interactionOf, RESPONSE_POSTED_LIMIT } from '../../../src/player/tracking/interaction.ts';
import { postedLength } from '../../../src/player/tracking/posted-length.ts';

const base = { points: 2, attempts: null, shuffle: false, partial: true, signature: 'ab', prompt: '' };
const options = ['ya', 'b', 'c'];
const match: QuestionKey = {
  ...base,
  type: 'match',
  items: ['a', 'b'],
  targets: ['x', 'y', 'z'],
  right: ['z', 'x'],
};

/** The record of an answer given at the first try. */
function told(key: QuestionKey, response: Response) {
  const score = scoreResponse(key, response, 'id');
  return interactionOf('soal-1', key, { response, score, best: score, tries: 1, first: 1, signature: 'ab' }, 'id');
}

describe('interactionOf', () => {
  it.each<[QuestionKey, Response, { type: string; pattern: string | null; response: string | null; result: string }]>([
    [
      { ...base, type: 'single', options, right: ['b'] },
      ['ya'],
      { type: 'choice', pattern: 'b', response: 'a', result: 'wrong' },
    ],
    [
      { ...base, type: 'multiple', options, right: ['ya', 'c'] },
      ['ya'],
      { type: 'choice', pattern: 'a,c', response: 'a', result: '0.5' },
    ],
    [
      { ...base, type: 'truefalse', options: ['a', 'b'], right: ['a'], truth: 'b' },
      ['b'],
      { type: 'true-false', pattern: 'f', response: 't', result: 'wrong' },
    ],
    [
      { ...base, type: 'order', items: ['ya', 'b', 'c'] },
      ['c', 'b', 'ya'],
      { type: 'sequencing', pattern: 'a,b,c', response: 'c,b,a', result: '0.33' },
    ],
    [match, ['z', ''], { type: 'matching', pattern: 'a.c,b.a', response: 'a.c', result: '0.5' }],
    [
      { ...base, type: 'gap', gaps: [{ kind: 'text', accept: ['Surabaya', 'Soerabaja'] }] },
      ['surabaya\n'],
      { type: 'fill-in', pattern: 'Surabaya', response: 'surabaya ', result: 'correct' },
    ],
    [
      { ...base, type: 'number', gaps: [{ kind: 'number', min: 3.5, max: 3.5 }] },
      ['3,5 %'],
      { type: 'numeric', pattern: '3.5', response: '3.5', result: 'correct' },
    ],
    [
      { ...base, type: 'number', gaps: [{ kind: 'number', min: 80, max: 90 }] },
      ['delapan puluh'],
      { type: 'numeric', pattern: null, response: null, result: 'wrong' },
    ],
    [{ ...base, type: 'likert', options }, ['c'], { type: 'likert', pattern: null, response: 'c', result: 'neutral' }],
  ])('tells a $type', (key, response, expected) => {
    expect(told(key, response)).toMatchObject(expected);
  });

  it('says of an earlier try only that it was', () => {
    expect(interactionOf('soal-1', match, null, 'id')).toMatchObject({ id: 'soal_1', response: null, result: null });
  });

  it('stays within 255 characters and what a form may carry, never half a character', () => {
    const key: QuestionKey = { ...base, type: 'gap', gaps: [0, 1, 2].map(() => ({ kind: 'text', accept: ['x'] })) };
    const latin = told(key, ['a'.repeat(100), 'b'.repeat(100), 'c'.repeat(100)]).response ?? '';
    expect(latin).toHaveLength(255);
    const emoji = told(key, ['😀'.repeat(50), '😀'.repeat(50), '']).response ?? '';
    expect(postedLength(emoji)).toBeLessThanOrEqual(RESPONSE_POSTED_LIMIT);
    expect(emoji).toBe('😀'.repeat(50));
  });
});

describe('cmiIdentifier', () => {
  it('keeps letters, digits, underscores and points, 250 at most', () => {
    expect(cmiIdentifier('uji-akhir.soal é 1')).toBe('uji_akhir.soal___1');
    expect(cmiIdentifier('x'.repeat(300))).toHaveLength(250);
  });
});

describe('postedLength', () => {
  it.each(['abc-._~09', 'a b&c=d', 'é', 'ꦲꦤ', '😀'])('counts what encodeURIComponent gives for %s', (text) => {
    expect(postedLength(text)).toBe(encodeURIComponent(text).length);
  });
});
