import type { CourseSettings, Module } from '../../model/course.ts';
import { LAUNCH_FILE } from './content-files.ts';
import { descriptionOf } from './description.ts';
import { type LomBinding, UNSPOKEN } from './lom-binding.ts';
import type { PackageInput } from './packager.ts';
import type { XmlElement } from './xml.ts';

/**
 * The module as catalogues of learning objects know it (LOM), in the order of imsmd_rootv1p2p1.xsd, and of LOM what
 * SCORM asks of a content aggregation (1.2 CAM 2.2.3, 2004 4th CAM 4.5).
 */
export function learningObjectMetadata({ course, module, minutes }: PackageInput, lom: LomBinding): XmlElement {
  const schemas = lom.schemas.map((schema) => lom.element('metadataSchema', schema));
  return lom.element(
    'lom',
    general(lom, course, module),
    lifeCycle(lom, course, module),
    lom.element('metaMetadata', ...schemas),
    lom.element('technical', lom.element('format', 'text/html'), lom.element('location', LAUNCH_FILE)),
    educational(lom, minutes),
    rights(lom, module),
  );
}

function general(lom: LomBinding, course: CourseSettings, module: Module): XmlElement {
  const spoken = (name: string, text: string) => lom.element(name, lom.text(text, module.language));
  return lom.element(
    'general',
    spoken('title', module.title),
    lom.element('identifier', lom.element('catalog', course.id), lom.element('entry', lom.bare(module.id))),
    lom.element('language', module.language),
    spoken('description', descriptionOf({ course, module })),
    ...module.keywords.map((keyword) => spoken('keyword', keyword)),
  );
}

function lifeCycle(lom: LomBinding, { publisher }: CourseSettings, { version, authors }: Module): XmlElement {
  return lom.element(
    'lifeCycle',
    lom.element('version', lom.text(version, UNSPOKEN)),
    term(lom, 'status', 'Final'),
    ...authors.map((author) => contribution(lom, 'Author', author)),
    ...(publisher === undefined ? [] : [contribution(lom, 'Publisher', publisher)]),
  );
}

function contribution(lom: LomBinding, role: string, name: string): XmlElement {
  const card = `BEGIN:VCARD\nVERSION:3.0\nFN:${name.replace(/[\\,;]/g, '\\$&')}\nEND:VCARD`;
  return lom.element('contribute', term(lom, 'role', role), lom.element('entity', lom.card(card)));
}

/** The time is an ISO 8601 duration: 75 minutes → `PT1H15M`. */
function educational(lom: LomBinding, minutes: number): XmlElement {
  const whole = Math.max(1, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  const duration = `PT${hours > 0 ? `${hours}H` : ''}${whole % 60 > 0 ? `${whole % 60}M` : ''}`;
  return lom.element('educational', lom.element('typicalLearningTime', lom.element('duration', duration)));
}

function rights(lom: LomBinding, { license, language }: Module): XmlElement {
  return lom.element(
    'rights',
    term(lom, 'cost', 'no'),
    term(lom, 'copyrightAndOtherRestrictions', license === undefined ? 'no' : 'yes'),
    ...(license === undefined ? [] : [lom.element('description', lom.text(license, language))]),
  );
}

/** A word of the LOM vocabulary. */
function term(lom: LomBinding, name: string, word: string): XmlElement {
  return lom.element(name, lom.element('source', lom.bare('LOMv1.0')), lom.element('value', lom.value(word)));
}
