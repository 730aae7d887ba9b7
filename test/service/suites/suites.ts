import type { ServiceUnderTest } from '../support/service-under-test.ts';
import { asking } from './asking.ts';

/** What holds on every database. */
export const SUITES: readonly ((service: () => ServiceUnderTest) => void)[] = [asking];
