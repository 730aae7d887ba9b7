import type { Standard } from '../../model/standard.ts';
import { cmi5 } from './cmi5.ts';
import type { Packager } from './packager.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004 } from './scorm2004.ts';
import { universal } from './universal.ts';
import { web } from './web.ts';
import { xapi } from './xapi.ts';

/** The standards that can be built, one line each, in the order of `STANDARDS`. */
const PACKAGERS: readonly Packager[] = [scorm12, scorm2004, cmi5, xapi, web, universal];

export const BUILT_STANDARDS: readonly Standard[] = PACKAGERS.map((packager) => packager.standard);

/** `null` where the standard is known but not built yet. */
export function packagerOf(standard: Standard): Packager | null {
  return PACKAGERS.find((packager) => packager.standard === standard) ?? null;
}
