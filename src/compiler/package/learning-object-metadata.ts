import type { CourseSettings, Module } from '../../model/course.ts';
import { LAUNCH_FILE } from './content-files.ts';
import type { PackageInput } from './packager.ts';
import { element, type XmlElement } from './xml.ts';

/**
 * The module as IMS LOM 1.2.1 describes it, for catalogues of learning objects: `imsmd:lom`, its elements in the order
 * of imsmd_rootv1p2p1.xsd, and of them those SCORM 1.2 CAM 2.2.3 asks of a content aggregation.
 */
export function learningObjectMetadata({ course, module, minutes }: PackageInput): XmlElement {
  return element(
    'imsmd:lom',
    {},
    general(course, module),
    lifecycle(course, module),
    element('imsmd:metametadata', {}, element('imsmd:metadatascheme', {}, 'ADL SCORM 1.2')),
    technical(),
    educational(minutes),
    rights(module),
  );
}

function general(course: CourseSettings, module: Module): XmlElement {
  const description = module.summary || course.description || module.title;
  return element(
    'imsmd:general',
    {},
    langString('title', module.title, module.language),
    element(
      'imsmd:catalogentry',
      {},
      element('imsmd:catalog', {}, course.id),
      langString('entry', module.id, UNSPOKEN),
    ),
    element('imsmd:language', {}, module.language),
    langString('description', description, module.language),
    ...module.keywords.map((keyword) => langString('keyword', keyword, module.language)),
  );
}

function lifecycle({ publisher }: CourseSettings, { version, authors }: Module): XmlElement {
  return element(
    'imsmd:lifecycle',
    {},
    langString('version', version, UNSPOKEN),
    term('status', 'Final'),
    ...authors.map((author) => contribution('Author', author)),
    ...(publisher === undefined ? [] : [contribution('Publisher', publisher)]),
  );
}

function contribution(role: string, name: string): XmlElement {
  const card = `BEGIN:VCARD\nVERSION:3.0\nFN:${name.replace(/[\\,;]/g, '\\$&')}\nEND:VCARD`;
  return element(
    'imsmd:contribute',
    {},
    term('role', role),
    element('imsmd:centity', {}, element('imsmd:vcard', {}, card)),
  );
}

function technical(): XmlElement {
  return element(
    'imsmd:technical',
    {},
    element('imsmd:format', {}, 'text/html'),
    element('imsmd:location', { type: 'URI' }, LAUNCH_FILE),
  );
}

/** The time is an ISO 8601 duration: 75 minutes → `PT1H15M`. */
function educational(minutes: number): XmlElement {
  const whole = Math.max(1, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  const duration = `PT${hours > 0 ? `${hours}H` : ''}${whole % 60 > 0 ? `${whole % 60}M` : ''}`;
  return element(
    'imsmd:educational',
    {},
    element('imsmd:typicallearningtime', {}, element('imsmd:datetime', {}, duration)),
  );
}

function rights({ license, language }: Module): XmlElement {
  return element(
    'imsmd:rights',
    {},
    term('cost', 'no'),
    term('copyrightandotherrestrictions', license === undefined ? 'no' : 'yes'),
    ...(license === undefined ? [] : [langString('description', license, language)]),
  );
}

/** The tag SCORM 1.2 uses for words of no language: vocabularies, versions, ids. */
const UNSPOKEN = 'x-none';

/** A word of the LOM vocabulary. */
function term(name: string, value: string): XmlElement {
  return element(`imsmd:${name}`, {}, langString('source', 'LOMv1.0', UNSPOKEN), langString('value', value, UNSPOKEN));
}

function langString(name: string, text: string, language: string): XmlElement {
  return element(`imsmd:${name}`, {}, element('imsmd:langstring', { 'xml:lang': language }, text));
}
