import { addAccount, changeAccount, listAccounts } from '../accounts/accounts.ts';
import { findSession } from '../accounts/sessions.ts';
import { readAudit } from '../audit/audit.ts';
import { type Call, makeCall } from '../http/call.ts';
import { officerWho } from '../http/desk-guard.ts';
import { Refusal } from '../http/refusal.ts';
import { eraseLearner, exportLearner } from '../learners/learner-data.ts';
import {
  account,
  accountChange,
  accountsPage,
  auditPage,
  auditQuery,
  learnerData,
  learnerErased,
  learnerQuery,
  newAccount,
} from '../schemas/desk.ts';
import { statistics, statisticsQuery } from '../schemas/desk-threads.ts';
import { periodOf, refuseUnknownZone } from '../statistics/period.ts';
import { readStatistics } from '../statistics/statistics.ts';
import { BY_ID, NO_PARAMS, NO_QUERY, refused } from './shapes.ts';

const MANAGING = officerWho('manage-accounts');
const LEARNER_DATA = officerWho('manage-learner-data');
const ACCOUNT = { description: 'The account', schema: account };

/** Figures, colleagues, the audit log, one learner's data, and news. */
export const OFFICE_CALLS: readonly Call[] = [
  makeCall(
    officerWho('see-statistics'),
    {
      method: 'get',
      path: '/v1/desk/statistics',
      summary: 'Figures of a period',
      params: NO_PARAMS,
      query: statisticsQuery,
      body: null,
      answers: { 200: { description: 'Figures', schema: statistics }, 400: refused('The period does not fit') },
    },
    async ({ consultation, query }) => ({
      status: 200,
      body: await readStatistics(consultation.database, periodOf(query, new Date())).catch(refuseUnknownZone),
    }),
  ),
  makeCall(
    officerWho('answer-threads'),
    {
      method: 'get',
      path: '/v1/desk/accounts',
      summary: 'Accounts; of those who may not manage them, the active ones',
      params: NO_PARAMS,
      query: NO_QUERY,
      body: null,
      answers: { 200: { description: 'By name', schema: accountsPage } },
    },
    async ({ consultation, caller }) => ({
      status: 200,
      body: { accounts: await listAccounts(consultation.database, caller.role !== 'admin') },
    }),
  ),
  makeCall(
    MANAGING,
    {
      method: 'post',
      path: '/v1/desk/accounts',
      summary: 'Adds an account',
      params: NO_PARAMS,
      query: NO_QUERY,
      body: newAccount,
      answers: { 201: ACCOUNT, 409: refused('The name is taken') },
    },
    async ({ consultation, caller, body }) => ({
      status: 201,
      body: await addAccount(consultation.database, body, caller.id),
    }),
  ),
  makeCall(
    MANAGING,
    {
      method: 'patch',
      path: '/v1/desk/accounts/{id}',
      summary: 'Changes an account',
      params: BY_ID,
      query: NO_QUERY,
      body: accountChange,
      answers: { 200: ACCOUNT, 404: refused('There is no such account'), 409: refused('It is the last active admin') },
    },
    async ({ consultation, params, caller, body }) => ({
      status: 200,
      body: await changeAccount(consultation.database, params.id, body, caller),
    }),
  ),
  makeCall(
    officerWho('see-audit-log'),
    {
      method: 'get',
      path: '/v1/desk/audit',
      summary: 'Who did what, newest first',
      params: NO_PARAMS,
      query: auditQuery,
      body: null,
      answers: { 200: { description: 'A page of acts', schema: auditPage } },
    },
    async ({ consultation, query }) => ({ status: 200, body: await readAudit(consultation.database, query) }),
  ),
  makeCall(
    LEARNER_DATA,
    {
      method: 'post',
      path: '/v1/desk/learners/export',
      summary: 'Everything held of one learner',
      params: NO_PARAMS,
      query: NO_QUERY,
      body: learnerQuery,
      answers: { 200: { description: 'Their threads', schema: learnerData } },
    },
    async ({ consultation, caller, body }) => ({
      status: 200,
      body: await exportLearner(consultation.database, body, caller),
    }),
  ),
  makeCall(
    LEARNER_DATA,
    {
      method: 'post',
      path: '/v1/desk/learners/erase',
      summary: 'Erases one learner’s threads',
      params: NO_PARAMS,
      query: NO_QUERY,
      body: learnerQuery,
      answers: { 200: { description: 'How much was erased', schema: learnerErased } },
    },
    async ({ consultation, caller, body }) => ({
      status: 200,
      body: await eraseLearner(consultation.database, body, caller),
    }),
  ),
  makeCall(
    officerWho('answer-threads'),
    {
      method: 'get',
      path: '/v1/desk/events',
      summary: 'Server-sent events: `changes`, at most four a second',
      params: NO_PARAMS,
      query: NO_QUERY,
      body: null,
      answers: { 200: { description: 'Events', type: 'text/event-stream' }, 429: refused('Too many streams') },
    },
    async ({ consultation, client, caller }) => {
      const { streams, hub, database } = consultation;
      if (streams.isFull(client.counted)) throw new Refusal('rate-limited', { retryAfter: 60 });
      return streams.open(client.counted, (stream) => ({
        stop: hub.onDesk((changes) => stream.send('changes', changes)),
        stillAdmitted: async () => (await findSession(database, caller.token)) !== null,
      }));
    },
  ),
];
