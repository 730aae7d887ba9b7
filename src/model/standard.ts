/**
 * The packages Sinau can make of a module, in the order they are built and listed. `universal` is one zip for SCORM 1.2,
 * cmi5 and xAPI, made only where it is asked for.
 */
export const STANDARDS = ['scorm12', 'scorm2004', 'cmi5', 'xapi', 'web', 'universal'] as const;
export type Standard = (typeof STANDARDS)[number];

/** Those that name a course by its `iri`. */
export const NAMED_BY_IRI: readonly Standard[] = ['cmi5', 'xapi', 'universal'];

/** Those an LMS plays as SCORM 1.2. */
export const HOLDING_SCORM12: readonly Standard[] = ['scorm12', 'universal'];

/**
 * Limits of the SCORM 1.2 data model that matter to a package, in characters.
 * SCORM 1.2 RTE 3.4.4: CMIString4096, CMIString255, CMIIdentifier.
 */
export const SCORM12_LIMITS = {
  suspendData: 4096,
  lessonLocation: 255,
  identifier: 255,
  response: 255,
} as const;

/** Kinds of file a package may hold, whatever its standard: an LMS may refuse or mis-serve others. */
export const PACKAGE_EXTENSIONS = [
  '.html',
  '.js',
  '.css',
  '.svg',
  '.png',
  '.jpg',
  '.webp',
  '.avif',
  '.mp3',
  '.mp4',
  '.vtt',
  '.json',
  '.xml',
  '.xsd',
] as const;
