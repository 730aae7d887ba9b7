import type { Place } from '../../../model/diagnostic.ts';
import type { LinkInline } from '../../../model/prose.ts';
import { nearest } from '../../parse/nearest.ts';
import type { Content } from '../content.ts';
import { extensionOf, targetOf } from '../paths.ts';
import type { Report } from '../report.ts';
import type { Check, Subject } from '../subject.ts';

/** Schemes that a browser, a mail program or a telephone opens, and that run nothing. */
const SCHEMES = ['https:', 'http:', 'mailto:', 'tel:', 'sms:', 'geo:'];
/** `kemensos.go.id/berita`, `www.…`: what people type for a web address. */
const LOOKS_LIKE_WEB = /^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)*\.(id|com|org|net|info)(\/|$))/i;

/** Links, pictures and media that lead nowhere: to a missing file or part, out of the package, or to the internet. */
export const checkLinks: Check = (subject, report) => {
  const texts = new Set(subject.files.texts.map((file) => file.path));
  const known = new Set([...texts, ...subject.files.media.map((file) => file.path)]);
  const scopes = [
    // The course's glossary stands in every module's package: it can point to no file of one.
    { folder: null, content: subject.shared },
    ...subject.modules.map(({ module, content }) => ({ folder: `${module.folder}/`, content })),
  ];
  for (const { folder, content } of scopes) {
    const scope: Scope = { folder, known, texts, anchors: anchorsOf(content), report };
    for (const link of content.links) checkLink(link, scope);
    for (const image of content.images) checkMedia(image.src, image.at, scope);
    for (const { block } of content.blocks) {
      if (block.kind !== 'media') continue;
      for (const address of [block.src, block.poster, block.captions])
        if (address !== undefined) checkMedia(address, block.at, scope);
      if (block.transcript !== undefined) checkTranscript(block.transcript, block.at, scope);
    }
  }
  checkLogo(subject, known, report);
};

/** What is known where a link stands. */
interface Scope {
  /** Of the module, with a slash; `null` outside modules. */
  readonly folder: string | null;
  /** Every file. */
  readonly known: ReadonlySet<string>;
  /** Those that are text and stay out of packages. */
  readonly texts: ReadonlySet<string>;
  readonly anchors: Anchors;
  readonly report: Report;
}

/** Ids a link may point to: those of blocks anywhere in the module, those of headings on their page. */
interface Anchors {
  readonly blocks: ReadonlySet<string>;
  readonly headings: ReadonlyMap<string, ReadonlySet<string>>;
}

function anchorsOf(content: Content): Anchors {
  const pages = content.pages.filter((page) => page.role !== 'glossary');
  const headings = new Map(pages.map((page) => [page.file, new Set<string>()]));
  const blocks = new Set(content.pages.flatMap((page) => (page.lesson === null ? [] : [page.lesson.id])));
  for (const { block, page } of content.blocks) {
    if (block.kind === 'heading') headings.get(page.file)?.add(block.id);
    else if ('id' in block) blocks.add(block.id);
  }
  return { blocks, headings };
}

function checkLink({ href, at }: LinkInline, scope: Scope): void {
  const target = targetOf(href, at.file);
  if (target.kind === 'remote') {
    if (!SCHEMES.includes(target.scheme)) scope.report.report('link-scheme', at, { scheme: target.scheme });
  } else if (LOOKS_LIKE_WEB.test(href) && (target.kind === 'outside' || !scope.known.has(target.path))) {
    scope.report.report('link-without-scheme', at, { address: href });
  } else {
    const path = reach(href, at, scope);
    if (path !== null && scope.texts.has(path) && target.kind === 'local') checkPart(path, target.fragment, at, scope);
  }
}

/** A picture, sound, video or captions: anything but text. */
function checkMedia(address: string, at: Place, scope: Scope): void {
  const path = reachOffline(address, at, scope);
  if (path !== null && scope.texts.has(path))
    scope.report.report('file-type', at, { extension: extensionOf(path) || path, instead: '.jpg, .mp3, .mp4, .vtt' });
}

function checkTranscript(address: string, at: Place, scope: Scope): void {
  const path = reachOffline(address, at, scope);
  if (path !== null && !scope.texts.has(path))
    scope.report.report('file-type', at, { extension: extensionOf(path) || path, instead: 'Markdown (.md)' });
}

function reachOffline(address: string, at: Place, scope: Scope): string | null {
  if (targetOf(address, at.file).kind !== 'remote') return reach(address, at, scope);
  scope.report.report('remote-media', at, { address });
  return null;
}

/** Path of the file of the module that a local address names; `null`, and a report, where it names none. */
function reach(address: string, at: Place, { folder, known, report }: Scope): string | null {
  const target = targetOf(address, at.file);
  if (target.kind !== 'local' || folder === null || !target.path.startsWith(folder)) {
    report.report('file-outside-module', at, { path: address });
    return null;
  }
  if (known.has(target.path)) return target.path;
  const path = address.split('#')[0] ?? address;
  report.report('file-missing', at, { path, near: nearest(path, pathsSeenFrom(at.file, known)) });
  return null;
}

/** Paths of the files beside and below `file`, as an author writes them there. */
function pathsSeenFrom(file: string, known: ReadonlySet<string>): string[] {
  const base = file.slice(0, file.lastIndexOf('/') + 1);
  return [...known].filter((path) => path.startsWith(base)).map((path) => path.slice(base.length));
}

function checkPart(file: string, fragment: string, at: Place, { anchors, report }: Scope): void {
  const headings = anchors.headings.get(file);
  if (headings === undefined) {
    report.report('link-to-no-page', at, { file });
    return;
  }
  if (fragment === '' || headings.has(fragment) || anchors.blocks.has(fragment)) return;
  report.report('anchor-missing', at, { anchor: fragment, file });
}

function checkLogo({ course, sources }: Subject, known: ReadonlySet<string>, report: Report): void {
  const { logo } = course.settings.theme;
  if (logo === undefined || known.has(logo)) return;
  const at = sources.key('course.yaml', ['theme', 'logo']);
  if (targetOf(logo, 'course.yaml').kind === 'remote') report.report('remote-media', at, { address: logo });
  else report.report('file-missing', at, { path: logo, near: nearest(logo, [...known]) });
}
