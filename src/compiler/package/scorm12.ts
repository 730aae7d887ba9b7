import { learningObjectMetadata } from './learning-object-metadata.ts';
import { IMS_LOM } from './lom-binding.ts';
import type { Packager } from './packager.ts';
import type { ScormEdition } from './scorm-manifest.ts';
import { publishedSchemas, scormFiles } from './scorm-package.ts';

/**
 * SCORM 1.2 (CAM 2.3). No `adlcp:masteryscore`: with it an LMS forces `failed` at Finish, and the retry is lost.
 */
export const SCORM12: ScormEdition = {
  schemaVersion: '1.2',
  namespaces: {
    '': { name: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2', schema: 'imscp_rootv1p1p2.xsd' },
    adlcp: { name: 'http://www.adlnet.org/xsd/adlcp_rootv1p2', schema: 'adlcp_rootv1p2.xsd' },
    imsmd: { name: 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1', schema: 'imsmd_rootv1p2p1.xsd' },
  },
  sco: { 'adlcp:scormtype': 'sco' },
  controlDocuments: publishedSchemas('scorm12edition', [
    'adlcp_rootv1p2.xsd',
    'ims_xml.xsd',
    'imscp_rootv1p1p2.xsd',
    'imsmd_rootv1p2p1.xsd',
  ]),
  metadata: (input) => learningObjectMetadata(input, IMS_LOM),
  organization: {},
  afterTitle: () => [],
  afterItem: [],
};

/** SCORM 1.2: what every LMS takes, and the only one the Moodle app plays. */
export const scorm12: Packager = {
  files: (input) => scormFiles(SCORM12, input, input.player.scripts.scorm12),
};
