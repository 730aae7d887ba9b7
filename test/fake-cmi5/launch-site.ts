import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOnLoopback } from '../loopback.ts';
import type { RunningSession } from './running-session.ts';
import type { Violation } from './session.ts';

export interface LaunchSite {
  /** Where the session gets its token (cmi5 8.2). */
  fetchUrl(sessionId: string): string;
  /** Where the learner goes at the end (cmi5 10.2.6). */
  returnUrl(sessionId: string): string;
  close(): Promise<void>;
}

/** What an LMS serves itself, on an origin of its own: tokens, and the page that learners come back to. */
export async function startLaunchSite(
  sessions: readonly RunningSession[],
  violations: Violation[],
): Promise<LaunchSite> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const session = sessions.find(({ launch }) => launch.sessionId === searchParams.get('session'));
    if (session === undefined) return void response.writeHead(404).end();
    if (pathname === '/return') return welcomeBack(session, response);
    if (pathname === '/fetch') return giveToken(session, request, response, violations);
    response.writeHead(404).end();
  });
  const { url, close } = await listenOnLoopback(server);
  return {
    fetchUrl: (sessionId) => `${url}/fetch?session=${sessionId}`,
    returnUrl: (sessionId) => `${url}/return?session=${sessionId}`,
    close,
  };
}

function welcomeBack(session: RunningSession, response: ServerResponse): void {
  session.returns += 1;
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end('<!doctype html><link rel="icon" href="data:,"><title>LMS</title><h1>Kembali di LMS</h1>');
}

/** The token, by POST and once (cmi5 8.2.1); else an error, with status 200 (8.2.3). */
function giveToken(
  session: RunningSession,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  violations: Violation[],
): void {
  const crossOrigin = {
    'access-control-allow-origin': headers.origin ?? '*',
    'access-control-allow-headers': 'content-type',
  };
  if (method === 'OPTIONS') return void response.writeHead(204, crossOrigin).end();
  const note = (paragraph: string, reason: string) =>
    violations.push({ paragraph, reason, sessionId: session.launch.sessionId, verb: null });
  if (method !== 'POST') {
    note('8.2.1', 'the token is asked for by another method than POST');
    return void response.writeHead(405, crossOrigin).end();
  }
  if (session.isTokenGiven) note('8.2.3.1', 'the token is asked for a second time');
  response.writeHead(200, { ...crossOrigin, 'content-type': 'application/json' });
  response.end(
    JSON.stringify(
      session.isTokenGiven || session.state !== 'open'
        ? { 'error-code': '1', 'error-text': 'The authorization token has already been returned.' }
        : { 'auth-token': session.token },
    ),
  );
  session.isTokenGiven = true;
}
