import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { MediaFile } from '../model/course.ts';
import type { CourseFiles, SourceFile } from '../model/source.ts';
import type { FileContent } from './package/package-files.ts';
import { writeZip, type ZipEntry } from './package/zip.ts';

/** Why a course folder cannot be read at all; what is wrong *in* its files is a diagnostic. */
type FolderFault =
  | 'missing'
  | 'not-a-folder'
  | 'no-permission'
  | 'unreadable'
  | 'file-gone'
  | 'too-many-files'
  | 'too-deep';

/** Thrown for the folder as a whole: bad usage, exit status 2. */
export class CourseFolderError extends Error {
  constructor(
    readonly fault: FolderFault,
    /** The folder or the file it is about. */
    readonly path: string,
    options?: ErrorOptions,
  ) {
    super(`${fault}: ${path}`, options);
  }
}

/** Thrown where the system refuses to write a package; exit status 2. */
export class PackageWriteError extends Error {
  constructor(
    /** As the system names it: `ENOSPC`. */
    readonly code: string,
    options: ErrorOptions,
  ) {
    super(`packages cannot be written: ${code}`, options);
  }
}

/** Far beyond any course (a thousand modules of a hundred files), far below what a machine chokes on. */
export const FOLDER_LIMITS = { files: 100_000, depth: 12, textBytes: 8 * 1024 * 1024 } as const;

/**
 * Reads a course folder: Markdown, YAML and plain text as bytes, everything else by size. Leaves out names with a
 * leading dot or `~$` (a word processor's lock), `node_modules`, and a README beside course.yaml. Links are followed,
 * but never back into a folder they stand in. Throws `CourseFolderError`.
 */
export async function readCourseFiles(dir: string): Promise<CourseFiles> {
  const reading: Reading = { texts: [], media: [] };
  try {
    if (!(await stat(dir)).isDirectory()) throw new CourseFolderError('not-a-folder', dir);
    await readFolder(reading, dir, '', []);
  } catch (error) {
    throw folderError(error, dir, 'missing');
  }
  return { texts: reading.texts.sort(byPath), media: reading.media.sort(byPath) };
}

interface Reading {
  readonly texts: SourceFile[];
  readonly media: MediaFile[];
}

const TEXT = /\.(md|yaml|yml|txt)$/i;
const LEFT_OUT = /^(\.|~\$|node_modules$|thumbs\.db$|desktop\.ini$)/i;

/** `path` is the folder below `dir`, `''` at the top; `above` the real paths of the folders it stands in. */
async function readFolder(reading: Reading, dir: string, path: string, above: readonly string[]): Promise<void> {
  const real = await realpath(join(dir, path));
  if (above.includes(real)) return;
  if (above.length > FOLDER_LIMITS.depth) throw new CourseFolderError('too-deep', path);
  for (const name of (await readdir(real)).sort()) {
    if (LEFT_OUT.test(name) || (path === '' && /^readme\.md$/i.test(name))) continue;
    await readEntry(reading, dir, path === '' ? name : `${path}/${name}`, [...above, real]);
  }
}

async function readEntry(reading: Reading, dir: string, path: string, above: readonly string[]): Promise<void> {
  const info = await statIfThere(join(dir, path));
  if (info === null) return;
  if (info.isDirectory()) return readFolder(reading, dir, path, above);
  if (!info.isFile()) return;
  if (reading.texts.length + reading.media.length >= FOLDER_LIMITS.files) {
    throw new CourseFolderError('too-many-files', path);
  }
  if (!TEXT.test(path)) reading.media.push({ path, size: info.size });
  else reading.texts.push({ path, bytes: await readText(join(dir, path), info.size) });
}

/** Of a text too long for any parser only the beginning: enough for the parser to say so. */
async function readText(path: string, size: number): Promise<Uint8Array> {
  if (size <= FOLDER_LIMITS.textBytes) return readFile(path);
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(FOLDER_LIMITS.textBytes));
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A link that leads nowhere is no file: what refers to it is then a broken link, which the check reports. */
async function statIfThere(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ELOOP')) return null;
    throw error;
  }
}

/** What the system says of `path`, or of a file in it, as an author can understand it; `gone` where nothing is there. */
function folderError(error: unknown, path: string, gone: 'missing' | 'file-gone'): unknown {
  if (!isSystemError(error)) return error;
  const cause = { cause: error };
  if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(error.code)) {
    return new CourseFolderError(gone, path, cause);
  }
  const denied = error.code === 'EACCES' || error.code === 'EPERM';
  return new CourseFolderError(denied ? 'no-permission' : 'unreadable', error.path ?? path, cause);
}

interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function hasCode(error: unknown, code: string): boolean {
  return isSystemError(error) && error.code === code;
}

/** The bytes of a packaged file; `dir` is the course folder. Throws `CourseFolderError` where a file of it went away. */
export async function readContent(dir: string, content: FileContent): Promise<Uint8Array> {
  if (content.kind === 'bytes') return content.bytes;
  if (content.kind === 'installed') return readFile(createRequire(import.meta.url).resolve(content.specifier));
  const path = join(dir, content.path);
  try {
    return await readFile(path);
  } catch (error) {
    throw folderError(error, path, 'file-gone');
  }
}

/**
 * Writes `out/name` whole or not at all, and gives its size in bytes: a zip half written, by a full disk or an abort,
 * is removed, and the one of the last build stays. Throws `PackageWriteError`.
 */
export async function writePackage(
  out: string,
  name: string,
  entries: readonly ZipEntry[],
  signal?: AbortSignal,
): Promise<number> {
  try {
    await makeFolder(out);
    return await writeWhole(join(out, name), join(out, `.${name}.${process.pid}.part`), entries, signal);
  } catch (error) {
    throw isSystemError(error) ? new PackageWriteError(error.code, { cause: error }) : error;
  }
}

/** Writes `out/name` whole or not at all. Throws `PackageWriteError`. */
export async function writeText(out: string, name: string, text: string): Promise<void> {
  const unfinished = join(out, `.${name}.${process.pid}.part`);
  try {
    await makeFolder(out);
    await writeFile(unfinished, text);
    await rename(unfinished, join(out, name));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw isSystemError(error) ? new PackageWriteError(error.code, { cause: error }) : error;
  }
}

async function writeWhole(
  path: string,
  unfinished: string,
  entries: readonly ZipEntry[],
  signal?: AbortSignal,
): Promise<number> {
  try {
    const file = createWriteStream(unfinished);
    await writeZip(entries, file, signal);
    await rename(unfinished, path);
    return file.bytesWritten;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/**
 * Makes a folder and those it stands in. By hand: Node's own `recursive` never comes back where a system says ENOENT of
 * a folder whose parent exists, as Linux does below /proc.
 */
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  try {
    await mkdir(path);
  } catch (error) {
    if (!(await isFolder(path))) throw error; // otherwise somebody else was faster
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await statIfThere(path))?.isDirectory() ?? false;
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
