import type { ServiceUnderTest } from '../../support/service-under-test.ts';
import { deskAccess } from './desk-access.ts';
import { hostileInput } from './hostile-input.ts';

/** What an attacker tries, on every database. */
export const SECURITY_SUITES: readonly ((service: () => ServiceUnderTest) => void)[] = [deskAccess, hostileInput];
