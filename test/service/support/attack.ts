import { randomUUID } from 'node:crypto';
import type { DeskRole } from '../../../src/model/consult-desk/accounts.ts';
import { addAccount } from '../../../src/service/accounts/accounts.ts';
import { csrfOf } from '../../../src/service/accounts/secrets.ts';
import { openSession } from '../../../src/service/accounts/sessions.ts';
import { CALLS } from '../../../src/service/calls/calls.ts';
import type { Call } from '../../../src/service/http/call.ts';
import type { Instance } from './instance.ts';
import { type Sample, sampleOf } from './sample.ts';

/** The service's own list: what is added to it is attacked too. */
export const DESK_CALLS = CALLS.filter(({ who }) => who.kind === 'desk');
/** All but signing in. */
export const SIGNED_IN_CALLS = DESK_CALLS.filter((call) => nameOf(call) !== 'POST /v1/desk/session');

/** `POST /v1/desk/session` */
export function nameOf({ method, path }: Call): string {
  return `${method.toUpperCase()} ${path}`;
}

export const PASSWORD = 'RAHASIA kata sandi panjang';

/** An account, by the id of which sessions are opened without guessing at its password. */
export async function newAccount({ consultation }: Instance, role: DeskRole): Promise<{ id: string; name: string }> {
  const name = `${role}-${randomUUID().slice(0, 8)}`;
  return addAccount(consultation.database, { name, displayName: `RAHASIA ${name}`, role, password: PASSWORD }, null);
}

/** Headers of a desk's page whose officer is signed in. */
export async function newSession({ consultation }: Instance, account: string): Promise<Record<string, string>> {
  const { token } = await openSession(consultation.database, account, 1);
  return { cookie: `sinau_desk=${token}`, 'x-csrf-token': csrfOf(token), 'content-type': 'application/json' };
}

/** What is sent beside the sample that a call takes. */
export interface Sending {
  readonly headers?: Record<string, string>;
  readonly id?: string;
  /** Instead of a sample. */
  readonly body?: Sample;
  readonly query?: Sample;
  readonly address?: string;
}

/** Sends a call with a body it takes. The answer's body is read, so that no stream stays open. */
export async function send(instance: Instance, call: Call, { headers, id, body, query, address }: Sending = {}) {
  const path = call.path.replace('{id}', id ?? randomUUID());
  const search = query === undefined ? '' : `?${new URLSearchParams(query as Record<string, string>)}`;
  const payload = call.body === null ? undefined : JSON.stringify(body ?? sampleOf(call.body));
  const init = { method: call.method.toUpperCase(), headers: headers ?? {} };
  const response = await instance.request(
    `${path}${search}`,
    payload === undefined ? init : { ...init, body: payload },
    address,
  );
  return { status: response.status, headers: response.headers, code: await codeOf(response) };
}

/** The problem's code; of anything else its status. */
async function codeOf(response: Response): Promise<string> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return `${response.status}`;
  }
  const text = await response.text();
  if (response.headers.get('content-type') !== 'application/problem+json') return `${response.status}`;
  return (JSON.parse(text) as { code: string }).code;
}

/** What each call answers, by its name. */
export async function outcomes(
  calls: readonly Call[],
  attack: (call: Call) => Promise<{ readonly code: string }>,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const call of calls) found[nameOf(call)] = (await attack(call)).code;
  return found;
}

/** The same outcome for each call. */
export function all(calls: readonly Call[], code: string): Record<string, string> {
  return Object.fromEntries(calls.map((call) => [nameOf(call), code]));
}

/** Lines of the log that tell of a fault of the service itself. */
export function faults({ logged }: Instance): string[] {
  return logged.filter((line) => line.includes('"level":"error"'));
}
