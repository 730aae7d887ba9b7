import { afterAll, beforeAll, describe } from 'vitest';
import { SECURITY_SUITES } from './suites/security/suites.ts';
import { type ServiceUnderTest, startOnPglite } from './support/service-under-test.ts';

describe('attacked on PGlite', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startOnPglite();
  });
  afterAll(() => service.stop());
  for (const suite of SECURITY_SUITES) suite(() => service);
});
