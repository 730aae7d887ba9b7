import { afterAll, beforeAll, describe } from 'vitest';
import { SUITES } from './suites/suites.ts';
import { type ServiceUnderTest, startOnPglite } from './support/service-under-test.ts';

describe('on PGlite', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startOnPglite();
  });
  afterAll(() => service.stop());
  for (const suite of SUITES) suite(() => service);
});
