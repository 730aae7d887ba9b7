import { learningObjectMetadata } from './learning-object-metadata.ts';
import { IEEE_LOM } from './lom-binding.ts';
import { textFile } from './package-files.ts';
import type { Packager } from './packager.ts';
import type { ScormEdition } from './scorm-manifest.ts';
import { publishedSchemas, scormFiles } from './scorm-package.ts';
import { completionThreshold, organizationSequencing, sequencing } from './scorm2004-sequencing.ts';
import { xmlNamespaceSchema } from './xml-namespace-schema.ts';

/** SCORM 2004 4th Edition (CAM 3.4). What LOM says is not validated: the edition's schemas leave it to its own. */
export const SCORM2004: ScormEdition = {
  schemaVersion: '2004 4th Edition',
  namespaces: {
    '': { name: 'http://www.imsglobal.org/xsd/imscp_v1p1', schema: 'imscp_v1p1.xsd' },
    adlcp: { name: 'http://www.adlnet.org/xsd/adlcp_v1p3', schema: 'adlcp_v1p3.xsd' },
    adlseq: { name: 'http://www.adlnet.org/xsd/adlseq_v1p3', schema: 'adlseq_v1p3.xsd' },
    imsss: { name: 'http://www.imsglobal.org/xsd/imsss', schema: 'imsss_v1p0.xsd' },
    lom: { name: 'http://ltsc.ieee.org/xsd/LOM' },
  },
  sco: { 'adlcp:scormType': 'sco' },
  controlDocuments: [
    ...publishedSchemas('scorm20044thedition', [
      'adlcp_v1p3.xsd',
      'adlseq_v1p3.xsd',
      'imscp_v1p1.xsd',
      'imsss_v1p0.xsd',
      'imsss_v1p0auxresource.xsd',
      'imsss_v1p0control.xsd',
      'imsss_v1p0delivery.xsd',
      'imsss_v1p0limit.xsd',
      'imsss_v1p0objective.xsd',
      'imsss_v1p0random.xsd',
      'imsss_v1p0rollup.xsd',
      'imsss_v1p0seqrule.xsd',
      'imsss_v1p0util.xsd',
    ]),
    textFile('xml.xsd', xmlNamespaceSchema()),
  ],
  metadata: (input) => learningObjectMetadata(input, IEEE_LOM),
  // Of this course only: two courses in one LMS may use the same ids.
  organization: { 'adlseq:objectivesGlobalToSystem': 'false', 'adlcp:sharedDataGlobalToSystem': 'false' },
  afterTitle: ({ outline }) => [completionThreshold(), sequencing(outline)],
  afterItem: [organizationSequencing()],
};

/** SCORM 2004 4th Edition: for an LMS that keeps completion and success apart. */
export const scorm2004: Packager = {
  files: (input) => scormFiles(SCORM2004, input, input.player.scripts.scorm2004),
};
