import { LAUNCH_FILE } from './content-files.ts';
import type { PackageFile } from './package-files.ts';
import type { PackageInput } from './packager.ts';
import { element, type XmlElement } from './xml.ts';

/** What distinguishes the manifest of one edition of SCORM from that of another. */
export interface ScormEdition {
  /** What an LMS compares to the letter. */
  readonly schemaVersion: string;
  /** Namespaces by prefix, and the schema of each; the default namespace has the prefix `''`. */
  readonly namespaces: Readonly<Record<string, { readonly name: string; readonly schema?: string }>>;
  /** The attribute by which a resource is a SCO. */
  readonly sco: Readonly<Record<string, string>>;
  /** The schemas, which stand in the root. */
  readonly controlDocuments: readonly PackageFile[];
  readonly metadata: (input: PackageInput) => XmlElement;
  readonly organization: Readonly<Record<string, string>>;
  /** What the item says after its title, and the organization after its item. */
  readonly afterTitle: (input: PackageInput) => readonly XmlElement[];
  readonly afterItem: readonly XmlElement[];
}

/**
 * `imsmanifest.xml`: one organization, one item, one SCO, every file in `listed`. Identifiers come from ids alone, so
 * that an update in place keeps its learners' tracks; the word before the dot keeps them distinct and makes any id a
 * valid `xsd:ID`.
 */
export function scormManifest(edition: ScormEdition, input: PackageInput, listed: readonly string[]): XmlElement {
  const id = `${input.course.id}.${input.module.id}`;
  const version = input.module.version.slice(0, VERSION_LIMIT);
  return element(
    'manifest',
    { identifier: `manifest.${id}`, version, ...namespaceAttributes(edition) },
    element(
      'metadata',
      {},
      element('schema', {}, 'ADL SCORM'),
      element('schemaversion', {}, edition.schemaVersion),
      edition.metadata(input),
    ),
    organizations(edition, input, id),
    element('resources', {}, resource(edition, id, listed)),
  );
}

/** Characters a title and a version may have (imscp_rootv1p1p2.xsd, `titleType`; SCORM 2004 4th CAM 3.4.1). */
const TITLE_LIMIT = 200;
const VERSION_LIMIT = 20;

function namespaceAttributes({ namespaces }: ScormEdition): Record<string, string> {
  const all = Object.entries(namespaces);
  const declared = all.map(([prefix, { name }]) => [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, name]);
  const located = all.flatMap(([, { name, schema }]) => (schema === undefined ? [] : [`${name} ${schema}`]));
  return {
    ...Object.fromEntries(declared),
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': located.join(' '),
  };
}

function organizations(edition: ScormEdition, input: PackageInput, id: string): XmlElement {
  const title = element('title', {}, shorten(input.module.title, TITLE_LIMIT));
  const identifier = `organization.${id}`;
  const item = { identifier: `item.${id}`, identifierref: `resource.${id}` };
  return element(
    'organizations',
    { default: identifier },
    element(
      'organization',
      { identifier, ...edition.organization },
      title,
      element('item', item, title, ...edition.afterTitle(input)),
      ...edition.afterItem,
    ),
  );
}

function resource({ sco }: ScormEdition, id: string, listed: readonly string[]): XmlElement {
  return element(
    'resource',
    { identifier: `resource.${id}`, type: 'webcontent', ...sco, href: LAUNCH_FILE },
    ...[...listed].sort().map((href) => element('file', { href })),
  );
}

/** At most `limit` UTF-16 code units, never half a character. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
