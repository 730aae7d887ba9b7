import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import type { PackageFile } from '../../../src/compiler/package/package-files.ts';
import type { ScormEdition } from '../../../src/compiler/package/scorm-manifest.ts';
import { SCORM12 } from '../../../src/compiler/package/scorm12.ts';

/** Says against each of some documents what is wrong with it; one run for all, since a run takes long to begin. */
export type Validate = (documents: readonly string[]) => Promise<readonly (readonly string[])[]>;

/** Judges manifests by the schemas that packages of an edition carry, and by our own for what those do not speak of. */
export function byEdition(edition: ScormEdition): Validate {
  const carried = edition.controlDocuments.map((file) => ({ fileName: file.path, contents: controlDocument(file) }));
  return bySchema(importing(edition), [...carried, { fileName: OWN, contents: ownRules('lom') }]);
}

/** Judges documents by one schema, which may refer to those in `preload`. */
export function bySchema(schema: string, preload: readonly XMLFileInfo[] = []): Validate {
  return async (documents) => {
    const xml = documents.map((contents, n) => ({ fileName: `${n}.xml`, contents }));
    const { errors } = await validateXML({
      xml,
      schema: [{ fileName: 'schema.xsd', contents: schema }],
      preload: [...preload],
    });
    const lost = errors.filter(({ rawMessage }) => !/^\d+\.xml\b/.test(rawMessage));
    if (lost.length > 0) throw new Error(lost.map(({ rawMessage }) => rawMessage).join('\n'));
    return xml.map(({ fileName }) =>
      errors.filter(({ rawMessage }) => rawMessage.startsWith(fileName)).map(({ message }) => message),
    );
  };
}

/** What the published schemas of SCORM 1.2 say against a manifest; empty where it is valid. */
export async function schemaFaults(manifest: string): Promise<readonly string[]> {
  const [faults = []] = await byEdition(SCORM12)([manifest]);
  return faults;
}

/** A way to spoil a sound document: what it is, what is replaced, by what. */
export type Breakage = readonly [what: string, from: string | RegExp, to: string];

/** The breakages that change nothing in `sound`, or that are not found; none where the rules hold. */
export async function unnoticed(
  sound: string,
  breakages: readonly Breakage[],
  validate: Validate,
): Promise<readonly string[]> {
  const broken = breakages.map(([, from, to]) => sound.replace(from, to));
  const faults = await validate(broken);
  return breakages.flatMap(([what], n) => (broken[n] === sound || faults[n]?.length === 0 ? [what] : []));
}

/** Rules of our own for one kind of document. */
export function ownRules(name: 'lom' | 'cmi5' | 'tincan'): string {
  return readFileSync(join(import.meta.dirname, `rules/${name}.xsd`), 'utf8');
}

const OWN = 'own.xsd';

/** xmllint takes one schema: this one brings them together, as the manifest's schemaLocation does for an LMS. */
function importing({ namespaces }: ScormEdition): string {
  const imports = Object.values(namespaces).map(
    ({ name, schema = OWN }) => `<xsd:import namespace="${name}" schemaLocation="${schema}"/>`,
  );
  return `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xsd:schema>`;
}

function controlDocument({ path, content }: PackageFile): string {
  if (content.kind === 'bytes') return new TextDecoder().decode(content.bytes);
  if (content.kind === 'course') throw new Error(`${path} is no schema of an edition`);
  const published = readFileSync(createRequire(import.meta.url).resolve(content.specifier), 'utf8');
  const patch = PATCHES[path];
  if (patch === undefined) return published;
  const patched = published.replace(patch.from, patch.to);
  if (patched === published) throw new Error(`${path} no longer holds what this patches`);
  return patched;
}

/** Two declarations of SCORM 1.2 that libxml2 refuses, patched in memory. Packages carry the files as published. */
const PATCHES: Readonly<Record<string, { readonly from: string; readonly to: string }>> = {
  /**
   * It binds the default namespace to that of the `xml` prefix, which "Namespaces in XML" forbids. No name in the file
   * uses that default, so that the schema says the same without it.
   */
  'ims_xml.xsd': { from: 'xmlns="http://www.w3.org/XML/1998/namespace"', to: '' },
  /**
   * Its wildcard takes elements of its own namespace too, beside the ones it names: a content model that is not
   * deterministic (XML Schema 1, "Unique Particle Attribution"). Elements of other namespaces only is what
   * imscp_rootv1p1p2.xsd says in its place, and stricter: what is valid here is valid as published.
   */
  'imsmd_rootv1p2p1.xsd': { from: '<xsd:any namespace="##any"', to: '<xsd:any namespace="##other"' },
};
