import type { z } from 'zod';
import { audit } from '../audit/audit.ts';
import { type Call, type Checked, type Method, makeCall } from '../http/call.ts';
import { type Officer, officerWho } from '../http/desk-guard.ts';
import {
  claimRequest,
  deskThread,
  facets,
  mergeRequest,
  newReply,
  noBody,
  queuePage,
  queueQuery,
  suggestions,
  tagsChange,
} from '../schemas/desk-threads.ts';
import { readDeskThread } from '../threads/desk-thread.ts';
import { exportThreads } from '../threads/export-threads.ts';
import { readFacets } from '../threads/facets.ts';
import { mergeThread, separateThread } from '../threads/merge.ts';
import {
  actOn,
  closeThread,
  letGo,
  markRead,
  reopenThread,
  reply,
  setTags,
  type ThreadAct,
  takeThread,
} from '../threads/officer-acts.ts';
import { readQueue } from '../threads/queue.ts';
import { suggest } from '../threads/suggestions.ts';
import { BY_ID, NO_PARAMS, NO_QUERY, refused } from './shapes.ts';

const ANSWERING = officerWho('answer-threads');
const THREAD = { description: 'The thread as it is afterwards', schema: deskThread };
const CONFLICT = refused('Another officer has it, or it has changed');

/** An act on one thread that answers with it. */
function act<Body>(
  method: Method,
  name: string,
  summary: string,
  body: z.ZodType<Body> | null,
  actOf: (body: Body) => ThreadAct,
  status = 200,
): Call {
  return makeCall(
    ANSWERING,
    {
      method,
      path: `/v1/desk/threads/{id}/${name}`,
      summary,
      params: BY_ID,
      query: NO_QUERY,
      body,
      answers: { [status]: THREAD, 404: refused('There is no such thread'), 409: CONFLICT },
    },
    async ({ consultation, params, caller, body }) => ({
      status,
      body: await actOn(consultation.database, params.id, caller, actOf(body)),
    }),
  );
}

/** What an officer does with questions. */
export const THREAD_CALLS: readonly Call[] = [
  makeCall(
    ANSWERING,
    {
      method: 'get',
      path: '/v1/desk/threads',
      summary: 'The queue, filtered and sorted',
      params: NO_PARAMS,
      query: queueQuery,
      body: null,
      answers: { 200: { description: 'A page of threads', schema: queuePage } },
    },
    async ({ consultation, query, caller }) => ({
      status: 200,
      body: await readQueue(consultation.database, query, caller.id),
    }),
  ),
  makeCall(
    officerWho('export-threads'),
    {
      method: 'get',
      path: '/v1/desk/threads.csv',
      summary: 'The filtered queue as a table, a line a thread',
      params: NO_PARAMS,
      query: queueQuery.omit({ limit: true, after: true, sort: true }),
      body: null,
      answers: { 200: { description: 'CSV (RFC 4180) in UTF-8', type: 'text/csv' } },
    },
    exportAsCsv,
  ),
  makeCall(
    ANSWERING,
    {
      method: 'get',
      path: '/v1/desk/facets',
      summary: 'What the filters can be set to',
      params: NO_PARAMS,
      query: NO_QUERY,
      body: null,
      answers: { 200: { description: 'Values with their number of waiting threads', schema: facets } },
    },
    async ({ consultation }) => ({ status: 200, body: await readFacets(consultation.database) }),
  ),
  makeCall(
    ANSWERING,
    {
      method: 'get',
      path: '/v1/desk/threads/{id}',
      summary: 'One thread with its messages and history',
      params: BY_ID,
      query: NO_QUERY,
      body: null,
      answers: { 200: { description: 'The thread', schema: deskThread }, 404: refused('There is no such thread') },
    },
    async ({ consultation, params }) => ({ status: 200, body: await readDeskThread(consultation.database, params.id) }),
  ),
  makeCall(
    ANSWERING,
    {
      method: 'get',
      path: '/v1/desk/threads/{id}/suggestions',
      summary: 'Published answers that may fit, and threads that may ask the same',
      params: BY_ID,
      query: NO_QUERY,
      body: null,
      answers: { 200: { description: 'Best first', schema: suggestions }, 404: refused('There is no such thread') },
    },
    async ({ consultation, params }) => ({ status: 200, body: await suggest(consultation.database, params.id) }),
  ),
  act('post', 'read', 'Tells the learner that an officer has read it', noBody, () => markRead),
  act('post', 'claim', 'Takes the thread, or keeps it for longer', claimRequest, ({ force }) => takeThread(force)),
  act('delete', 'claim', 'Lets the thread go', null, () => letGo),
  act('post', 'replies', 'Answers the learner, once for each id', newReply, reply, 201),
  act('put', 'tags', 'Sets the thread’s tags', tagsChange, ({ tags }) => setTags(tags)),
  act('post', 'close', 'Closes the thread', noBody, () => closeThread),
  act('post', 'reopen', 'Opens the thread again', noBody, () => reopenThread),
  makeCall(
    ANSWERING,
    {
      method: 'post',
      path: '/v1/desk/threads/{id}/merge',
      summary: 'Makes the thread a duplicate of another',
      params: BY_ID,
      query: NO_QUERY,
      body: mergeRequest,
      answers: { 200: { description: 'The other thread', schema: deskThread }, 409: CONFLICT },
    },
    async ({ consultation, params, caller, body }) => ({
      status: 200,
      body: await mergeThread(consultation.database, params.id, body, caller),
    }),
  ),
  makeCall(
    ANSWERING,
    {
      method: 'post',
      path: '/v1/desk/threads/{id}/separate',
      summary: 'Undoes a merge',
      params: BY_ID,
      query: NO_QUERY,
      body: noBody,
      answers: { 200: { description: 'The thread it was merged into', schema: deskThread }, 409: CONFLICT },
    },
    async ({ consultation, params, caller }) => ({
      status: 200,
      body: await separateThread(consultation.database, params.id, caller),
    }),
  ),
];

type CsvRequest = Checked<unknown, Parameters<typeof exportThreads>[1], unknown, Officer>;

async function exportAsCsv({ consultation, query, caller }: CsvRequest): Promise<Response> {
  await audit(consultation.database, caller.id, { action: 'threads-exported' });
  const pieces = exportThreads(consultation.database, query, caller.id);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="konsultasi.csv"',
    },
  });
}
