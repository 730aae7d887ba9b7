import type { PackageFile } from '../../../src/compiler/package/package-files.ts';

/** The text of one file of a package. */
export function textOf(files: readonly PackageFile[], path: string): string {
  const file = files.find((one) => one.path === path);
  if (file?.content.kind !== 'bytes') throw new Error(`no ${path} with bytes of its own`);
  return new TextDecoder().decode(file.content.bytes);
}
