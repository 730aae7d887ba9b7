import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attempt, emptyAttempt } from '../../src/attempt/attempt.ts';
import { escapeText, unescapeText } from '../../src/attempt/codec/escaped-text.ts';
import { packInteger } from '../../src/attempt/codec/packed-integer.ts';
import { decode, encode, isForeign } from '../../src/attempt/codec.ts';
import { moduleScore } from '../../src/attempt/outcome.ts';
import type { Outline } from '../../src/model/outline.ts';
import { hash32 } from '../../src/model/short-id.ts';
import { SCORM12_LIMITS } from '../../src/model/standard.ts';
import { anyText, outlines, play, reached } from './arbitraries.ts';
import { fullModule, takeFully } from './full-module.ts';

const PRINTABLE = /^[!#-&(-;=?-[\]-~]*$/;

describe('codec', () => {
  it('gives back every reachable state', () => {
    fc.assert(
      fc.property(reached, ({ outline, attempt }) => {
        expect(decode(outline, encode(outline, attempt))).toEqual(attempt);
      }),
      { numRuns: 400 },
    );
  });

  it('writes printable ASCII without blanks, quotes or backslashes', () => {
    fc.assert(
      fc.property(reached, ({ outline, attempt }) => {
        expect(encode(outline, attempt)).toMatch(PRINTABLE);
      }),
    );
  });

  it('decodes any string or gives null', () => {
    fc.assert(
      fc.property(outlines, anyText(200), (outline, text) => {
        const attempt = decode(outline, text);
        if (attempt !== null) expect(decode(outline, encode(outline, attempt))).toEqual(attempt);
      }),
    );
  });

  it('stays total behind a right checksum', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'ABCDEFGabc_-~^019'), maxLength: 80 });
    fc.assert(
      fc.property(outlines, digits, (outline, packed) => {
        const attempt = decode(outline, seal(outline, packed));
        if (attempt !== null) expect(decode(outline, encode(outline, attempt))).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses at once a run of letters that claims to be longer than the text', () => {
    expect(unescapeText(`~${packInteger(2 ** 29)}CA`)).toBeNull();
    expect(unescapeText(escapeText('Ibu Sárah'))).toBe('Ibu Sárah');
  });

  it('refuses the state of another module, though all its ids are the same', () => {
    const { outline, attempt } = full();
    expect(decode({ ...outline, module: 'pengasuhan' }, encode(outline, attempt))).toBeNull();
    expect(decode({ ...outline, course: 'renamed', version: '2.0.0' }, encode(outline, attempt))).toEqual(attempt);
  });

  it('refuses a state that was cut or changed', () => {
    fc.assert(
      fc.property(reached, fc.nat(), ({ outline, attempt }, at) => {
        const text = encode(outline, attempt);
        const cut = at % text.length;
        expect(decode(outline, text.slice(0, cut))).toBeNull();
        const other = text.charAt(cut) === 'A' ? 'B' : 'A';
        expect(decode(outline, text.slice(0, cut) + other + text.slice(cut + 1))).toBeNull();
      }),
    );
  });

  it('refuses another version and says that it is foreign', () => {
    const { outline, attempt } = full();
    const later = `2${encode(outline, attempt).slice(1)}`;
    expect(decode(outline, later)).toBeNull();
    const texts = [later, encode(outline, attempt), '', '2h5e6070810111~saved by another tool'];
    expect(texts.map((text) => isForeign(outline, text))).toEqual([true, false, false, false]);
    expect(isForeign({ ...outline, module: 'pengasuhan' }, later)).toBe(false);
  });

  it('differs from commit to commit by its serial alone', () => {
    const { outline, attempt } = full();
    const [first, second] = [encode(outline, attempt, 4096, 1), encode(outline, attempt, 4096, 2)];
    expect(first).not.toBe(second);
    expect(decode(outline, first)).toEqual(decode(outline, second));
  });

  it('holds a realistic full module in the 4,096 characters of SCORM 1.2', () => {
    const { outline, attempt } = full();
    const size = encode(outline, attempt).length;
    expect(size, `${size} characters`).toBeLessThan(1200);
    expect(decode(outline, encode(outline, attempt))).toEqual(attempt);
  });

  it('escapes any text, a letter of one script in two characters', () => {
    fc.assert(fc.property(anyText(100), (text) => unescapeText(escapeText(text)) === text));
    expect(escapeText('Bu Sari "tak mau"\n')).toBe('Bu_Sari_^qtak_mau^q^n');
    expect(escapeText('ꦲꦤꦕꦫꦏ').length).toBeLessThan(16);
  });
});

