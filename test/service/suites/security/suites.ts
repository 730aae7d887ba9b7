import type { ServiceUnderTest } from '../../support/service-under-test.ts';
import { deskAccess } from './desk-access.ts';
import { exports } from './exports.ts';
import { guessing } from './guessing.ts';
import { hostileInput } from './hostile-input.ts';
import { sessions } from './sessions.ts';
import { transport } from './transport.ts';

/** What an attacker tries, on every database; the last reads the log of all of it. */
export const SECURITY_SUITES: readonly ((service: () => ServiceUnderTest) => void)[] = [
  deskAccess,
  hostileInput,
  guessing,
  sessions,
  exports,
  transport,
];
