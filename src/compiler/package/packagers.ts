import type { Standard } from '../../model/standard.ts';
import { cmi5 } from './cmi5.ts';
import type { Packager } from './packager.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004 } from './scorm2004.ts';
import { universal } from './universal.ts';
import { web } from './web.ts';
import { xapi } from './xapi.ts';

/** How each standard is packaged. */
export const PACKAGERS: Readonly<Record<Standard, Packager>> = { scorm12, scorm2004, cmi5, xapi, web, universal };
