import { describe, expect, it } from 'vitest';
import { cellWidth, cutToWidth, wrapToWidth } from '../../../src/workshop/terminal/cells.ts';
import { table } from '../../../src/workshop/terminal/table.ts';
import { paint } from '../../../src/workshop/terminal/terminal.ts';

const COLUMNS = [
  { title: 'nama', align: 'left' as const, flexible: true },
  { title: 'kB', align: 'right' as const },
];
const plain = paint({ color: false });

describe('table', () => {
  it('aligns its columns, head and foot', () => {
    expect(
      table(
        COLUMNS,
        [
          ['a', '1'],
          ['bcdef', '1.000'],
        ],
        ['2', '1.001'],
        { width: 80, paint: plain },
      ),
    ).toBe(
      ['  nama      kB', '  ────────────', '  a          1', '  bcdef  1.000', '  ────────────', '  2      1.001'].join(
        '\n',
      ),
    );
  });

  it('shortens the flexible column where the terminal is narrow', () => {
    const lines = table(COLUMNS, [['x'.repeat(50), '1']], ['', '1'], { width: 30, paint: plain }).split('\n');
    expect(Math.max(...lines.map(cellWidth))).toBe(30);
    expect(lines[2]).toContain('x…');
  });
});

describe('cells', () => {
  it('count what a terminal shows', () => {
    expect(cellWidth('e\u0301a')).toBe(2);
    expect(cellWidth('漢字😀')).toBe(6);
  });

  it('cut between characters', () => {
    expect(cutToWidth('漢字😀', 5)).toBe('漢字…');
    expect(cutToWidth('pendek', 6)).toBe('pendek');
  });

  it('wrap at blanks', () => {
    expect(wrapToWidth('satu dua tigaempatlima', 8)).toEqual(['satu dua', 'tigaempatlima']);
  });
});
