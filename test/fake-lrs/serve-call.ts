import { type Answer, headerOf, type LrsCall, Refused } from './answer.ts';
import type { DocumentStore } from './document-store.ts';
import { type LrsFaults, takeOne } from './faults.ts';
import { isVersion } from './formats.ts';
import type { Gate } from './gate.ts';
import { DOCUMENTS, type DocumentResource } from './parameters.ts';
import type { Statement } from './statement.ts';
import { answerStatements } from './statement-resource.ts';
import type { StatementStore } from './statement-store.ts';

export interface Stores {
  readonly statements: StatementStore;
  readonly documents: DocumentStore;
}

/** A fault that a test switched on, and not the client's. */
export class Injected extends Error {
  constructor(readonly answer: Answer) {
    super('the test switched this on');
  }
}

/** The answer to one call below the endpoint at `path`; throws what is refused, and what a test switched on. */
export function serveCall(call: LrsCall, stores: Stores, gate: Gate, faults: LrsFaults, path: string): Answer {
  injectBefore(faults);
  if (call.resource === 'about') return { status: 200, body: { version: ['1.0.3'] } };
  checkVersion(call);
  const authority = gate.identify(headerOf(call, 'authorization'));
  if (authority === null) throw new Refused(401, 'the credentials are not known');
  const admit = (fresh: readonly Statement[]) => {
    injectVerbs(fresh, faults);
    gate.admit(call, fresh);
  };
  if (call.resource === 'statements') {
    if (call.method === 'GET') admit([]);
    return answerStatements(call, stores.statements, path, authority, admit);
  }
  if (!isDocumentResource(call.resource)) throw new Refused(404, `there is no resource ${call.resource}`);
  admit([]);
  return stores.documents.answer(call, call.resource);
}

function isDocumentResource(resource: string): resource is DocumentResource {
  return Object.hasOwn(DOCUMENTS, resource);
}

/** Every request says its version, one of 1.0 (Communication 3.3). */
function checkVersion(call: LrsCall): void {
  const version = headerOf(call, 'x-experience-api-version');
  if (version === '') throw new Refused(400, 'the header X-Experience-API-Version is missing');
  if (!isVersion(version)) throw new Refused(400, `the version ${version} of xAPI is not spoken here`);
}

function injectBefore(faults: LrsFaults): void {
  if (takeOne(faults, 'failing')) throw new Injected({ status: 503, body: 'the LRS is tired' });
  if (takeOne(faults, 'throttling')) {
    throw new Injected({
      status: 429,
      headers: { 'retry-after': String(faults.retryAfter) },
      body: 'too many requests',
    });
  }
  if (faults.access === 'revoked') throw new Injected({ status: 401, body: 'the credentials were revoked' });
  if (faults.access === 'forbidden') throw new Injected({ status: 403, body: 'the credentials may not do this' });
}

/** One refused statement refuses its batch (Communication 3.2). */
function injectVerbs(fresh: readonly Statement[], { refusedVerbs }: LrsFaults): void {
  for (const { verb } of fresh) {
    const status = refusedVerbs[verb.id];
    if (status !== undefined) throw new Injected({ status, body: `the verb ${verb.id} is not taken here` });
  }
}
