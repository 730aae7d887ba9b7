import type { JsonObject } from './shapes.ts';

/** The lists of components that an interaction may have, by its type (Data 2.4.4.1). */
export const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  'true-false': [],
  choice: ['choices'],
  'fill-in': [],
  'long-fill-in': [],
  matching: ['source', 'target'],
  performance: ['steps'],
  sequencing: ['choices'],
  likert: ['scale'],
  numeric: [],
  other: [],
};

/** The ids that a definition lists as `choices`, `scale`, …; `null` where it lists none. */
type Ids = (list: string) => ReadonlySet<unknown> | null;

/** Whether a response, or a pattern of the right one, is of the format of its type (Data 2.4.4.1, Response Patterns). */
export function isResponse(definition: JsonObject, response: string): boolean {
  const format = FORMATS[String(definition.interactionType)];
  return format === undefined || format(response, (list) => idsOf(definition[list]));
}

function idsOf(list: unknown): ReadonlySet<unknown> | null {
  return Array.isArray(list) ? new Set(list.map(({ id }: { id: unknown }) => id)) : null;
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const RANGE = new RegExp(`^(?:${NUMBER}|(?:${NUMBER})?\\[:\\](?:${NUMBER})?)$`);

/** An id, one of those listed where there is a list. */
function isOf(ids: ReadonlySet<unknown> | null, id: string): boolean {
  return id !== '' && (ids === null || ids.has(id));
}

function isPair(pair: string, first: ReadonlySet<unknown> | null, isSecond: (id: string) => boolean): boolean {
  const [id = '', other, ...more] = pair.split('[.]');
  return more.length === 0 && other !== undefined && isOf(first, id) && isSecond(other);
}

function items(response: string): readonly string[] {
  return response.split('[,]');
}

function listOfChoices(response: string, ids: Ids): boolean {
  const chosen = items(response);
  return chosen.every((id) => isOf(ids('choices'), id)) && new Set(chosen).size === chosen.length;
}

/** An empty response says that nothing was chosen. */
function emptyOr(format: (response: string, ids: Ids) => boolean): (response: string, ids: Ids) => boolean {
  return (response, ids) => response === '' || format(response, ids);
}

const FORMATS: Readonly<Record<string, (response: string, ids: Ids) => boolean>> = {
  'true-false': (response) => response === 'true' || response === 'false',
  choice: emptyOr(listOfChoices),
  sequencing: emptyOr(listOfChoices),
  likert: (response, ids) => isOf(ids('scale'), response),
  numeric: (response) => RANGE.test(response) && response !== '[:]',
  matching: emptyOr((response, ids) =>
    items(response).every((pair) => isPair(pair, ids('source'), (id) => isOf(ids('target'), id))),
  ),
  performance: emptyOr((response, ids) =>
    items(response.replace(/^\{order_matters=(true|false)\}/, '')).every((step) =>
      isPair(step, ids('steps'), () => true),
    ),
  ),
};
