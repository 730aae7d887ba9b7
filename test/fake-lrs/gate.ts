import { Buffer } from 'node:buffer';
import type { LrsCall } from './answer.ts';
import type { JsonObject } from './shapes.ts';
import type { Statement } from './statement.ts';

/** Who may do what in an LRS. */
export interface Gate {
  /** The agent behind an Authorization header, the authority of its statements; `null`: nobody known (401). */
  identify(authorization: string): JsonObject | null;
  /** Sees each sound call before it takes effect, with the statements that are new; refuses by throwing `Refused`. */
  admit(call: LrsCall, fresh: readonly Statement[]): void;
}

/** Whoever knows one of the passwords, by user name, may do anything. */
export function passwordGate(passwords: Readonly<Record<string, string>>): Gate {
  const known = new Map(
    Object.entries(passwords).map(([name, password]) => [basic(name, password), authorityNamed(name)] as const),
  );
  return { identify: (authorization) => known.get(authorization) ?? null, admit() {} };
}

/** The Authorization header of RFC 7617. */
export function basic(name: string, password: string): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
}

export function authorityNamed(name: string): JsonObject {
  return { objectType: 'Agent', account: { homePage: 'http://lrs.example.go.id', name } };
}
