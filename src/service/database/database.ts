/** A row as the database gives it: timestamps are `Date`, `jsonb` is parsed, arrays are arrays; counts are cast to `int` in SQL. */
export type Parameter = string | number | boolean | null | Date | readonly string[];

/** Something that runs SQL: a database, or a transaction in it. */
export interface Queries {
  query<Row>(sql: string, parameters?: readonly Parameter[]): Promise<readonly Row[]>;
  /** Several statements, without parameters. */
  execute(sql: string): Promise<void>;
}

/** The port to the database: one SQL, two engines. */
export interface Database extends Queries {
  readonly engine: 'pglite' | 'postgres';
  /** Commits what `work` did, or nothing of it where it rejects. What is committed is on disk. */
  transaction<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  /** Hears of `pg_notify` on the channel, whichever process sent it. */
  listen(channel: string, hearing: Hearing): Promise<Listener>;
  close(): Promise<void>;
}

export interface Hearing {
  readonly onPayload: (payload: string) => void;
  /** Whether notifications arrive now; while they do not, changes are to be looked for. */
  readonly onState: (hears: boolean) => void;
}

export interface Listener {
  stop(): Promise<void>;
}

/** Whether the database refused a row because one with its key is there (SQLSTATE 23505). */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

/** Whether the database refused what was to be stored or looked for, rather than being out of order (SQLSTATE classes 22, 23, 54). */
export function isOfData(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:22|23|54)/.test(String(error.code));
}

/** The only row of an answer that has exactly one. */
export function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`expected one row, got ${rows.length}`);
  return row;
}
