import { afterAll, beforeAll, describe } from 'vitest';
import { SECURITY_SUITES } from './suites/security/suites.ts';
import { postgresPrograms } from './support/postgres-server.ts';
import { type ServiceUnderTest, startOnPglite, startOnPostgres } from './support/service-under-test.ts';

const programs = postgresPrograms();

describe.each([
  ['PGlite', true, startOnPglite],
  ['PostgreSQL, two instances', programs !== null, () => startOnPostgres(programs ?? '')],
] as const)('attacked on %s', (_, isThere, start) => {
  describe.skipIf(!isThere)('the service', () => {
    let service: ServiceUnderTest;
    beforeAll(async () => {
      service = await start();
    });
    afterAll(() => service.stop());
    for (const suite of SECURITY_SUITES) suite(() => service);
  });
});
