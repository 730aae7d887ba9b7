import { CONSULT_FEATURES, CONSULT_LIMITS, type EndpointInfo } from '../../model/consult.ts';
import { readAnswers } from '../answers/published-answers.ts';
import { type Call, makeCall } from '../http/call.ts';
import { ANYONE } from '../http/learner-guards.ts';
import { answersPage, answersQuery, endpointInfo } from '../schemas/learner.ts';
import { NO_PARAMS, NO_QUERY, refused } from './shapes.ts';

/** What anyone may ask. */
export const ENDPOINT_CALLS: readonly Call[] = [
  makeCall(
    ANYONE,
    {
      method: 'get',
      path: '/v1',
      summary: 'What this endpoint can do',
      params: NO_PARAMS,
      query: NO_QUERY,
      body: null,
      answers: { 200: { description: 'Features and limits', schema: endpointInfo } },
    },
    async ({ consultation: { settings } }) => ({
      status: 200,
      body: {
        protocol: 'sinau-consult/1',
        features: CONSULT_FEATURES,
        limits: {
          questionMin: CONSULT_LIMITS.questionMin,
          questionMax: CONSULT_LIMITS.questionMax,
          messageMax: CONSULT_LIMITS.messageMax,
          bodyBytes: settings.BODY_LIMIT,
        },
        hours: settings.OPENING_HOURS ?? null,
        pollSeconds: settings.POLL_SECONDS,
      } satisfies EndpointInfo,
    }),
  ),
  makeCall(
    ANYONE,
    {
      method: 'get',
      path: '/v1/answers',
      summary: 'Published answers: newest first, or by a search the best first',
      params: NO_PARAMS,
      query: answersQuery,
      body: null,
      answers: {
        200: { description: 'A page of answers', schema: answersPage },
        304: { description: 'As in If-None-Match' },
        400: refused('A parameter does not fit'),
      },
    },
    async ({ consultation, query }) => ({ status: 200, body: await readAnswers(consultation.database, query) }),
  ),
];
