import { activity } from './activity-shape.ts';
import { agent, agentOrGroup, group } from './actor-shape.ts';
import { isDuration, isLanguageTag, isMediaType, isSha2, isTimestamp, isUuid, isVersion } from './formats.ts';
import { extensions, iri, languageMap } from './maps.ts';
import { isResponse } from './response-patterns.ts';
import {
  anyText,
  byObjectType,
  type Check,
  checked,
  type Fault,
  isObject,
  listOf,
  number,
  oneOf,
  record,
  type Shape,
  text,
  truth,
} from './shapes.ts';

const uuid = (rule: string) => text(rule, isUuid, 'UUID');
const timestamp = (rule: string) => text(rule, isTimestamp, 'timestamp of ISO 8601 with a zone');

const verb = record('2.4.3', { id: iri('2.4.3') }, { display: languageMap });

const score = checked(
  record(
    '2.4.5.1',
    {},
    {
      scaled: number('2.4.5.1', (value) => value >= -1 && value <= 1, 'number from -1 to 1'),
      raw: number('2.4.5.1'),
      min: number('2.4.5.1'),
      max: number('2.4.5.1'),
    },
  ),
  ({ raw, min, max }) => {
    const [low, high] = [Number(min ?? Number.NEGATIVE_INFINITY), Number(max ?? Number.POSITIVE_INFINITY)];
    if (low >= high) return ['min', '2.4.5.1', 'is not less than max'];
    return raw === undefined || (Number(raw) >= low && Number(raw) <= high)
      ? null
      : ['raw', '2.4.5.1', 'is not between min and max'];
  },
);

const result = record(
  '2.4.5',
  {},
  {
    score,
    success: truth('2.4.5'),
    completion: truth('2.4.5'),
    response: anyText('2.4.5'),
    duration: text('4.6', isDuration, 'duration of ISO 8601'),
    extensions,
  },
);

const statementRef = record('2.4.4.3', {
  objectType: oneOf('2.4.4.3', ['StatementRef']),
  id: uuid('2.4.4.3'),
});

/** A single activity is of 0.95, and becomes an array on return: a new package sends arrays (Data 2.4.6.2). */
const contextActivities = record(
  '2.4.6.2',
  {},
  Object.fromEntries(['parent', 'grouping', 'category', 'other'].map((name) => [name, listOf('2.4.6.2', activity)])),
);

const context = record(
  '2.4.6',
  {},
  {
    registration: uuid('2.4.6.1'),
    instructor: agentOrGroup,
    team: group,
    contextActivities,
    revision: anyText('2.4.6'),
    platform: anyText('2.4.6'),
    language: text('2.4.6', isLanguageTag, 'language tag'),
    statement: statementRef,
    extensions,
  },
);

/** Where nothing is sent beside the statement, the attachment lies elsewhere (Communication 1.5.2). */
const attachment = record(
  '2.4.11',
  {
    usageType: iri('2.4.11'),
    display: languageMap,
    contentType: text('2.4.11', isMediaType, 'media type'),
    length: number('2.4.11', (value) => Number.isInteger(value) && value >= 0, 'whole number'),
    sha2: text('2.4.11', isSha2, 'SHA-2 in hex'),
    fileUrl: iri('2.4.11'),
  },
  { description: languageMap },
);

const ofActivitiesOnly: Check = ({ object, context }) => {
  if (!isObject(object) || !isObject(context) || (object.objectType ?? 'Activity') === 'Activity') return null;
  const odd = ['revision', 'platform'].find((name) => Object.hasOwn(context, name));
  return odd === undefined ? null : [`context.${odd}`, '2.4.6', 'is allowed only where the object is an Activity'];
};

const answersItsQuestion: Check = ({ object, result }) => {
  const definition = isObject(object) ? object.definition : undefined;
  const response = isObject(result) ? result.response : undefined;
  if (!isObject(definition) || typeof response !== 'string' || isResponse(definition, response)) return null;
  return ['result.response', '2.4.4.1', 'is not of the format of its interaction type'];
};

const voidsByReference: Check = ({ verb, object }) => {
  const isVoiding = isObject(verb) && verb.id === 'http://adlnet.gov/expapi/verbs/voided';
  return !isVoiding || (isObject(object) && object.objectType === 'StatementRef')
    ? null
    : ['object', '2.3.2', 'of a voiding statement is no StatementRef'];
};

const wholes = [ofActivitiesOnly, answersItsQuestion, voidsByReference];
const things = { Activity: activity, Agent: agent, Group: group, StatementRef: statementRef };
const about = { actor: agentOrGroup, verb };
const told = { result, context, timestamp: timestamp('2.4.7'), attachments: listOf('2.4.11', attachment) };

const subStatement = checked(
  record(
    '2.4.4.3',
    { objectType: oneOf('2.4.4.3', ['SubStatement']), ...about, object: byObjectType('2.4.4', things, 'Activity') },
    told,
  ),
  ...wholes,
);

const statement: Shape = checked(
  record(
    '2.4',
    { ...about, object: byObjectType('2.4.4', { ...things, SubStatement: subStatement }, 'Activity') },
    {
      id: uuid('2.4.1'),
      ...told,
      stored: timestamp('2.4.8'),
      authority: agentOrGroup,
      version: text('2.4.10', isVersion, 'version 1.0.x'),
    },
  ),
  ...wholes,
);

/** What is wrong with one statement by xAPI 1.0.3 Data 2.2 to 2.4; nothing where an LRS takes it. */
export function statementFaults(value: unknown): readonly Fault[] {
  return statement(value, '');
}

/** `context.revision is not allowed … (Data 2.4.6)` */
export function faultText({ path, rule, reason }: Fault): string {
  return `${path || 'statement'} ${reason} (Data ${rule})`;
}
