import { activityType } from '../../model/xapi-vocabulary.ts';
import { contentFiles, LAUNCH_FILE } from './content-files.ts';
import { descriptionOf } from './description.ts';
import { namedActivities } from './named-activities.ts';
import { type PackageFile, textFile } from './package-files.ts';
import type { PackageInput, Packager } from './packager.ts';
import { element, xmlDocument } from './xml.ts';

/** A package for an LMS that launches as Tin Can did: `tincan.xml` in the root, and what a learner sees. */
export function xapiFiles(input: PackageInput, script: Uint8Array): readonly PackageFile[] {
  return [tincanFile(input), ...contentFiles(input, script, ['xapi'])];
}

/** xAPI as Tin Can launched it: what came before cmi5, and many LMSs still take. */
export const xapi: Packager = { files: (input) => xapiFiles(input, input.player.scripts.xapi) };

/** `tincan.xml`: one activity, the module; LMSs read the first only, and wait for completion of exactly that id. */
export function tincanFile(input: PackageInput): PackageFile {
  const { course, module } = input;
  const lang = module.language;
  const activity = element(
    'activity',
    { id: namedActivities(course).module(module.id), type: activityType('module') },
    element('name', { lang }, module.title),
    element('description', { lang }, descriptionOf(input)),
    element('launch', { lang }, LAUNCH_FILE),
  );
  const tincan = { xmlns: 'http://projecttincan.com/tincan.xsd' };
  return textFile('tincan.xml', xmlDocument(element('tincan', tincan, element('activities', {}, activity))));
}
