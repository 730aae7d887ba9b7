import { addCannedReply, changeCannedReply, listCannedReplies, removeCannedReply } from '../answers/canned-replies.ts';
import { type Call, makeCall } from '../http/call.ts';
import { officerWho } from '../http/desk-guard.ts';
import { cannedReplies, cannedReply, newCannedReply } from '../schemas/desk.ts';
import { BY_ID, NO_PARAMS, NO_QUERY, refused } from './shapes.ts';

const EDITING = officerWho('edit-canned-replies');
const REPLY = { description: 'The canned reply', schema: cannedReply };
const MISSING = refused('There is no such canned reply');

export const CANNED_CALLS: readonly Call[] = [
  makeCall(
    officerWho('answer-threads'),
    {
      method: 'get',
      path: '/v1/desk/canned',
      summary: 'Canned replies, by title',
      params: NO_PARAMS,
      query: NO_QUERY,
      body: null,
      answers: { 200: { description: 'All of them', schema: cannedReplies } },
    },
    async ({ consultation }) => ({ status: 200, body: { replies: await listCannedReplies(consultation.database) } }),
  ),
  makeCall(
    EDITING,
    {
      method: 'post',
      path: '/v1/desk/canned',
      summary: 'Adds a canned reply',
      params: NO_PARAMS,
      query: NO_QUERY,
      body: newCannedReply,
      answers: { 201: REPLY },
    },
    async ({ consultation, caller, body }) => ({
      status: 201,
      body: await addCannedReply(consultation.database, body, caller),
    }),
  ),
  makeCall(
    EDITING,
    {
      method: 'put',
      path: '/v1/desk/canned/{id}',
      summary: 'Changes a canned reply',
      params: BY_ID,
      query: NO_QUERY,
      body: newCannedReply,
      answers: { 200: REPLY, 404: MISSING },
    },
    async ({ consultation, params, caller, body }) => ({
      status: 200,
      body: await changeCannedReply(consultation.database, params.id, body, caller),
    }),
  ),
  makeCall(
    EDITING,
    {
      method: 'delete',
      path: '/v1/desk/canned/{id}',
      summary: 'Removes a canned reply',
      params: BY_ID,
      query: NO_QUERY,
      body: null,
      answers: { 204: { description: 'Removed' }, 404: MISSING },
    },
    async ({ consultation, params, caller }) => {
      await removeCannedReply(consultation.database, params.id, caller);
      return { status: 204 };
    },
  ),
];
