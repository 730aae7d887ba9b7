import type { CourseSettings } from '../../model/course.ts';
import {
  OPTIONAL_SCRIPTS,
  type OptionalScript,
  type PackageFile,
  type PlayerFiles,
  textFile,
} from './package-files.ts';
import { packageNameFault } from './package-name.ts';
import type { PackageInput } from './packager.ts';
import { SETTINGS_FILE } from './settings-file.ts';

/** The page that starts the module, in every standard. */
export const LAUNCH_FILE = 'index.html';

/**
 * What every package holds whatever its standard: page, player with its `script` for that standard, media, and the
 * optional scripts that the standard `needs` or the course uses. Throws where a file has a name no LMS can be trusted
 * with: renderer and check see to names, so such a one is a fault of ours.
 */
export function contentFiles(
  { course, html, media, player }: PackageInput,
  script: Uint8Array,
  needs: readonly OptionalScript[] = [],
): readonly PackageFile[] {
  const files: readonly PackageFile[] = [
    textFile(LAUNCH_FILE, html),
    { path: 'player.css', content: { kind: 'bytes', bytes: player.style } },
    { path: 'player.js', content: { kind: 'bytes', bytes: script } },
    ...optionalFiles(course, player, needs),
    ...media.map(({ from, to }): PackageFile => ({ path: to, content: { kind: 'course', path: from } })),
  ];
  assertNames(files);
  return files;
}

/** Search and reading aloud; what speaks to an LRS or to the consultation, and where an administrator sets it. */
function optionalFiles(
  { xapi, consult }: CourseSettings,
  { optional }: PlayerFiles,
  needs: readonly OptionalScript[],
): readonly PackageFile[] {
  const used = { aids: true, xapi, consult };
  const scripts = OPTIONAL_SCRIPTS.filter((name) => used[name] !== undefined || needs.includes(name));
  const files = scripts.map(
    (name): PackageFile => ({ path: `${name}.js`, content: { kind: 'bytes', bytes: optional[name] } }),
  );
  return scripts.length > 1 ? [SETTINGS_FILE, ...files] : files;
}

function assertNames(files: readonly PackageFile[]): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    const fault = packageNameFault(path) ?? (seen.has(path.toLowerCase()) ? 'the name of another file' : null);
    if (fault !== null) throw new Error(`${path} cannot be packaged: it has ${fault}`);
    seen.add(path.toLowerCase());
  }
}
