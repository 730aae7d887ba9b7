import { LAUNCH_FILE } from './content-files.ts';
import { learningObjectMetadata } from './learning-object-metadata.ts';
import type { PackageInput } from './packager.ts';
import { element, type XmlElement } from './xml.ts';

/** Characters a title may have (imscp_rootv1p1p2.xsd, `titleType`). */
const TITLE_LIMIT = 200;

/**
 * `imsmanifest.xml` (SCORM 1.2 CAM 2.3): one organization, one item, one SCO, every file in `listed`. No
 * `adlcp:masteryscore`: with it an LMS forces `failed` at Finish. Identifiers come from ids alone, so that an update in
 * place keeps its learners' tracks; the word before the dot keeps them distinct and makes any id a valid `xsd:ID`.
 */
export function scorm12Manifest(input: PackageInput, listed: readonly string[]): XmlElement {
  const id = `${input.course.id}.${input.module.id}`;
  return element(
    'manifest',
    { identifier: `manifest.${id}`, version: input.module.version.slice(0, VERSION_LIMIT), ...NAMESPACES },
    element(
      'metadata',
      {},
      element('schema', {}, 'ADL SCORM'),
      element('schemaversion', {}, '1.2'),
      learningObjectMetadata(input),
    ),
    organizations(input, id),
    element('resources', {}, resource(id, listed)),
  );
}

const VERSION_LIMIT = 20;

const NAMESPACES = {
  xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  'xmlns:imsmd': 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': [
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd',
    'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
  ].join(' '),
};

function organizations({ module }: PackageInput, id: string): XmlElement {
  const title = shorten(module.title, TITLE_LIMIT);
  return element(
    'organizations',
    { default: `organization.${id}` },
    element(
      'organization',
      { identifier: `organization.${id}` },
      element('title', {}, title),
      element('item', { identifier: `item.${id}`, identifierref: `resource.${id}` }, element('title', {}, title)),
    ),
  );
}

function resource(id: string, listed: readonly string[]): XmlElement {
  return element(
    'resource',
    { identifier: `resource.${id}`, type: 'webcontent', 'adlcp:scormtype': 'sco', href: LAUNCH_FILE },
    ...[...listed].sort().map((href) => element('file', { href })),
  );
}

/** At most `limit` UTF-16 code units, never half a character. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
