import type { SourceFile } from '../../model/source.ts';
import { decode } from './decode.ts';
import type { Report } from './report.ts';
import type { Source } from './source.ts';

/** Texts of a course by path; each is decoded, and found faulty, once. */
export class SourceReader {
  private readonly files: ReadonlyMap<string, SourceFile>;
  private readonly folders: ReadonlyMap<string, readonly string[]>;
  private readonly decoded = new Map<string, Source | null>();

  constructor(
    files: readonly SourceFile[],
    private readonly report: Report,
  ) {
    this.files = new Map(files.map((file) => [file.path, file]));
    this.folders = byFolder(files);
  }

  get paths(): readonly string[] {
    return [...this.files.keys()];
  }

  /** Names of the files directly in a folder. */
  namesIn(folder: string): readonly string[] {
    return this.folders.get(folder) ?? [];
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

function byFolder(files: readonly SourceFile[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const { path } of files) {
    const end = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(0, end));
    const names = folders.get(folder);
    if (names === undefined) folders.set(folder, [path.slice(end + 1)]);
    else names.push(path.slice(end + 1));
  }
  return folders;
}
