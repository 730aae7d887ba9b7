import { type Answer, jsonOf, type LrsCall, Refused } from './answer.ts';
import { isUuid } from './formats.ts';
import { checkQuery, STATEMENT_FILTERS, STATEMENT_ID } from './parameters.ts';
import { isObject, type JsonObject } from './shapes.ts';
import type { Statement } from './statement.ts';
import { queryStatements } from './statement-query.ts';
import type { StatementStore } from './statement-store.ts';

/** The Statement Resource (Communication 2.1). `path` is that of the endpoint, which `more` begins with. */
export function answerStatements(
  call: LrsCall,
  store: StatementStore,
  path: string,
  authority: JsonObject,
  admit: (fresh: readonly Statement[]) => void,
): Answer {
  switch (call.method) {
    case 'GET':
      return call.query.has('statementId') ? oneStatement(call, store) : someStatements(call, store, path);
    case 'POST': {
      checkQuery(call.query, {});
      const body = jsonOf(call);
      return { status: 200, body: store.store(Array.isArray(body) ? body : [body], authority, admit) };
    }
    case 'PUT': {
      checkQuery(call.query, STATEMENT_ID);
      store.store([withId(jsonOf(call), call.query.get('statementId') ?? '')], authority, admit);
      return { status: 204 };
    }
    default:
      throw new Refused(405, `${call.method} is no method of the Statement Resource`);
  }
}

/** The id of the parameter, which that of the statement must be where it has one (Communication 2.1.1). */
function withId(statement: unknown, id: string): unknown {
  if (!isObject(statement)) throw new Refused(400, 'PUT takes one statement');
  const { id: own = id } = statement;
  if (String(own).toLowerCase() !== id.toLowerCase()) throw new Refused(400, 'the statement has another id');
  return { ...statement, id };
}

function oneStatement({ query }: LrsCall, store: StatementStore): Answer {
  const { format, attachments } = STATEMENT_FILTERS;
  checkQuery(query, STATEMENT_ID, { format: format ?? isUuid, attachments: attachments ?? isUuid });
  const id = query.get('statementId')?.toLowerCase();
  const statement = store.statements.find((one) => one.id === id);
  if (statement === undefined) return { status: 404, body: 'there is no such statement' };
  return { status: 200, headers: { 'last-modified': new Date(statement.stored).toUTCString() }, body: statement };
}

function someStatements({ query }: LrsCall, store: StatementStore, path: string): Answer {
  checkQuery(query, {}, { ...STATEMENT_FILTERS, from: (value) => /^\d+$/.test(value) });
  const { statements, next } = queryStatements(store.statements, query, Number(query.get('from') ?? 0));
  const following = new URLSearchParams(query);
  following.set('from', String(next));
  return { status: 200, body: { statements, more: next === null ? '' : `${path}statements?${following}` } };
}
