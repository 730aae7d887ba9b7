import { element, type XmlElement } from './xml.ts';

/** How an edition of SCORM writes what it says of a learning object: names in its namespace, and the leaves that differ. */
export interface LomBinding {
  /** An element of the description; `name` is that of IEEE 1484.12.3. */
  readonly element: (name: string, ...children: readonly (XmlElement | string)[]) => XmlElement;
  /** Words in a language. */
  readonly text: (text: string, language: string) => XmlElement;
  /** Words of no language: ids, names of vocabularies. */
  readonly bare: (text: string) => XmlElement | string;
  /** A word of the LOM vocabulary, given as SCORM 1.2 writes it: `Final`, `no`. */
  readonly value: (word: string) => XmlElement | string;
  /** A vCard, which tells who somebody is. */
  readonly card: (card: string) => XmlElement | string;
  /** Names of the schemas the description keeps to. */
  readonly schemas: readonly string[];
}

/** The tag both editions use for words of no language. */
export const UNSPOKEN = 'x-none';

/** IMS Learning Resource Meta-data 1.2.1, of SCORM 1.2 (CAM 2.2.4): all lower case, every word with its language. */
export const IMS_LOM: LomBinding = {
  element: (name, ...children) => element(`imsmd:${IMS_NAMES[name] ?? name.toLowerCase()}`, {}, ...children),
  text: (text, language) => element('imsmd:langstring', { 'xml:lang': language }, text),
  bare: (text) => IMS_LOM.text(text, UNSPOKEN),
  value: (word) => IMS_LOM.bare(word),
  card: (card) => element('imsmd:vcard', {}, card),
  schemas: ['ADL SCORM 1.2'],
};

/** What IMS calls otherwise than IEEE. */
const IMS_NAMES: Readonly<Record<string, string>> = {
  identifier: 'catalogentry',
  metadataSchema: 'metadatascheme',
  entity: 'centity',
  duration: 'datetime',
};

/** IEEE 1484.12.3, of SCORM 2004 4th Edition (CAM 4.2): the vocabulary is lower case. */
export const IEEE_LOM: LomBinding = {
  element: (name, ...children) => element(`lom:${name}`, {}, ...children),
  text: (text, language) => element('lom:string', { language }, text),
  bare: (text) => text,
  value: (word) => word.toLowerCase(),
  card: (card) => card,
  schemas: ['LOMv1.0', 'ADLv1.0'],
};
