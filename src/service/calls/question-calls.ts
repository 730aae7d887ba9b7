import type { NewQuestion, Thread } from '../../model/consult.ts';
import { hashSecret, sameHash } from '../accounts/secrets.ts';
import type { Consultation } from '../consultation.ts';
import { type Call, type Incoming, makeCall } from '../http/call.ts';
import { SITE_KEY, THREAD_KEY } from '../http/learner-guards.ts';
import { refuseFlood } from '../http/limits.ts';
import { Refusal } from '../http/refusal.ts';
import { followThread } from '../live/thread-stream.ts';
import { newMessage, newQuestion, newRating, thread } from '../schemas/learner.ts';
import { addLearnerMessage, rateThread } from '../threads/learner-acts.ts';
import { BY_ID, NO_PARAMS, NO_QUERY, refused } from './shapes.ts';

const THREAD = { description: 'The thread', schema: thread };
const GONE = refused('There is no such thread, or the key is another');
const FLOOD = refused('Too many; see Retry-After');

/** What a learner does: ask, read, write on, rate, listen. */
export const QUESTION_CALLS: readonly Call[] = [
  makeCall(
    SITE_KEY,
    {
      method: 'post',
      path: '/v1/questions',
      summary: 'Opens a thread, once for each id',
      params: NO_PARAMS,
      query: NO_QUERY,
      body: newQuestion,
      answers: {
        201: { description: 'The new thread; it is on disk', schema: thread },
        200: { description: 'The thread as it is; it was opened before', schema: thread },
        400: refused('Something does not fit'),
        403: refused('The site key is unknown, or the page’s origin is not allowed'),
        409: refused('The id is that of something else'),
        413: refused('The body is too large'),
        429: FLOOD,
      },
    },
    async ({ consultation, client, body }) => {
      refuseFlood(consultation.limits.questions, client.counted);
      const opened = await ask(consultation, body);
      return opened === null
        ? { status: 200, body: await threadOf(consultation, body.id, body.key) }
        : { status: 201, body: opened };
    },
  ),
  makeCall(
    THREAD_KEY,
    {
      method: 'get',
      path: '/v1/questions/{id}',
      summary: 'Reads a thread',
      params: BY_ID,
      query: NO_QUERY,
      body: null,
      answers: { 200: THREAD, 304: { description: 'As in If-None-Match' }, 404: GONE },
    },
    async ({ caller }) => ({ status: 200, body: caller }),
  ),
  makeCall(
    THREAD_KEY,
    {
      method: 'post',
      path: '/v1/questions/{id}/messages',
      summary: 'Writes on, once for each id',
      params: BY_ID,
      query: NO_QUERY,
      body: newMessage,
      answers: { 201: THREAD, 200: THREAD, 400: refused('Something does not fit'), 404: GONE, 429: FLOOD },
    },
    async ({ consultation, caller, body }) => {
      refuseFlood(consultation.limits.messages, caller.id);
      const isNew = await addLearnerMessage(consultation.database, caller.id, body);
      return { status: isNew ? 201 : 200, body: await readAgain(consultation, caller) };
    },
  ),
  makeCall(
    THREAD_KEY,
    {
      method: 'post',
      path: '/v1/questions/{id}/rating',
      summary: 'Says whether it helped, and closes',
      params: BY_ID,
      query: NO_QUERY,
      body: newRating,
      answers: { 200: THREAD, 400: refused('Something does not fit'), 404: GONE, 429: FLOOD },
    },
    async ({ consultation, caller, body }) => {
      refuseFlood(consultation.limits.messages, caller.id);
      await rateThread(consultation.database, caller.id, body);
      return { status: 200, body: await readAgain(consultation, caller) };
    },
  ),
  makeCall(
    THREAD_KEY,
    {
      method: 'get',
      path: '/v1/questions/{id}/events',
      summary: 'Server-sent events: `thread` with the whole thread, at the start and at every change',
      params: BY_ID,
      query: NO_QUERY,
      body: null,
      answers: { 200: { description: 'Events', type: 'text/event-stream' }, 404: GONE, 429: FLOOD },
    },
    async ({ consultation, client, context, caller }) => {
      const { streams } = consultation;
      if (streams.isFull(client.counted)) throw new Refusal('rate-limited', { retryAfter: 60 });
      const known = /^\d{1,9}$/.exec(context.req.header('last-event-id') ?? '');
      return streams.open(client.counted, followThread(consultation, caller, known && Number(known[0])));
    },
  ),
];

/** The thread it opened; `null` where it was opened before. @throws Refusal `queue-full`, though never for what was accepted before; `id-taken` */
async function ask(consultation: Consultation, question: NewQuestion): Promise<Thread | null> {
  const { queue, questions, settings, metrics } = consultation;
  const isFull = (await queue.read()) >= settings.QUEUE_LIMIT || questions.length >= WAITING;
  if (isFull && (await consultation.threads.do(question.id)) === null) {
    throw new Refusal('queue-full', { retryAfter: 300 });
  }
  const accepted = await questions.do(question);
  if (accepted === 'taken') throw new Refusal('id-taken');
  if (accepted === 'known') return null;
  metrics.countQuestion();
  return accepted;
}

/** Most questions that may wait for the database to take them; beyond it they are sent back rather than kept waiting. */
const WAITING = 2_000;

/** @throws Refusal `id-taken` where the thread has another key: whoever asks now did not open it. */
async function threadOf({ threads }: Consultation, id: string, key: string): Promise<Thread> {
  const keyed = await threads.do(id);
  if (keyed === null || !sameHash(hashSecret(key), keyed.keyHash)) throw new Refusal('id-taken');
  return keyed.thread;
}

async function readAgain({ threads }: Incoming['consultation'], { id }: Thread): Promise<Thread> {
  const keyed = await threads.do(id);
  if (keyed === null) throw new Refusal('not-found');
  return keyed.thread;
}
