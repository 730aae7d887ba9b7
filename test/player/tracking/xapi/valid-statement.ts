import { statement as judge } from '@learninglocker/xapi-validation/dist/factory.js';
import type { ActivityDefinition, Statement } from '../../../../src/model/statement.ts';
import { statementFaults } from '../../../fake-lrs/statement-shape.ts';

/** What an independent validator, the strict LRS of the tests, and our own rules find wrong; empty: nothing. */
export function faultsOf(statement: Statement): string[] {
  const written = JSON.parse(JSON.stringify(statement)) as Statement;
  const judged = judge(written, ['statement']).map((warning) => `${warning.name} ${warning.path.join('.')}`);
  const strict = statementFaults(written).map((fault) => JSON.stringify(fault));
  return [...judged, ...strict, ...twins(written.object.definition ?? {}), ...undefinedIn(statement, '')];
}

/** Ids that stand twice in one list (xAPI 1.0.3 Data 2.4.4.1), which the validator does not look for. */
function twins(definition: ActivityDefinition): string[] {
  return (['choices', 'scale', 'source', 'target', 'steps'] as const).flatMap((list) => {
    const ids = (definition[list] ?? []).map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${list} has ${id} twice`);
  });
}

/** A property that is there and has no value would be silently left out when it is sent. */
function undefinedIn(value: unknown, path: string): string[] {
  if (value === undefined || value === null) return [`${path} is ${value}`];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => undefinedIn(part, `${path}.${name}`));
}
