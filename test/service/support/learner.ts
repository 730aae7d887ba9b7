import { randomBytes, randomUUID } from 'node:crypto';
import type { NewQuestion, Thread } from '../../../src/model/consult.ts';
import type { Instance } from './instance.ts';

export interface Answered<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

export const TEXT = 'Orang tua menolak menyekolahkan anaknya karena harus membantu di sawah.';

/** A question as the widget makes it. */
export function newQuestion(more: Partial<NewQuestion> = {}): NewQuestion {
  return {
    id: randomUUID(),
    key: newKey(),
    text: TEXT,
    topic: 'pendidikan',
    district: 'Kab. Malang',
    context: {
      course: 'fds',
      module: 'pendidikan-anak',
      version: '1.2.0',
      lesson: 'mengapa-anak-absen',
      question: null,
    },
    learner: { pseudonym: `p-${randomBytes(6).toString('hex')}`, name: null },
    consent: true,
    askedAt: '2026-11-24T03:12:00Z',
    ...more,
  };
}

export function newKey(): string {
  return randomBytes(16).toString('base64url');
}

export function jsonRequest(method: string, body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

export async function read<Body>(response: Response): Promise<Answered<Body>> {
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, body: (text === '' ? null : JSON.parse(text)) as Body };
}

export async function ask(instance: Instance, question: NewQuestion = newQuestion()): Promise<Answered<Thread>> {
  return read(await instance.request('/v1/questions', jsonRequest('POST', question, { 'x-site-key': 'kunci-kursus' })));
}

/** Calls of one thread, with its key. */
export function threadCalls(instance: Instance, { id, key }: Pick<NewQuestion, 'id' | 'key'>) {
  const headers = { authorization: `Bearer ${key}` };
  const path = `/v1/questions/${id}`;
  return {
    get: async (more: Record<string, string> = {}) =>
      read<Thread>(await instance.request(path, { headers: { ...headers, ...more } })),
    write: async (text: string, message: string = randomUUID()) =>
      read<Thread>(await instance.request(`${path}/messages`, jsonRequest('POST', { id: message, text }, headers))),
    rate: async (helped: boolean | null, close: boolean) =>
      read<Thread>(await instance.request(`${path}/rating`, jsonRequest('POST', { helped, close }, headers))),
    events: (more: Record<string, string> = {}) =>
      instance.request(`${path}/events`, { headers: { ...headers, ...more } }),
  };
}

/** Asks, and gives the calls of the thread. */
export async function asked(instance: Instance, more: Partial<NewQuestion> = {}) {
  const question = newQuestion(more);
  const { status, body } = await ask(instance, question);
  if (status !== 201) throw new Error(`asking gave ${status}: ${JSON.stringify(body)}`);
  return { question, id: question.id, ...threadCalls(instance, question) };
}
