import { cellWidth, cutToWidth, padCell } from './cells.ts';
import type { Paint } from './terminal.ts';

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Whether it gives way, to no less than 12 cells, where the terminal is narrow. */
  readonly flexible?: boolean;
}

const GAP = '  ';
const INDENT = '  ';
const NARROWEST = 12;

/** An aligned table with a line under its head and above its foot, at most `width` cells wide where that is possible. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  foot: readonly string[],
  { width, paint }: { readonly width: number; readonly paint: Paint },
): string {
  const titles = columns.map(({ title }) => title);
  const widths = fitWidths(columns, naturalWidths([titles, ...rows, foot]), width);
  const line = (cells: readonly string[]) =>
    INDENT +
    cells
      .map((cell, n) => writeCell(cell, widths[n] ?? 0, columns[n]?.align ?? 'left'))
      .join(GAP)
      .trimEnd();
  const rule = paint.dim(INDENT + '─'.repeat(sum(widths) + GAP.length * (columns.length - 1)));
  return [paint.dim(line(titles)), rule, ...rows.map(line), rule, paint.bold(line(foot))].join('\n');
}

function naturalWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, n) => {
      widths[n] = Math.max(widths[n] ?? 0, cellWidth(cell));
    });
  }
  return widths;
}

function fitWidths(columns: readonly Column[], widths: readonly number[], width: number): number[] {
  const over = INDENT.length + sum(widths) + GAP.length * (columns.length - 1) - width;
  return widths.map((natural, n) =>
    columns[n]?.flexible && over > 0 ? Math.max(Math.min(natural, NARROWEST), natural - over) : natural,
  );
}

function writeCell(cell: string, width: number, align: 'left' | 'right'): string {
  return padCell(cutToWidth(cell, width), width, align);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
