import { describe, expect, it } from 'vitest';
import { Segment } from '../../../src/compiler/parse/segment.ts';
import { Source } from '../../../src/compiler/parse/source.ts';

describe('Source', () => {
  it('ends lines at LF, CRLF and CR, and drops a byte order mark', () => {
    const source = new Source('a.md', '\uFEFFa\r\nb\rc\n\nd');
    expect(source.lines).toEqual([
      { text: 'a', offset: 1 },
      { text: 'b', offset: 4 },
      { text: 'c', offset: 6 },
      { text: '', offset: 8 },
      { text: 'd', offset: 9 },
    ]);
    expect(source.place(1)).toEqual({ file: 'a.md', line: 1, column: 1 });
    expect(source.place(0)).toEqual({ file: 'a.md', line: 1, column: 1 });
    expect(source.place(3)).toEqual({ file: 'a.md', line: 1, column: 2 });
    expect(source.place(9)).toEqual({ file: 'a.md', line: 5, column: 1 });
    expect(source.place(99)).toEqual({ file: 'a.md', line: 5, column: 2 });
  });
});

describe('Segment', () => {
  const source = new Source('a.md', 'x\n- [x] satu\n  > dua\n  tiga\n');
  const item = new Segment(source, source.lines.slice(1, 4));

  it('knows where a slice stands', () => {
    const slice = item.slice(6, 16);
    expect(slice.text).toBe('satu\n  > d');
    expect(slice.place(0)).toMatchObject({ line: 2, column: 7 });
    expect(slice.place(7)).toMatchObject({ line: 3, column: 3 });
  });

  it('knows where dedented text stands', () => {
    const inner = item.inner('satu\n> dua\ntiga');
    expect(inner.place(0)).toMatchObject({ line: 2, column: 7 });
    expect(inner.place(5)).toMatchObject({ line: 3, column: 3 });
    expect(inner.place(11)).toMatchObject({ line: 4, column: 3 });
  });
});
