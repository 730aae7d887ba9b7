import type { SourceFile } from '../../model/source.ts';
import { decode } from './decode.ts';
import type { Report } from './report.ts';
import type { Source } from './source.ts';

/** Texts of a course by path; each is decoded, and found faulty, once. */
export class SourceReader {
  private readonly files: ReadonlyMap<string, SourceFile>;
  private readonly decoded = new Map<string, Source | null>();

  constructor(
    files: readonly SourceFile[],
    private readonly report: Report,
  ) {
    this.files = new Map(files.map((file) => [file.path, file]));
  }

  get paths(): readonly string[] {
    return [...this.files.keys()];
  }

  has(path: string): boolean {
    return this.files.has(path);
  }

  /** `null` where there is no such file, or none that is text. */
  read(path: string): Source | null {
    const known = this.decoded.get(path);
    if (known !== undefined) return known;
    const file = this.files.get(path);
    const source = file === undefined ? null : decode(file, this.report);
    this.decoded.set(path, source);
    return source;
  }
}
