import { expect, it } from 'vitest';
import { findApi } from '../../src/player/tracking/find-api.ts';
import { isScorm12Api } from '../../src/player/tracking/scorm12-runtime.ts';
import { FakeStorage } from '../player/tracking/fake-surroundings.ts';
import { installFakeLms, type LmsWindow } from './install.ts';

it('stands in a window and outlives it', () => {
  const localStorage = new FakeStorage();
  const first: LmsWindow = { localStorage };
  const lms = installFakeLms(first, { profile: 'moodle' });
  expect(findApi({ parent: first }, 'API', isScorm12Api)).toBe(lms.api);
  lms.api.LMSInitialize('');
  lms.api.LMSSetValue('cmi.core.exit', 'suspend');
  lms.api.LMSSetValue('cmi.suspend_data', 'state');
  lms.api.LMSFinish('');

  const again = installFakeLms({ localStorage }, { profile: 'moodle' });
  again.api.LMSInitialize('');
  expect(again.api.LMSGetValue('cmi.suspend_data')).toBe('state');
  expect(again.api.LMSGetValue('cmi.core.entry')).toBe('resume');
});
