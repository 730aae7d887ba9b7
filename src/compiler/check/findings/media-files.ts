import type { MediaFile, Module } from '../../../model/course.ts';
import type { Place } from '../../../model/diagnostic.ts';
import { blocksOf, type Content } from '../content.ts';
import { pathsUsed, targetOf } from '../paths.ts';
import type { Report } from '../report.ts';
import type { Check } from '../subject.ts';

const KB = 1000;
/** Bytes a second on the 400 kbit/s of a weak 3G signal. */
const WEAK_SIGNAL = 50 * KB;

/**
 * What a package takes from authors (see docs, Package files), with the most bytes a facilitator's phone should have to
 * load: a picture in ten seconds, a sound in 100, a video in 400 on a weak signal.
 */
const LIMITS: Readonly<Record<string, number>> = {
  '.svg': 500 * KB,
  '.png': 500 * KB,
  '.jpg': 500 * KB,
  '.webp': 500 * KB,
  '.avif': 500 * KB,
  '.mp3': 5000 * KB,
  '.mp4': 20_000 * KB,
  '.vtt': 500 * KB,
};

/** What to save other kinds of file as. */
const INSTEAD: Readonly<Record<string, string>> = {
  ...{ '.jpeg': '.jpg', '.gif': '.png', '.bmp': '.png', '.tif': '.png', '.tiff': '.png', '.heic': '.jpg' },
  ...{ '.wav': '.mp3', '.ogg': '.mp3', '.m4a': '.mp3', '.aac': '.mp3', '.opus': '.mp3', '.amr': '.mp3' },
  ...{ '.mov': '.mp4', '.avi': '.mp4', '.webm': '.mp4', '.3gp': '.mp4', '.mkv': '.mp4', '.srt': '.vtt' },
  ...{ '.docx': 'Markdown (.md)', '.doc': 'Markdown (.md)', '.pdf': 'Markdown (.md)', '.txt': 'Markdown (.md)' },
};

/** Files beside the text: unused, too large for a phone, or of a name or kind that a package cannot hold. */
export const checkMediaFiles: Check = ({ modules }, report) => {
  for (const { module, content } of modules) {
    const used = pathsUsed(content);
    const places = placesOfUse(content);
    for (const file of module.media) {
      if (isHidden(file.path)) continue;
      const at = places.get(file.path);
      if (at !== undefined) checkUsed(file, at, report);
      else if (!used.has(file.path)) reportUnused(file, module, report);
    }
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
  const extension = /\.[^.]*$/.exec(name)?.[0] ?? name;
  const limit = LIMITS[extension];
  if (limit === undefined) {
    const lower = extension.toLowerCase();
    const instead = LIMITS[lower] === undefined ? (INSTEAD[lower] ?? Object.keys(LIMITS).join(' ')) : lower;
    report.report('file-type', at, { extension, instead });
  } else if (size > limit) {
    const seconds = Math.round(size / WEAK_SIGNAL);
    report.report('media-too-large', at, { path: name, size, limit, seconds });
  }
  if (!/^[A-Za-z0-9._-]+$/.test(name)) report.report('file-name', at, { name, better: asciiName(name) });
}

function reportUnused({ path }: MediaFile, { folder }: Module, report: Report): void {
  report.report('media-unused', { file: path, line: 1, column: 1 }, { path: path.slice(folder.length + 1) });
}

/** `.DS_Store`, `Thumbs.db`: what machines leave in folders. */
function isHidden(path: string): boolean {
  return /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini|~\$[^/]*)$/.test(path);
}

/** `Kartu Keluarga (é).png` → `kartu-keluarga-e.png` */
function asciiName(name: string): string {
  const ascii = name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return ascii
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/-*\.-*/g, '.')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
}
