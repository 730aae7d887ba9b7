import { agent } from './actor-shape.ts';
import { Refused } from './answer.ts';
import { isIri, isTimestamp, isUuid } from './formats.ts';

/** A parameter is judged as the same value in a statement would be (Data 2.2). */
type Parameter = (value: string) => boolean;

const boolean: Parameter = (value) => value === 'true' || value === 'false';
const filled: Parameter = (value) => value !== '';

const agentText: Parameter = (value) => {
  try {
    return agent(JSON.parse(value), '').length === 0;
  } catch {
    // No JSON: not an agent.
    return false;
  }
};

export const STATEMENT_FILTERS: Readonly<Record<string, Parameter>> = {
  agent: agentText,
  verb: isIri,
  activity: isIri,
  registration: isUuid,
  related_activities: boolean,
  since: isTimestamp,
  until: isTimestamp,
  limit: (value) => /^\d+$/.test(value),
  ascending: boolean,
  format: (value) => ['exact', 'ids', 'canonical'].includes(value),
  attachments: (value) => value === 'false',
};

export const STATEMENT_ID: Readonly<Record<string, Parameter>> = { statementId: isUuid };

export const SINCE: Readonly<Record<string, Parameter>> = { since: isTimestamp };

/** What names a document of each kind (Communication 2.3, 2.6, 2.7). */
export const DOCUMENTS = {
  'activities/state': {
    id: 'stateId',
    required: { activityId: isIri, agent: agentText },
    optional: { registration: isUuid },
  },
  'activities/profile': { id: 'profileId', required: { activityId: isIri }, optional: {} },
  'agents/profile': { id: 'profileId', required: { agent: agentText }, optional: {} },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly id: string;
      readonly required: Readonly<Record<string, Parameter>>;
      readonly optional: Readonly<Record<string, Parameter>>;
    }
  >
>;

export type DocumentResource = keyof typeof DOCUMENTS;

export const documentId: Parameter = filled;

/** Refuses a query that lacks something, names something unknown, or gives a value of a wrong format (3.2). */
export function checkQuery(
  query: URLSearchParams,
  required: Readonly<Record<string, Parameter>>,
  optional: Readonly<Record<string, Parameter>> = {},
): void {
  for (const name of Object.keys(required)) {
    if (!query.has(name)) throw new Refused(400, `the parameter ${name} is missing`);
  }
  const known: Readonly<Record<string, Parameter>> = { ...optional, ...required };
  for (const [name, value] of query) {
    const holds = Object.hasOwn(known, name) ? known[name] : undefined;
    if (holds === undefined) throw new Refused(400, `the parameter ${name} is not known here`);
    if (query.getAll(name).length > 1) throw new Refused(400, `the parameter ${name} comes twice`);
    if (!holds(value)) throw new Refused(400, `the parameter ${name} is not of its format: ${value}`);
  }
}
