import { Cmi12 } from './cmi12.ts';
import { Cmi2004 } from './cmi2004.ts';
import type { FakeLms, LmsOptions } from './lms.ts';
import { inLocalStorage } from './track.ts';

/** Where the fake LMS stands in a page: the API that packages look for, and the LMS itself for who tests. */
export interface LmsWindow {
  API?: unknown;
  API_1484_11?: unknown;
  fakeLms?: FakeLms;
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

/** Makes `win` the window of an LMS; what it stores outlives the page. Packages run in a frame below, or in `win`. */
export function installFakeLms(
  win: LmsWindow,
  options: LmsOptions,
  standard: 'scorm12' | 'scorm2004' = 'scorm12',
): FakeLms {
  const kept = { storage: inLocalStorage(win.localStorage, 'fake-lms'), ...options };
  const lms = standard === 'scorm12' ? new Cmi12(kept) : new Cmi2004(kept);
  win[standard === 'scorm12' ? 'API' : 'API_1484_11'] = lms.api;
  win.fakeLms = lms;
  return lms;
}
