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
 * SCORM 1.2 RTE 3.4.4: CMIString4096, CMIString255.
 */
export const SCORM12_LIMITS = {
  suspendData: 4096,
  lessonLocation: 255,
} as const;

/** Limits of the SCORM 2004 4th edition data model that matter to a package. */
export const SCORM2004_LIMITS = {
  /**
   * Characters. RTE 4.2.23 has an LMS take 64,000; but some send all elements in every commit, and drop one above 64 KiB
   * at the end of a launch: this is what the interactions leave of it.
   */
  suspendData: 12_000,
  /** Characters of a description, and of one text that is typed: `localized_string_type`, RTE 4.2.9. */
  text: 250,
  /** Texts typed in one interaction. RTE 4.2.9.2. */
  texts: 10,
  /** Members of any other list of responses. RTE 4.2.9.2. */
  list: 36,
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
