/** The same sentence in the two languages of the project. */
interface Text {
  readonly id: string;
  readonly en: string;
}

export type Level = 'error' | 'warning' | 'info';

/** Where in a source file something stands. Line and column count from 1; a column is a UTF-16 code unit. */
export interface Place {
  /** Path below the course folder, with forward slashes: `01-pendidikan-anak/module.md`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A replacement that `check --fix` may make: characters `start` (inclusive) to `end` of the file become `text`. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A fault an author can mend: found, never thrown. */
export interface Diagnostic extends Place {
  /** Stable kebab-case name of the finding; the key of `lint` in course.yaml. */
  readonly code: string;
  readonly level: Level;
  /** One sentence: what is wrong here. */
  readonly message: Text;
  /** One sentence: how to mend it. */
  readonly hint: Text;
  readonly fix?: Fix;
}

/** The words of one finding, as the catalogue in `i18n/diagnostics.ts` holds them. */
export interface FindingWords<Args> {
  readonly level: Level;
  readonly message: (args: Args) => Text;
  readonly hint: (args: Args) => Text;
}

/** Collects diagnostics from the stages that read one course; the catalogue gives each its words. */
export class Diagnostics<Catalogue extends Readonly<Record<string, FindingWords<never>>>> {
  readonly found: Diagnostic[] = [];

  constructor(private readonly catalogue: Catalogue) {}

  report<Code extends keyof Catalogue & string>(
    code: Code,
    place: Place,
    args: Parameters<Catalogue[Code]['message']>[0],
    fix?: Fix,
  ): void {
    const words: FindingWords<never> | undefined = this.catalogue[code];
    if (words === undefined) throw new Error(`no words for the diagnostic ${code}`);
    this.found.push({
      code,
      level: words.level,
      file: place.file,
      line: place.line,
      column: place.column,
      message: words.message(args as never),
      hint: words.hint(args as never),
      ...(fix === undefined ? {} : { fix }),
    });
  }
}

/** Order of a report: by file, then line, then column, then code. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
