import { describe, expect, it } from 'vitest';
import { scoreResponse } from '../../../src/attempt/scoring.ts';
import type { Outline, QuestionKey, Response } from '../../../src/model/outline.ts';
import { cmiIdentifier, interactionOf } from '../../../src/player/tracking/interaction.ts';
import type { Notation } from '../../../src/player/tracking/notation.ts';
import { oneLine, TEXT_POSTED_LIMIT } from '../../../src/player/tracking/one-line.ts';
import { postedLength } from '../../../src/player/tracking/posted-length.ts';
import { SCORM12 } from '../../../src/player/tracking/scorm12.ts';
import { SCORM2004 } from '../../../src/player/tracking/scorm2004.ts';
import { fullModule } from '../../attempt/full-module.ts';

const base = { points: 2, attempts: null, shuffle: false, partial: true, signature: 'ab', prompt: 'Berapa persen?' };
const options = ['ya', 'b', 'c'];
const match: QuestionKey = { ...base, type: 'match', items: ['a', 'b'], targets: ['x', 'y', 'z'], right: ['z', 'x'] };
const gaps = (...accept: string[]) => accept.map((text) => ({ kind: 'text', accept: [text] }) as const);
const number = (min: number, max: number): QuestionKey => ({
  ...base,
  type: 'number',
  gaps: [{ kind: 'number', min, max }],
});

/** The record of an answer to a question given at the first try. */
function told(notation: Notation, key: QuestionKey, response: Response) {
  const outline: Outline = { ...fullModule(), questions: { 'soal-1': key } };
  const answer = { response, score: scoreResponse(key, response, 'id') };
  return interactionOf(notation, outline, { key: '', question: 'soal-1', answer });
}

