import { randomUUID } from 'node:crypto';
import type { DeskRole, DeskSession } from '../../../src/model/consult-desk/accounts.ts';
import type { DeskThread } from '../../../src/model/consult-desk/threads.ts';
import { addAccount } from '../../../src/service/accounts/accounts.ts';
import type { Instance } from './instance.ts';
import { type Answered, jsonRequest, read } from './learner.ts';

const PASSWORD = 'kata sandi yang panjang';

/** An officer's browser, signed in: cookie, token, own origin. */
export interface Officer {
  readonly name: string;
  readonly id: string;
  readonly cookie: string;
  readonly csrf: string;
  readonly call: <Body = unknown>(method: string, path: string, body?: unknown) => Promise<Answered<Body>>;
  readonly thread: (id: string) => Promise<DeskThread>;
  readonly reply: (id: string, text: string, more?: object) => Promise<Answered<DeskThread>>;
}

/** A new account of that role, signed in at the instance. */
export async function officer(instance: Instance, role: DeskRole = 'officer', displayName = 'Budi'): Promise<Officer> {
  const name = `${role}-${randomUUID().slice(0, 8)}`;
  await addAccount(instance.consultation.database, { name, displayName, role, password: PASSWORD }, null);
  return signIn(instance, name);
}

async function signIn(instance: Instance, name: string, password = PASSWORD): Promise<Officer> {
  const response = await instance.request('/v1/desk/session', jsonRequest('POST', { name, password }));
  const { status, body } = await read<DeskSession>(response);
  if (status !== 200) throw new Error(`signing in gave ${status}`);
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return at(instance, { name, id: body.account.id, cookie, csrf: body.csrf });
}

/** The same officer at another instance. */
function at(instance: Instance, { name, id, cookie, csrf }: Pick<Officer, 'name' | 'id' | 'cookie' | 'csrf'>): Officer {
  const call = async <Body = unknown>(method: string, path: string, body?: unknown): Promise<Answered<Body>> => {
    const headers = { cookie, 'x-csrf-token': csrf };
    const init = body === undefined ? { method, headers } : jsonRequest(method, body, headers);
    return read<Body>(await instance.request(`/v1/desk/${path}`, init));
  };
  const thread = async (thread: string): Promise<DeskThread> =>
    (await call<DeskThread>('GET', `threads/${thread}`)).body;
  return {
    name,
    id,
    cookie,
    csrf,
    call,
    thread,
    reply: async (threadId, text, more = {}) => {
      const { revision } = await thread(threadId);
      return call('POST', `threads/${threadId}/replies`, { id: randomUUID(), text, revision, close: false, ...more });
    },
  };
}
