import type { MediaFile, Module } from '../../../model/course.ts';
import type { Place } from '../../../model/diagnostic.ts';
import type { SourceFile } from '../../../model/source.ts';
import { blocksOf, type Content } from '../content.ts';
import { extensionOf, pathsUsed, targetOf } from '../paths.ts';
import type { Report } from '../report.ts';
import type { Check } from '../subject.ts';

const KB = 1000;
/** Bytes a second on the 400 kbit/s of a weak 3G signal. */
const WEAK_SIGNAL = 50 * KB;

/**
 * What a package takes from authors (see docs, Package files), with the most bytes a facilitator's phone should have to
 * load: a picture in ten seconds, a sound in 100, a video in 400 on a weak signal.
 */
const LIMITS: ReadonlyMap<string, number> = new Map([
  ['.svg', 500 * KB],
  ['.png', 500 * KB],
  ['.jpg', 500 * KB],
  ['.webp', 500 * KB],
  ['.avif', 500 * KB],
  ['.mp3', 5000 * KB],
  ['.mp4', 20_000 * KB],
  ['.vtt', 500 * KB],
]);

/** What to save other kinds of file as. */
const INSTEAD: readonly (readonly [better: string, kinds: readonly string[]])[] = [
  ['.jpg', ['.jpeg', '.heic']],
  ['.png', ['.gif', '.bmp', '.tif', '.tiff']],
  ['.mp3', ['.wav', '.ogg', '.m4a', '.aac', '.opus', '.amr']],
  ['.mp4', ['.mov', '.avi', '.webm', '.3gp', '.mkv']],
  ['.vtt', ['.srt']],
  ['Markdown (.md)', ['.docx', '.doc', '.pdf', '.txt']],
];

/** Files beside the lessons: unused, too large for a phone, or of a name or kind that a package cannot hold. */
export const checkMediaFiles: Check = ({ modules, files }, report) => {
  const texts = byTopFolder(files.texts);
  for (const { module, content } of modules) {
    const used = pathsUsed(content);
    const places = placesOfUse(content);
    for (const file of module.media) {
      const at = places.get(file.path);
      if (at !== undefined) checkUsed(file, at, report);
      else if (!used.has(file.path) && !isHidden(file.path)) reportUnused('media-unused', file, module, report);
    }
    for (const file of texts.get(module.folder) ?? [])
      if (isStray(file.path, module) && !used.has(file.path)) reportUnused('text-unused', file, module, report);
  }
};

/** Where each file that goes into the package is first used; a transcript does not: its text stands in the page. */
function placesOfUse(content: Content): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const add = (address: string | undefined, at: Place): void => {
    const target = address === undefined ? null : targetOf(address, at.file);
    if (target?.kind === 'local' && !places.has(target.path)) places.set(target.path, at);
  };
  for (const { src, at } of content.images) add(src, at);
  for (const { block } of blocksOf(content, 'media'))
    for (const address of [block.src, block.poster, block.captions]) add(address, block.at);
  for (const { href, at } of content.links) add(href, at);
  return places;
}

function checkUsed({ path, size }: MediaFile, at: Place, report: Report): void {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const extension = extensionOf(path);
  const limit = LIMITS.get(extension);
  if (limit === undefined) {
    report.report('file-type', at, { extension: extension || name, instead: insteadOf(extension.toLowerCase()) });
  } else if (size > limit) {
    const seconds = Math.round(size / WEAK_SIGNAL);
    report.report('media-too-large', at, { path: name, size, limit, seconds });
  }
  if (!/^[A-Za-z0-9._-]+$/.test(name)) report.report('file-name', at, { name, better: asciiName(name) });
}

function insteadOf(extension: string): string {
  if (LIMITS.has(extension)) return extension;
  return INSTEAD.find(([, kinds]) => kinds.includes(extension))?.[0] ?? [...LIMITS.keys()].join(' ');
}

/** Whether a text of the module's folder is no page; what is wrong with a page is said elsewhere. */
function isStray(path: string, { folder }: Module): boolean {
  return !/^[^/]+\.md$/.test(path.slice(folder.length + 1));
}

function byTopFolder(files: readonly SourceFile[]): ReadonlyMap<string, readonly SourceFile[]> {
  const folders = new Map<string, SourceFile[]>();
  for (const file of files) {
    const folder = file.path.split('/', 1)[0] ?? '';
    const known = folders.get(folder);
    if (known === undefined) folders.set(folder, [file]);
    else known.push(file);
  }
  return folders;
}

function reportUnused(
  code: 'media-unused' | 'text-unused',
  { path }: Pick<MediaFile, 'path'>,
  { folder }: Module,
  report: Report,
): void {
  report.report(code, { file: path, line: 1, column: 1 }, { path: path.slice(folder.length + 1) });
}

/** `.DS_Store`, `Thumbs.db`: what machines leave in folders. */
function isHidden(path: string): boolean {
  return /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini|~\$[^/]*)$/.test(path);
}

/** `Kartu Keluarga (é).png` → `kartu-keluarga-e.png`, `图.png` → `berkas.png` */
function asciiName(name: string): string {
  const ascii = name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  const better = ascii
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/-*\.-*/g, '.')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return better.startsWith('.') ? `berkas${better}` : better;
}
