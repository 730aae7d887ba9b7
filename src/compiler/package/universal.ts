import { cmi5File } from './cmi5.ts';
import type { PackageFile } from './package-files.ts';
import type { PackageInput, Packager } from './packager.ts';
import { scormFiles } from './scorm-package.ts';
import { SCORM12 } from './scorm12.ts';
import { tincanFile } from './xapi.ts';

/**
 * One zip for any LMS: the manifest of SCORM 1.2, which every SCORM LMS takes, beside `cmi5.xml` and `tincan.xml`. The
 * player asks its launch which to speak.
 */
export function universalFiles(input: PackageInput, script: Uint8Array): readonly PackageFile[] {
  return scormFiles(SCORM12, input, script, { beside: [cmi5File(input), tincanFile(input)], needs: ['xapi'] });
}

/** One zip for whichever of SCORM 1.2, cmi5 and Tin Can an LMS speaks; made where it is asked for. */
export const universal: Packager = {
  files: (input) => universalFiles(input, input.player.scripts.universal),
};
