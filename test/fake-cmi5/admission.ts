import { headerOf, type LrsCall, Refused } from '../fake-lrs/answer.ts';
import { authorityNamed, type Gate } from '../fake-lrs/gate.ts';
import type { Statement } from '../fake-lrs/statement.ts';
import { REQUEST_RULES } from './rules/request-rules.ts';
import { isOf } from './rules/rule.ts';
import { violationsOf } from './rules/rules.ts';
import type { RunningSession } from './running-session.ts';
import type { Violation } from './session.ts';

export interface Admission {
  readonly sessions: readonly RunningSession[];
  readonly violations: Violation[];
  /** Called once statements of the unit are in. */
  readonly admitted: (session: RunningSession) => void;
}

/** Lets units do what cmi5 lets them, each with the token of its session; the rest is written down and refused with 403. */
export function cmi5Gate({ sessions, violations, admitted }: Admission): Gate {
  const sessionOf = (authorization: string) =>
    sessions.find(({ token, isTokenGiven }) => isTokenGiven && authorization === `Basic ${token}`);

  const refuse = (found: readonly Violation[]): void => {
    if (found.length === 0) return;
    violations.push(...found);
    throw new Refused(403, found.map(({ paragraph, reason }) => `cmi5 ${paragraph}: ${reason}`).join('; '));
  };

  return {
    identify: (authorization) => (sessionOf(authorization) === undefined ? null : authorityNamed('cmi5')),
    admit(call, fresh) {
      const session = sessionOf(headerOf(call, 'authorization'));
      if (session === undefined) throw new Refused(401, 'the token is of no session');
      checkIsOpen(session, call, fresh);
      refuse(requestViolations(call, session));
      const before = sessions
        .filter((one) => one !== session && one.launch.registration === session.launch.registration)
        .flatMap(({ statements }) => statements);
      refuse(fresh.flatMap((statement, n) => judge(statement, session, fresh.slice(0, n), before)));
      noteReading(session, call);
      if (fresh.length === 0) return;
      session.statements.push(...fresh);
      if (fresh.some((one) => isOf(one, 'terminated'))) session.state = 'terminated';
      admitted(session);
    },
  };
}

/**
 * An abandoned session may do nothing more (cmi5 9.3.6): the unit cannot know, so that this breaks no rule of its. One
 * that said terminated may send again what was stored, in case the answer was lost; a token is of its session (8.2.1).
 */
function checkIsOpen({ state }: RunningSession, call: LrsCall, fresh: readonly Statement[]): void {
  const isRepeating = call.resource === 'statements' && call.method !== 'GET' && fresh.length === 0;
  if (state === 'open' || isRepeating) return;
  if (state === 'abandoned') throw new Refused(403, 'cmi5 9.3.6: the session was abandoned');
  if (call.resource !== 'statements')
    throw new Refused(403, 'cmi5 8.2.1: the session has ended, and its token with it');
}

function judge(
  statement: Statement,
  { launch, hasRead, statements }: RunningSession,
  batch: readonly Statement[],
  before: readonly Statement[],
): readonly Violation[] {
  return violationsOf(statement, { launch, hasRead, earlier: [...statements, ...batch], before });
}

function requestViolations(call: LrsCall, { launch }: RunningSession): readonly Violation[] {
  return REQUEST_RULES.filter((rule) => rule.isBroken(call, launch)).map(({ paragraph, reason }) => ({
    paragraph,
    reason,
    sessionId: launch.sessionId,
    verb: null,
  }));
}

function noteReading(session: RunningSession, { method, query }: LrsCall): void {
  const id = query.get('stateId') ?? query.get('profileId');
  if (method === 'GET' && id !== null) session.hasRead.add(id);
}
