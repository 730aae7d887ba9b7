import { afterAll, beforeAll, describe } from 'vitest';
import { SECURITY_SUITES } from './suites/security/suites.ts';
import { postgresPrograms } from './support/postgres-server.ts';
import { type ServiceUnderTest, startOnPostgres } from './support/service-under-test.ts';

const programs = postgresPrograms();

describe.skipIf(programs === null)('attacked on PostgreSQL, two instances', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startOnPostgres(programs ?? '');
  });
  afterAll(() => service.stop());
  for (const suite of SECURITY_SUITES) suite(() => service);
});
