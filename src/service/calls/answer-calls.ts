import { previewPublication } from '../answers/anonymise.ts';
import { changeAnswer, listDeskAnswers, publishAnswer, setWithdrawn } from '../answers/publish.ts';
import { type Call, makeCall } from '../http/call.ts';
import { officerWho } from '../http/desk-guard.ts';
import {
  deskAnswer,
  deskAnswersPage,
  deskAnswersQuery,
  newAnswer,
  previewRequest,
  publicationPreview,
} from '../schemas/desk.ts';
import { noBody } from '../schemas/desk-threads.ts';
import { BY_ID, NO_PARAMS, NO_QUERY, refused } from './shapes.ts';

const ANSWERING = officerWho('answer-threads');
const PUBLISHING = officerWho('publish-answers');
const ANSWER = { description: 'The answer', schema: deskAnswer };
const MISSING = refused('There is no such thread or answer');

/** Withdraws, or publishes again. */
const withdrawing = (name: 'withdraw' | 'restore', summary: string): Call =>
  makeCall(
    PUBLISHING,
    {
      method: 'post',
      path: `/v1/desk/answers/{id}/${name}`,
      summary,
      params: BY_ID,
      query: NO_QUERY,
      body: noBody,
      answers: { 200: ANSWER, 404: MISSING },
    },
    async ({ consultation, params, caller }) => ({
      status: 200,
      body: await setWithdrawn(consultation.database, params.id, name === 'withdraw', caller),
    }),
  );

/** What becomes of an answer for everybody. */
export const ANSWER_CALLS: readonly Call[] = [
  makeCall(
    ANSWERING,
    {
      method: 'post',
      path: '/v1/desk/threads/{id}/publication/preview',
      summary: 'What would be published, made anonymous',
      params: BY_ID,
      query: NO_QUERY,
      body: previewRequest,
      answers: { 200: { description: 'The texts, and what to look at', schema: publicationPreview }, 404: MISSING },
    },
    async ({ consultation, params, body }) => ({
      status: 200,
      body: await previewPublication(consultation.database, params.id, body),
    }),
  ),
  makeCall(
    PUBLISHING,
    {
      method: 'post',
      path: '/v1/desk/threads/{id}/publication',
      summary: 'Publishes the answer of a thread',
      params: BY_ID,
      query: NO_QUERY,
      body: newAnswer,
      answers: { 201: ANSWER, 404: MISSING, 409: refused('The learner did not consent, or it is published already') },
    },
    async ({ consultation, params, caller, body }) => ({
      status: 201,
      body: await publishAnswer(consultation.database, params.id, body, caller),
    }),
  ),
  makeCall(
    ANSWERING,
    {
      method: 'get',
      path: '/v1/desk/answers',
      summary: 'Published and withdrawn answers, last changed first',
      params: NO_PARAMS,
      query: deskAnswersQuery,
      body: null,
      answers: { 200: { description: 'A page of answers', schema: deskAnswersPage } },
    },
    async ({ consultation, query }) => ({ status: 200, body: await listDeskAnswers(consultation.database, query) }),
  ),
  makeCall(
    PUBLISHING,
    {
      method: 'post',
      path: '/v1/desk/answers',
      summary: 'Publishes an answer that no thread stands behind',
      params: NO_PARAMS,
      query: NO_QUERY,
      body: newAnswer,
      answers: { 201: ANSWER },
    },
    async ({ consultation, caller, body }) => ({
      status: 201,
      body: await publishAnswer(consultation.database, null, body, caller),
    }),
  ),
  makeCall(
    PUBLISHING,
    {
      method: 'put',
      path: '/v1/desk/answers/{id}',
      summary: 'Changes an answer',
      params: BY_ID,
      query: NO_QUERY,
      body: newAnswer,
      answers: { 200: ANSWER, 404: MISSING },
    },
    async ({ consultation, params, caller, body }) => ({
      status: 200,
      body: await changeAnswer(consultation.database, params.id, body, caller),
    }),
  ),
  withdrawing('withdraw', 'Takes an answer back'),
  withdrawing('restore', 'Publishes a withdrawn answer again'),
];
