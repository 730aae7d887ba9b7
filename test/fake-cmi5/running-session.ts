import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { Statement } from '../fake-lrs/statement.ts';
import type { Launch, Session } from './session.ts';

/** A session as the LMS keeps it. */
export interface RunningSession extends Session {
  state: Session['state'];
  readonly statements: Statement[];
  readonly hasRead: Set<string>;
  returns: number;
  /** What the fetch URL hands out (cmi5 8.2.2), and whether it has. */
  readonly token: string;
  isTokenGiven: boolean;
  /** When it was launched. */
  readonly began: string;
}

export function beginSession(launch: Launch): RunningSession {
  return {
    launch,
    state: 'open',
    statements: [],
    hasRead: new Set(),
    returns: 0,
    token: Buffer.from(`${launch.sessionId}:${randomUUID()}`).toString('base64'),
    isTokenGiven: false,
    began: new Date().toISOString(),
  };
}
