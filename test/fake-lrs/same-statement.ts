import { isObject, type JsonObject } from './shapes.ts';

/** What an LRS sets or may set itself; whether two statements are the same does not hang on it (Data 2.3.1). */
const SET_BY_LRS = ['id', 'stored', 'authority', 'version', 'timestamp', 'attachments'];

/** Whether two statements of one id say the same (Data 2.3.1, Statement Comparison). The second may lack a timestamp. */
export function isSameStatement(kept: JsonObject, sent: JsonObject): boolean {
  const isSameTime =
    sent.timestamp === undefined || Date.parse(String(sent.timestamp)) === Date.parse(String(kept.timestamp));
  return isSameTime && canonical(essence(kept)) === canonical(essence(sent));
}

function essence(statement: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(statement)
      .filter(([name]) => !SET_BY_LRS.includes(name))
      .map(([name, part]) => [name, name === 'verb' && isObject(part) ? part.id : part]),
  );
}

/** One text for one meaning: properties sorted, members of a group in any order, activities by their id alone. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const parts = Object.entries(value)
    .filter(([name]) => name !== 'definition')
    .filter(([name, part]) => name !== 'objectType' || (part !== 'Activity' && part !== 'Agent'))
    .map(([name, part]) => {
      const isUnordered = name === 'member' && Array.isArray(part);
      return `${JSON.stringify(name)}:${isUnordered ? part.map(canonical).sort().join() : canonical(part)}`;
    });
  return `{${parts.sort().join()}}`;
}
