/**
 * What an administrator may change in a package without a build: `settings.js`, a classic script, since a page from
 * `file://` cannot fetch a JSON file. It leaves this on the window as `sinauSettings`; what it does not name is as built,
 * an empty address switches the thing off.
 */
export interface PackageSettings {
  readonly xapi?: {
    readonly endpoint?: string;
    /** Sent as `Authorization`; every learner can read it. */
    readonly auth?: string;
    readonly lmsHomePage?: string;
  };
  readonly consult?: { readonly endpoint?: string };
}

/** What the page of a module knows of xAPI. */
export interface PageXapi {
  /** The course's IRI. */
  readonly iri: string;
  /** Of the LRS that SCORM packages tell too; absent where the course names none. */
  readonly endpoint?: string;
  readonly auth?: string;
  readonly lmsHomePage?: string;
  /** The learner is told by a pseudonym instead of the id the LMS gives. */
  readonly pseudonymous?: boolean;
  /** Names of the verbs that are not sent. */
  readonly verbsOff?: readonly string[];
}
