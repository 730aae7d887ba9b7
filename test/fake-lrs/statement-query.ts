import { IDENTIFIERS } from './actor-shape.ts';
import { canonical } from './same-statement.ts';
import { isObject } from './shapes.ts';
import type { Statement } from './statement.ts';

/** The most statements that one answer carries. */
const PAGE = 100;

export interface StatementPage {
  readonly statements: readonly Statement[];
  /** How many come before the next page; `null` where this is the last. */
  readonly next: number | null;
}

/** Those of the kept statements that a query asks for, newest first, from the `from`th on (Communication 2.1.3). */
export function queryStatements(kept: readonly Statement[], query: URLSearchParams, from: number): StatementPage {
  const found = kept.filter((statement) => [...query].every(([name, value]) => keeps(statement, name, value, query)));
  const ordered = query.get('ascending') === 'true' ? found : found.toReversed();
  const size = Math.min(Number(query.get('limit') ?? 0) || PAGE, PAGE);
  const end = from + size;
  return { statements: ordered.slice(from, end), next: end < ordered.length ? end : null };
}

function keeps(statement: Statement, name: string, value: string, query: URLSearchParams): boolean {
  switch (name) {
    case 'verb':
      return statement.verb.id === value;
    case 'registration':
      return statement.context?.registration?.toLowerCase() === value.toLowerCase();
    case 'agent':
      return [statement.actor, statement.object].some((one) => identityOf(one) === identityOf(JSON.parse(value)));
    case 'activity':
      return activitiesOf(statement, query.get('related_activities') === 'true').includes(value);
    case 'since':
      return Date.parse(statement.stored) > Date.parse(value);
    case 'until':
      return Date.parse(statement.stored) <= Date.parse(value);
    default:
      return true;
  }
}

function activitiesOf({ object, context }: Statement, withRelated: boolean): readonly (string | undefined)[] {
  const own = (object.objectType ?? 'Activity') === 'Activity' ? [object.id] : [];
  if (!withRelated) return own;
  const related = Object.values(context?.contextActivities ?? {}).flat();
  return [...own, ...related.map(({ id }) => id)];
}

/** Who it is, as text: the one identifier that an agent has (Data 2.4.2.3). */
export function identityOf(agent: unknown): string {
  if (!isObject(agent)) return '';
  const name = IDENTIFIERS.find((one) => Object.hasOwn(agent, one));
  return name === undefined ? '' : `${name} ${canonical(agent[name])}`;
}
