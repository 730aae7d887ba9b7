import type { MediaFile } from './course.ts';

/** A course folder in memory: what the compiler's one disk access hands to the pure stages. */
export interface CourseFiles {
  /** Markdown, YAML and transcript files, undecoded: a file may turn out to be no text at all. */
  readonly texts: readonly SourceFile[];
  /** Every other file, by size only. */
  readonly media: readonly MediaFile[];
}

export interface SourceFile {
  /** Path below the course folder, forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
