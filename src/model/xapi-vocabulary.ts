import type { QuestionKey } from './outline.ts';

/** The verbs of the statements a course can make, all of ADL's vocabulary. */
export const VERBS = [
  'initialized',
  'experienced',
  'answered',
  'progressed',
  'completed',
  'passed',
  'failed',
  'suspended',
  'resumed',
  'terminated',
  'asked',
] as const;
export type Verb = (typeof VERBS)[number];

/** `answered` → `http://adlnet.gov/expapi/verbs/answered`. */
export function verbId(verb: Verb): string {
  return `http://adlnet.gov/expapi/verbs/${verb}`;
}

export type ActivityType =
  | 'course'
  | 'module'
  | 'lesson'
  | 'objective'
  | 'assessment'
  | 'simulation'
  | 'cmi.interaction'
  | 'question';

/** `lesson` → `http://adlnet.gov/expapi/activities/lesson`. A quiz is an assessment, a scenario a simulation. */
export function activityType(type: ActivityType): string {
  return `http://adlnet.gov/expapi/activities/${type}`;
}

/** How xAPI calls a question (xAPI 1.0.3 Data 2.4.4.1): a choice where no option is known to mean *true*. */
export function interactionType(key: QuestionKey): string {
  return key.type === 'truefalse' && key.truth === undefined ? 'choice' : INTERACTION_TYPES[key.type];
}

const INTERACTION_TYPES: Readonly<Record<QuestionKey['type'], string>> = {
  single: 'choice',
  multiple: 'choice',
  truefalse: 'true-false',
  order: 'sequencing',
  match: 'matching',
  sort: 'matching',
  gap: 'fill-in',
  number: 'numeric',
  likert: 'likert',
};
