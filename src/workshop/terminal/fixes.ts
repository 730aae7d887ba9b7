import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic, Fix } from '../../model/diagnostic.ts';
import type { CourseFiles } from '../../model/source.ts';
import { writeWhole } from './write-whole.ts';

export interface FixResult {
  /** Diagnostics whose fix was written. */
  readonly written: readonly Diagnostic[];
  /** Files that somebody changed since they were read. */
  readonly changed: readonly string[];
}

/** Thrown where a file cannot be written; it is as it was. */
export class FixError extends Error {
  constructor(
    readonly path: string,
    /** As the system names it: `EACCES`. */
    readonly code: string,
    options: ErrorOptions,
  ) {
    super(`cannot write ${path}: ${code}`, options);
  }
}

/**
 * Writes the fixes of `diagnostics` into the files below `folder`, each file whole or not at all. Of fixes that overlap
 * the first is written; the others show again in the next check.
 */
export async function writeFixes(
  folder: string,
  files: CourseFiles,
  diagnostics: readonly Diagnostic[],
): Promise<FixResult> {
  const written: Diagnostic[] = [];
  const changed: string[] = [];
  for (const { path, bytes } of files.texts) {
    const own = withoutOverlap(diagnostics.filter((diagnostic) => diagnostic.file === path));
    if (own.length === 0) continue;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const mended = applyFixes(
      text,
      own.map(({ fix }) => fix),
    );
    if (await replaceFile(join(folder, path), bytes, mended)) written.push(...own);
    else changed.push(path);
  }
  return { written, changed };
}

type Fixable = Diagnostic & { readonly fix: Fix };

function withoutOverlap(diagnostics: readonly Diagnostic[]): Fixable[] {
  const fixable = diagnostics.filter((diagnostic): diagnostic is Fixable => diagnostic.fix !== undefined);
  const kept: Fixable[] = [];
  for (const one of [...fixable].sort((a, b) => a.fix.start - b.fix.start)) {
    const last = kept.at(-1)?.fix;
    if (last === undefined || (one.fix.start >= last.end && one.fix.start > last.start)) kept.push(one);
  }
  return kept;
}

/** `fixes` must not overlap. Offsets count in `text`, byte order mark and line ends included. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  let mended = '';
  let done = 0;
  for (const { start, end, text: replacement } of [...fixes].sort((a, b) => a.start - b.start)) {
    mended += text.slice(done, start) + replacement;
    done = end;
  }
  return mended + text.slice(done);
}

/** False where it is not what was read. */
async function replaceFile(path: string, read: Uint8Array, text: string): Promise<boolean> {
  try {
    if (Buffer.compare(await readFile(path), read) !== 0) return false;
    await writeWhole(path, text);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new FixError(path, String(error.code), { cause: error });
  }
}