describe('codec over its limit', () => {
  it('drops free text first, then responses, never results or position', () => {
    const { outline, attempt } = full();
    const long = play(outline, attempt, [{ type: 'reflected', reflection: 'renungan', text: 'panjang '.repeat(600) }]);
    const fitting = read(outline, encode(outline, long, SCORM12_LIMITS.suspendData));
    expect(encode(outline, long).length).toBeGreaterThan(SCORM12_LIMITS.suspendData);
    expect(fitting).toEqual({ ...long, reflections: {} });

    const tight = read(outline, encode(outline, long, 700));
    expect(moduleScore(outline, tight)).toBe(moduleScore(outline, long));
    expect(tight.position).toEqual(long.position);
    expect(Object.keys(tight.answers)).toEqual(Object.keys(long.answers));
  });

  it('keeps the score of every reachable state at any limit', () => {
    fc.assert(
      fc.property(reached, fc.nat(600), ({ outline, attempt }, limit) => {
        const kept = read(outline, encode(outline, attempt, limit));
        expect(moduleScore(outline, kept)).toBe(moduleScore(outline, attempt));
        expect(kept.position).toEqual(attempt.position);
        expect(kept.read).toEqual(attempt.read);
      }),
    );
  });
});

describe('codec across versions of a module', () => {
  it('keeps what still exists and brings back what was gone for a while', () => {
    const { outline, attempt } = full();
    const { 'soal-1': removed, ...questions } = outline.questions;
    const newer: Outline = { ...outline, questions, lessons: outline.lessons.slice(1) };
    const seen = read(newer, encode(outline, attempt));
    expect(removed).toBeDefined();
    expect(seen.answers['soal-1']).toBeUndefined();
    expect(seen.answers['soal-2']).toEqual(attempt.answers['soal-2']);

    const back = read(outline, encode(newer, seen));
    expect(back.read).toEqual(attempt.read);
    expect(back.answers['soal-1']?.value).toEqual({ ...attempt.answers['soal-1']?.value, response: null });
  });

  it('drops the response and keeps the score where the options have changed', () => {
    const { outline, attempt } = full();
    const key = outline.questions['soal-3'];
    if (key === undefined) throw new Error('the full module has a third question');
    const newer: Outline = { ...outline, questions: { ...outline.questions, 'soal-3': { ...key, signature: 'zz' } } };
    const before = attempt.answers['soal-3'];
    expect(read(newer, encode(outline, attempt)).answers['soal-3']).toEqual({
      ...before,
      value: { ...before?.value, response: null },
    });
  });

  it('starts on the first page where the last one is gone', () => {
    const { outline } = full();
    const there = play(outline, emptyAttempt('d'), [{ type: 'opened', page: 'pelajaran-1', block: null }]);
    expect(read({ ...outline, lessons: outline.lessons.slice(1) }, encode(outline, there)).position).toBeNull();
  });
});

function full(): { outline: Outline; attempt: Attempt } {
  const outline = fullModule();
  return { outline, attempt: takeFully(outline) };
}

function read(outline: Outline, text: string): Attempt {
  const attempt = decode(outline, text);
  if (attempt === null) throw new Error(`cannot be read: ${text}`);
  return attempt;
}

/** A saved state of version 1 of this module with this packed part. */
function seal({ module }: Outline, packed: string): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const hash = hash32(`${module} ${packed}`);
  return `1${[0, 6, 12].map((shift) => digits[(hash >>> shift) & 63]).join('')}${packed}`;
}
