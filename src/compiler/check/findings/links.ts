import type { Place } from '../../../model/diagnostic.ts';
import type { LinkInline } from '../../../model/prose.ts';
import { nearest } from '../../parse/nearest.ts';
import type { Content } from '../content.ts';
import { targetOf } from '../paths.ts';
import type { Report } from '../report.ts';
import type { Check, Subject } from '../subject.ts';

/** Schemes that a browser, a mail program or a telephone opens, and that run nothing. */
const SCHEMES = ['https:', 'http:', 'mailto:', 'tel:', 'sms:', 'geo:'];
/** `kemensos.go.id/berita`, `www.…`: what people type for a web address. */
const LOOKS_LIKE_WEB = /^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)*\.(id|com|org|net|info)(\/|$))/i;

/** Links, pictures and media that lead nowhere: to a missing file or part, out of the package, or to the internet. */
export const checkLinks: Check = (subject, report) => {
  const known = new Set([...subject.files.texts, ...subject.files.media].map((file) => file.path));
  const scopes = [
    { folder: '', content: subject.shared },
    ...subject.modules.map(({ module, content }) => ({ folder: `${module.folder}/`, content })),
  ];
  for (const { folder, content } of scopes) {
    const scope: Scope = { folder, content, known, anchors: anchorsOf(content), report };
    for (const link of content.links) checkLink(link, scope);
    for (const image of content.images) checkMedia(image.src, image.at, scope);
    for (const { block } of content.blocks) {
      if (block.kind !== 'media') continue;
      for (const address of [block.src, block.poster, block.captions, block.transcript])
        if (address !== undefined) checkMedia(address, block.at, scope);
    }
  }
  checkLogo(subject, known, report);
};

/** What is known where a link stands. */
interface Scope {
  /** Of the module, with a slash. */
  readonly folder: string;
  readonly content: Content;
  readonly known: ReadonlySet<string>;
  readonly anchors: Anchors;
  readonly report: Report;
}

/** Ids a link may point to: those of blocks anywhere in the module, those of headings on their page. */
interface Anchors {
  readonly blocks: ReadonlySet<string>;
  readonly headings: ReadonlyMap<string, ReadonlySet<string>>;
}

function anchorsOf(content: Content): Anchors {
  const headings = new Map(content.pages.map((page) => [page.file, new Set<string>()]));
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
  } else if (isInReach(href, at, scope) && target.kind === 'local' && target.path.endsWith('.md')) {
    checkPart(target.path, target.fragment, at, scope);
  }
}

/** A picture, sound, captions or transcript. */
function checkMedia(address: string, at: Place, scope: Scope): void {
  if (targetOf(address, at.file).kind === 'remote') scope.report.report('remote-media', at, { address });
  else isInReach(address, at, scope);
}

/** Whether a local address names a file of the module that exists; reports it where not. */
function isInReach(address: string, at: Place, { folder, known, report }: Scope): boolean {
  const target = targetOf(address, at.file);
  if (target.kind !== 'local' || !target.path.startsWith(folder)) {
    report.report('file-outside-module', at, { path: address });
    return false;
  }
  if (known.has(target.path)) return true;
  const path = address.split('#')[0] ?? address;
  report.report('file-missing', at, { path, near: nearest(path, pathsSeenFrom(at.file, known)) });
  return false;
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
