import { extensions, iri, languageMap } from './maps.ts';
import { COMPONENTS, isResponse } from './response-patterns.ts';
import { anyText, type Check, checked, type JsonObject, listOf, oneOf, record, type Shape, text } from './shapes.ts';

const component = record(
  '2.4.4.1',
  { id: text('2.4.4.1', (id) => id !== '' && !/\s/.test(id), 'id without blanks') },
  { description: languageMap },
);

const components = listOf('2.4.4.1', component);

const LISTS = ['choices', 'scale', 'source', 'target', 'steps'];

const RESERVED = ['interactionType', 'correctResponsesPattern', ...LISTS];

/** Interaction properties are those of the type, which must be said (Data 2.4.4.1, Interaction Activities). */
const suitsItsType: Check = (definition) => {
  const used = RESERVED.filter((name) => Object.hasOwn(definition, name));
  const { interactionType } = definition;
  if (interactionType === undefined) {
    return used.length === 0 ? null : ['interactionType', '2.4.4.1', 'is missing in an interaction'];
  }
  const allowed = COMPONENTS[String(interactionType)] ?? [];
  const odd = used.find((name) => LISTS.includes(name) && !allowed.includes(name));
  return odd === undefined ? null : [odd, '2.4.4.1', `is not of the interaction type ${interactionType}`];
};

const idsAreDistinct: Check = (definition) => {
  const list = LISTS.find((name) => hasTwins(definition[name]));
  return list === undefined ? null : [list, '2.4.4.1', 'has an id twice'];
};

function hasTwins(list: unknown): boolean {
  if (!Array.isArray(list)) return false;
  return new Set(list.map(({ id }: JsonObject) => id)).size < list.length;
}

const patternsAreResponses: Check = (definition) => {
  const { correctResponsesPattern: patterns = [] } = definition;
  const odd = (patterns as readonly string[]).find((pattern) => !isResponse(definition, pattern));
  return odd === undefined
    ? null
    : ['correctResponsesPattern', '2.4.4.1', `has a pattern not of its interaction type: ${odd}`];
};

const definition: Shape = checked(
  record(
    '2.4.4.1',
    {},
    {
      name: languageMap,
      description: languageMap,
      type: iri('2.4.4.1'),
      moreInfo: iri('2.4.4.1'),
      extensions,
      interactionType: oneOf('2.4.4.1', Object.keys(COMPONENTS)),
      correctResponsesPattern: listOf('2.4.4.1', anyText('2.4.4.1')),
      ...Object.fromEntries(LISTS.map((name) => [name, components])),
    },
  ),
  suitsItsType,
  idsAreDistinct,
  patternsAreResponses,
);

export const activity: Shape = record(
  '2.4.4.1',
  { id: iri('2.4.4.1') },
  { objectType: oneOf('2.4.4.1', ['Activity']), definition },
);
