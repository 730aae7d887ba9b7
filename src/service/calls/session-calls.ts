import { changePassword, closeSession, describeSession, openSession } from '../accounts/sessions.ts';
import { signIn as checkSignIn } from '../accounts/sign-in.ts';
import { type Call, makeCall } from '../http/call.ts';
import { DESK_PAGE, officerWho, sessionCookie } from '../http/desk-guard.ts';
import { deskSession, passwordChange, signIn } from '../schemas/desk.ts';
import { NO_PARAMS, NO_QUERY, refused } from './shapes.ts';

const SESSION = { params: NO_PARAMS, query: NO_QUERY } as const;
const OPEN = { description: 'The session', schema: deskSession };
const WRONG = refused('The name or the password is wrong');
const GUESSES = refused('Too many tries; see Retry-After');

export const SESSION_CALLS: readonly Call[] = [
  makeCall(
    DESK_PAGE,
    {
      ...SESSION,
      method: 'post',
      path: '/v1/desk/session',
      summary: 'Signs in: sets the session’s cookie',
      body: signIn,
      answers: { 200: OPEN, 401: WRONG, 429: GUESSES },
    },
    async (checked) => {
      const { database, settings } = checked.consultation;
      const account = await checkSignIn(database, checked.body, checked.client.counted);
      const { token, session } = await openSession(database, account, settings.SESSION_HOURS);
      return { status: 200, body: session, headers: { 'set-cookie': sessionCookie(checked, token) } };
    },
  ),
  makeCall(
    officerWho(null),
    {
      ...SESSION,
      method: 'get',
      path: '/v1/desk/session',
      summary: 'Who is signed in',
      body: null,
      answers: { 200: OPEN },
    },
    async ({ consultation, caller }) => ({
      status: 200,
      body: await describeSession(consultation.database, caller, caller.token),
    }),
  ),
  makeCall(
    officerWho(null),
    {
      ...SESSION,
      method: 'delete',
      path: '/v1/desk/session',
      summary: 'Signs out',
      body: null,
      answers: { 204: { description: 'Signed out' } },
    },
    async (checked) => {
      await closeSession(checked.consultation.database, checked.caller);
      return { status: 204, headers: { 'set-cookie': sessionCookie(checked, null) } };
    },
  ),
  makeCall(
    officerWho(null),
    {
      ...SESSION,
      method: 'post',
      path: '/v1/desk/session/password',
      summary: 'Changes one’s own password; ends one’s other sessions',
      body: passwordChange,
      answers: { 204: { description: 'Changed' }, 401: WRONG, 429: GUESSES },
    },
    async ({ consultation, client, caller, body }) => {
      await changePassword(consultation.database, caller, body, client.counted);
      return { status: 204 };
    },
  ),
];
