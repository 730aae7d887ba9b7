import { canonical } from '../../fake-lrs/same-statement.ts';
import { isObject } from '../../fake-lrs/shapes.ts';
import type { Statement } from '../../fake-lrs/statement.ts';
import type { ContextTemplate } from '../session.ts';
import { AU_VERBS, CATEGORY, EXTENSION, LMS_VERBS, VOIDED } from '../vocabulary.ts';
import { hasCategory, isDefined, isOf, ofDefined, type Rule } from './rule.ts';

const isAny = (verbs: Readonly<Record<string, string>>, { verb }: Statement) => Object.values(verbs).includes(verb.id);

/** Who, about what, and in which context. */
export const CONTEXT_RULES: readonly Rule[] = [
  {
    paragraph: '6.3',
    reason: 'a unit may not void statements',
    isBroken: ({ verb }) => verb.id === VOIDED,
  },
  {
    paragraph: '7.1.3',
    reason: 'a verb that cmi5 defines, about the unit, without the category cmi5',
    isBroken: (statement, { launch }) =>
      isAny(AU_VERBS, statement) && statement.object.id === launch.activityId && !isDefined(statement),
  },
  {
    paragraph: '8.1.3',
    reason: 'the actor is not that of the launch',
    isBroken: ({ actor }, { launch }) => canonical(actor) !== canonical(launch.actor),
  },
  {
    paragraph: '9.3',
    reason: 'the verb is one of the LMS',
    isBroken: (statement) => isAny(LMS_VERBS, statement),
  },
  ofDefined(
    '7.1.3',
    'the category cmi5 with a verb that cmi5 does not define',
    (statement) => !isAny({ ...AU_VERBS, ...LMS_VERBS }, statement),
  ),
  ofDefined('9.4', 'the object is not the unit', ({ object }, { launch }) => object.id !== launch.activityId),
  {
    paragraph: '9.6.1',
    reason: 'the registration is not that of the launch',
    isBroken: ({ context }, { launch }) => context?.registration !== launch.registration,
  },
  {
    paragraph: '9.6.2.2',
    reason: 'the category moveOn is where there is success or completion, and only there',
    isBroken: (statement) => hasCategory(statement, CATEGORY.moveOn) !== isForMoveOn(statement),
  },
  {
    paragraph: '9.6.3.1',
    reason: 'the session id is not that of the launch',
    isBroken: ({ context }, { launch }) => context?.extensions?.[EXTENSION.sessionId] !== launch.sessionId,
  },
  ofDefined(
    '9.6.3.2',
    'passed or failed without the mastery score of the launch',
    (statement, { launch }) =>
      isOf(statement, 'passed', 'failed') &&
      launch.masteryScore !== null &&
      statement.context?.extensions?.[EXTENSION.masteryScore] !== launch.masteryScore,
  ),
  {
    paragraph: '9.7',
    reason: 'the time is not UTC',
    isBroken: ({ timestamp }) => !/(Z|\+00:00)$/.test(timestamp),
  },
  {
    paragraph: '10.2.1',
    reason: 'the context does not keep the template, whose entries come first',
    isBroken: ({ context }, { launch }) => !keepsTemplate(context ?? {}, launch.contextTemplate),
  },
];

function isForMoveOn(statement: Statement): boolean {
  const { success, completion } = statement.result ?? {};
  return isDefined(statement) && (success !== undefined || completion !== undefined);
}

/** Whether each part of the template is there; the session id has a rule of its own. */
function keepsTemplate(context: NonNullable<Statement['context']>, template: ContextTemplate): boolean {
  const { contextActivities, extensions, ...others } = template;
  const { [EXTENSION.sessionId]: _, ...more } = extensions;
  return (
    holds(context, others) &&
    holds(context.extensions, more) &&
    Object.entries(contextActivities).every(([relation, entries]) => {
      const own: unknown = Object.entries(context.contextActivities ?? {}).find(([name]) => name === relation)?.[1];
      return Array.isArray(own) && entries.every((entry, n) => canonical(entry) === canonical(own[n]));
    })
  );
}

function holds(whole: unknown, parts: object): boolean {
  return Object.entries(parts).every(
    ([name, part]) => isObject(whole) && name in whole && canonical(whole[name]) === canonical(part),
  );
}
