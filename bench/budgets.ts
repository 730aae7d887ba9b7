/** What Sinau promises (docs/architecture.md): the largest each figure may be. */
export const BUDGETS = {
  /** Script and stylesheet, gzip. */
  playerBytes: 32 * 1024,
  /** Scripts that come once the page can be used, gzip: search and reading aloud in every package, the others where used. */
  optionalBytes: { aids: 2.5 * 1024, consult: 8 * 1024, xapi: 26 * 1024 },
  /** Zip, less what its own page and media take in it, by standard. SCORM 2004 carries more schemas. */
  overheadBytes: { scorm12: 60 * 1024, scorm2004: 90 * 1024 },
  /** Paint of the first paragraph, against the same text as bare HTML. */
  firstPaintRatio: 1.25,
  /** First question answerable. */
  interactiveMs: 3000,
  /** The six modules, player already built. */
  buildMs: 2000,
  /** A course of 1,000 modules against one of 250: four times the work may take this much more than four times as long. */
  growthRatio: 1.5,
  /** Peak memory of the large build. */
  memoryBytes: 500 * 1024 * 1024,
} as const;

/** One measured figure beside what it may be. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  readonly kept: boolean;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}
