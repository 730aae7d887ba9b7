import { PACKAGE_EXTENSIONS } from '../../model/standard.ts';

/** `media/peta.SVG` → `.SVG`; `''` where the name has none. */
export function extensionOf(path: string): string {
  return /\.[^./]*$/.exec(path)?.[0] ?? '';
}

/**
 * Why `path` cannot be the name of a file in a package, or `null` where it can: ASCII letters, digits, `-`, `_`, `.`,
 * forward slashes, no way out of the package, an extension an LMS serves.
 */
export function packageNameFault(path: string): string | null {
  const parts = path.split('/');
  if (!parts.every((part) => /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/.test(part))) return 'a character that LMSs mistreat';
  if (!PACKAGE_EXTENSIONS.some((extension) => extension === extensionOf(path))) return 'a kind of file LMSs refuse';
  return null;
}