describe('interactionOf', () => {
  type Told = readonly [type: string, pattern: string, response: string];

  it.each<[key: QuestionKey, response: Response, scorm12: Told, scorm2004: Told, result: string]>([
    [{ ...base, type: 'single', options, right: ['b'] }, ['ya'], ['choice', 'b', 'a'], ['choice', 'b', 'a'], '0'],
    [
      { ...base, type: 'multiple', options, right: ['ya', 'c'] },
      ['ya'],
      ['choice', 'a,c', 'a'],
      ['choice', 'a[,]c', 'a'],
      '0.5',
    ],
    [
      { ...base, type: 'multiple', options, right: ['ya', 'c'] },
      [],
      ['choice', 'a,c', ''],
      ['choice', 'a[,]c', ''],
      '0',
    ],
    [
      { ...base, type: 'truefalse', options: ['a', 'b'], right: ['a'], truth: 'b' },
      ['b'],
      ['true-false', 'f', 't'],
      ['true-false', 'false', 'true'],
      '0',
    ],
    [
      { ...base, type: 'truefalse', options: ['a', 'b'], right: ['a'] },
      ['a'],
      ['choice', 'a', 'a'],
      ['choice', 'a', 'a'],
      '1',
    ],
    [
      { ...base, type: 'order', items: ['ya', 'b', 'c'] },
      ['c', 'b', 'ya'],
      ['sequencing', 'a,b,c', 'c,b,a'],
      ['sequencing', 'a[,]b[,]c', 'c[,]b[,]a'],
      '0.33',
    ],
    [match, ['z', ''], ['matching', 'a.c,b.a', 'a.c'], ['matching', 'a[.]c[,]b[.]a', 'a[.]c'], '0.5'],
    [
      { ...base, type: 'gap', gaps: gaps('Surabaya', 'Bandung') },
      ['surabaya\n', '{[,]'],
      ['fill-in', 'Surabaya; Bandung', 'surabaya ; (,'],
      ['fill-in', 'Surabaya[,]Bandung', 'surabaya [,](,'],
      '0.5',
    ],
    [
      { ...base, type: 'gap', gaps: gaps(...'abcdefghijk') },
      [...'abcdefghijk'],
      ['fill-in', 'a; b; c; d; e; f; g; h; i; j; k', 'a; b; c; d; e; f; g; h; i; j; k'],
      ['long-fill-in', 'a; b; c; d; e; f; g; h; i; j; k', 'a; b; c; d; e; f; g; h; i; j; k'],
      '1',
    ],
    [number(3.5, 3.5), ['3,5 %'], ['numeric', '3.5', '3.5'], ['numeric', '3.5[:]3.5', '3.5'], '1'],
    [number(80, 90), ['delapan puluh'], ['numeric', '', ''], ['numeric', '80[:]90', ''], '0'],
    [number(80, 90), ['Rp 250.000'], ['numeric', '', '250000'], ['numeric', '80[:]90', ''], '0'],
    [
      number(250_000, 300_000),
      ['Rp 260.000'],
      ['numeric', '', '260000'],
      ['fill-in', '250000..300000', 'Rp 260.000'],
      '1',
    ],
    [{ ...base, type: 'likert', options }, ['c'], ['likert', '', 'c'], ['likert', '', 'c'], 'neutral'],
  ])('tells a $type', (key, response, scorm12, scorm2004, result) => {
    const [a, b] = [told(SCORM12, key, response), told(SCORM2004, key, response)];
    expect([a?.type, a?.pattern, a?.response]).toEqual(scorm12);
    expect([b?.type, b?.pattern, b?.response]).toEqual(scorm2004);
    const words: Record<string, readonly [string, string]> = { 0: ['wrong', 'incorrect'], 1: ['correct', 'correct'] };
    expect([a?.result, b?.result]).toEqual(words[result] ?? [result, result]);
    expect([a?.description, b?.description]).toEqual(['', 'Berapa persen?']);
  });

  it('tells a way through a scenario as a performance', () => {
    const answer = { response: ['0', '2', '1'], score: 0.75 };
    const tell = (notation: Notation) =>
      interactionOf(notation, fullModule(), { key: '', question: 'bu-sari', answer });
    const told = { id: 'bu_sari', type: 'performance', pattern: '', result: '0.75', weighting: '4' };
    expect(tell(SCORM12)).toMatchObject({ ...told, response: '1.a,2.c,3.b' });
    expect(tell(SCORM2004)).toMatchObject({ ...told, response: '1[.]a[,]2[.]c[,]3[.]b' });
  });

  it('says of an earlier try only that it was, and of a question that is gone nothing', () => {
    const entry = { key: '', question: 'soal-1', answer: null };
    expect(interactionOf(SCORM12, fullModule(), entry)).toMatchObject({ id: 'soal_1', response: '', result: '' });
    expect(interactionOf(SCORM12, { ...fullModule(), questions: {} }, entry)).toBeNull();
  });

  it('gives no option, item or step a place beyond the 36 that can be told', () => {
    const many = Array.from({ length: 40 }, (_, index) => `pilihan-${index}`);
    const key: QuestionKey = { ...base, type: 'multiple', options: many, right: many };
    expect(told(SCORM2004, key, many)?.response.split('[,]')).toHaveLength(36);
    expect(told(SCORM2004, key, ['pilihan-39'])?.response).toBe('');
    const answer = { response: many.map(() => '0'), score: 1 };
    const path = interactionOf(SCORM2004, fullModule(), { key: '', question: 'bu-sari', answer });
    expect(path?.response.split('[,]')).toHaveLength(36);
    expect(postedLength(path?.response ?? '')).toBeLessThanOrEqual(path?.room ?? 0);
  });

  it.each([
    [0.5, '0.5'],
    [250, '100'],
    [1 / 3, '0.33'],
  ])('weighs %d points as %s', (points, weighting) => {
    const key: QuestionKey = { ...base, points, type: 'single', options, right: ['b'] };
    expect(told(SCORM12, key, ['b'])?.weighting).toBe(weighting);
  });

  it.each([SCORM12, SCORM2004])('stays within what a form may carry, never half a character', (notation) => {
    const key: QuestionKey = { ...base, type: 'gap', gaps: gaps('x', 'x', 'x') };
    const latin = told(notation, key, ['a'.repeat(100), 'b'.repeat(100), 'c'.repeat(100)])?.response ?? '';
    expect(latin).toHaveLength(250);
    const emoji = told(notation, key, ['😀'.repeat(50), '😀'.repeat(50), ''])?.response ?? '';
    expect(postedLength(emoji)).toBeLessThanOrEqual(TEXT_POSTED_LIMIT);
    expect(emoji).toBe('😀'.repeat(50));
  });
});

describe('oneLine', () => {
  it.each([
    ['dua\r\nbaris\u2028dan\u0007 bunyi', 'dua  baris dan  bunyi'],
    ['separuh \ud83d saja', 'separuh   saja'],
    ['{lang=id}teks', '(lang=id}teks'],
    ['ꦲꦤ {a}', 'ꦲꦤ {a}'],
  ])('makes one line of %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });
});

describe('cmiIdentifier', () => {
  it('keeps letters, digits, underscores and points, 250 at most', () => {
    expect(cmiIdentifier('uji-akhir.soal é 1')).toBe('uji_akhir.soal___1');
    expect(cmiIdentifier('x'.repeat(300))).toHaveLength(250);
  });
});
