import type { ServiceUnderTest } from '../../support/service-under-test.ts';
import { deskAccess } from './desk-access.ts';
import { guessing } from './guessing.ts';
import { hostileInput } from './hostile-input.ts';

import { sessions } from './sessions.ts';

/** What an attacker tries, on every database. */
export const SECURITY_SUITES: readonly ((service: () => ServiceUnderTest) => void)[] = [
  deskAccess,
  hostileInput,
  guessing,
  sessions,
];
