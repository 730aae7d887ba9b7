import type { Content } from './content.ts';

/** What an address in the text points to. */
export type Target =
  /** `https://…`, `mailto:…`: a scheme, in small letters with its colon. */
  | { readonly kind: 'remote'; readonly scheme: string }
  /** A file of the course folder, and perhaps a part of it. */
  | { readonly kind: 'local'; readonly path: string; readonly fragment: string }
  /** Leads out of the course folder. */
  | { readonly kind: 'outside' };

/**
 * Resolves an address seen from a file: `media/a.png` in `01-x/02-y.md` → `01-x/media/a.png`; `#id` → that file.
 * `//host/…` counts as `https:`.
 */
export function targetOf(address: string, file: string): Target {
  const scheme = /^([a-z][a-z0-9+.-]*:)|^\/\//i.exec(address);
  if (scheme !== null) return { kind: 'remote', scheme: (scheme[1] ?? 'https:').toLowerCase() };
  const [path = '', fragment = ''] = address.split('#', 2);
  if (path === '') return { kind: 'local', path: file, fragment };
  const resolved = join(file, decode(path));
  return resolved === null ? { kind: 'outside' } : { kind: 'local', path: resolved, fragment: decode(fragment) };
}

/** Every file that pictures, media and links of `content` point to, existing or not. */
export function pathsUsed(content: Content): Set<string> {
  const used = new Set<string>();
  const use = (address: string | undefined, file: string): void => {
    const target = address === undefined ? null : targetOf(address, file);
    if (target?.kind === 'local') used.add(target.path);
  };
  for (const image of content.images) use(image.src, image.at.file);
  for (const link of content.links) use(link.href, link.at.file);
  for (const { block } of content.blocks) {
    if (block.kind !== 'media') continue;
    for (const address of [block.src, block.poster, block.captions, block.transcript]) use(address, block.at.file);
  }
  return used;
}

/** `media/peta.SVG` → `.SVG`, as a package will have it; `''` where there is none: `.png` is a hidden file. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /^\.*[^.].*(\.[^.]*)$/s.exec(name.normalize('NFKD'))?.[1] ?? '';
}

function join(file: string, relative: string): string | null {
  if (relative.startsWith('/')) return null;
  const parts = file.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % is part of the name
  }
}
