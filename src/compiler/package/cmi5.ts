import type { Objective } from '../../model/course.ts';
import type { Outline } from '../../model/outline.ts';
import { activityType } from '../../model/xapi-vocabulary.ts';
import { contentFiles, LAUNCH_FILE } from './content-files.ts';
import { descriptionOf } from './description.ts';
import { namedActivities } from './named-activities.ts';
import { type PackageFile, textFile } from './package-files.ts';
import type { PackageInput, Packager } from './packager.ts';
import { passingMeasure } from './passing-measure.ts';
import { element, type XmlElement, xmlDocument } from './xml.ts';

/** A cmi5 package: `cmi5.xml` in the root, and what a learner sees. */
export function cmi5Files(input: PackageInput, script: Uint8Array): readonly PackageFile[] {
  return [cmi5File(input), ...contentFiles(input, script, ['xapi'])];
}

/** cmi5: what an LMS with an LRS launches, and LRSs know best. */
export const cmi5: Packager = { files: (input) => cmi5Files(input, input.player.scripts.xapi) };

/** `cmi5.xml` (cmi5 14): a course of one assignable unit, the module. Ids come from the course's IRI. */
export function cmi5File(input: PackageInput): PackageFile {
  const { course, module } = input;
  const ids = namedActivities(course);
  const say = (name: string, text: string) => element(name, {}, element('langstring', { lang: module.language }, text));
  const told = [say('title', module.title), say('description', descriptionOf(input))];
  const objective = ({ id, text }: Objective) =>
    element('objective', { id: ids.objective(module.id, id) }, say('title', text), say('description', text));
  const reference = ({ id }: Objective) => element('objective', { idref: ids.objective(module.id, id) });
  const structure = element(
    'courseStructure',
    { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
    element('course', { id: ids.cmi5Course(module.id) }, ...told),
    ...listed(module.objectives.map(objective)),
    element(
      'au',
      { id: ids.module(module.id), ...conditions(input.outline), activityType: activityType('module') },
      ...told,
      ...listed(module.objectives.map(reference)),
      element('url', {}, LAUNCH_FILE),
    ),
  );
  return textFile('cmi5.xml', xmlDocument(structure));
}

/** No empty list: the schema asks for one objective at least. */
function listed(objectives: readonly XmlElement[]): XmlElement[] {
  return objectives.length === 0 ? [] : [element('objectives', {}, ...objectives)];
}

/** When an LMS lets the learner move on (cmi5 13.1.4), as the module says it is completed; the mastery as a part of 1. */
function conditions(outline: Outline): Record<string, string> {
  const masteryScore = passingMeasure(outline);
  if (masteryScore === null) return { moveOn: 'Completed' };
  return { moveOn: outline.completion === 'passed' ? 'Passed' : 'Completed', masteryScore };
}
