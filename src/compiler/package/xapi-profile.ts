import { createHash } from 'node:crypto';
import { PROFILE_WORDS } from '../../i18n/xapi-profile.ts';
import type { CourseSettings, Module } from '../../model/course.ts';
import type { Outline } from '../../model/outline.ts';
import { type ActivityType, activityType, interactionType } from '../../model/xapi-vocabulary.ts';
import { namedActivities } from './named-activities.ts';
import { statementTemplates } from './xapi-profile-templates.ts';

/** Something statements are about, as a profile describes it (xAPI Profiles 1.0, 7.5). */
export interface ProfileActivity {
  readonly id: string;
  readonly type: 'Activity';
  readonly activityDefinition: {
    readonly '@context': string;
    readonly type: string;
    readonly name?: Readonly<Record<string, string>>;
    readonly interactionType?: string;
  };
}

/** What the statements of one module can be about: the module, its objectives, lessons, questions, quizzes, scenarios. */
export function profileActivities(course: CourseSettings, module: Module, outline: Outline): ProfileActivity[] {
  const ids = namedActivities(course);
  const say = (name: string | undefined) => (name === undefined ? {} : { name: { [module.language]: name } });
  const part = (id: string, type: ActivityType, name?: string) => activity(ids.part(module.id, id), type, say(name));
  return [
    activity(ids.module(module.id), 'module', say(module.title)),
    ...module.objectives.map(({ id, text }) => activity(ids.objective(module.id, id), 'objective', say(text))),
    ...outline.lessons.map(({ id, title }) => part(id, 'lesson', title)),
    ...Object.entries(outline.questions).map(([id, key]) =>
      activity(ids.part(module.id, id), 'cmi.interaction', {
        ...say(key.prompt),
        interactionType: interactionType(key),
      }),
    ),
    ...Object.keys(outline.quizzes).map((id) => part(id, 'assessment')),
    ...Object.keys(outline.scenarios).map((id) => part(id, 'simulation')),
  ];
}

function activity(
  id: string,
  type: ActivityType,
  told: Omit<ProfileActivity['activityDefinition'], '@context' | 'type'>,
): ProfileActivity {
  const context = 'https://w3id.org/xapi/profiles/activity-context';
  return { id, type: 'Activity', activityDefinition: { '@context': context, type: activityType(type), ...told } };
}

/**
 * The xAPI profile of a course as JSON-LD (xAPI Profiles 1.0): its activities, and a template for each kind of
 * statement. Its version is a digest of what it says, so that it changes when that does and never otherwise.
 * @param activities Those of all modules.
 * @param reviewed ISO date of the newest facts, which stands for when it was made.
 */
export function xapiProfile(course: CourseSettings, activities: readonly ProfileActivity[], reviewed: string): string {
  const { course: id, profile } = namedActivities(course);
  const named = { [course.language]: course.title };
  const concepts = [activity(id, 'course', { name: named }), ...activities];
  const templates = statementTemplates(profile);
  const digest = createHash('sha256')
    .update(JSON.stringify([concepts, templates]))
    .digest('hex');
  const version = `${profile}#v-${digest.slice(0, 12)}`;
  const inScheme = <Part>(part: Part) => ({ ...part, inScheme: version });
  const document = {
    '@context': 'https://w3id.org/xapi/profiles/context',
    id: profile,
    type: 'Profile',
    conformsTo: 'https://w3id.org/xapi/profiles#1.0',
    prefLabel: fill(PROFILE_WORDS.name, course.title),
    definition: fill(PROFILE_WORDS.definition, course.title),
    author: { type: 'Organization', name: course.publisher ?? course.title },
    versions: [{ id: version, generatedAtTime: `${reviewed}T00:00:00Z` }],
    concepts: concepts.map(inScheme),
    templates: templates.map(inScheme),
    patterns: [],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function fill(words: Readonly<Record<string, string>>, title: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).map(([language, text]) => [language, text.replace('{title}', () => title)]),
  );
}
