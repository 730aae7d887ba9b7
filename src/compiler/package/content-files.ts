import { type PackageFile, textFile } from './package-files.ts';
import { packageNameFault } from './package-name.ts';
import type { PackageInput } from './packager.ts';

/** The page that starts the module, in every standard. */
export const LAUNCH_FILE = 'index.html';

/**
 * What every package holds whatever its standard: page, player with its `script` for that standard, media. Throws where a file has a name no LMS can be
 * trusted with: renderer and check see to names, so such a one is a fault of ours.
 */
export function contentFiles({ html, media, player }: PackageInput, script: Uint8Array): readonly PackageFile[] {
  const files: readonly PackageFile[] = [
    textFile(LAUNCH_FILE, html),
    { path: 'player.css', content: { kind: 'bytes', bytes: player.style } },
    { path: 'player.js', content: { kind: 'bytes', bytes: script } },
    ...media.map(({ from, to }): PackageFile => ({ path: to, content: { kind: 'course', path: from } })),
  ];
  assertNames(files);
  return files;
}

function assertNames(files: readonly PackageFile[]): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    const fault = packageNameFault(path) ?? (seen.has(path.toLowerCase()) ? 'the name of another file' : null);
    if (fault !== null) throw new Error(`${path} cannot be packaged: it has ${fault}`);
    seen.add(path.toLowerCase());
  }
}
