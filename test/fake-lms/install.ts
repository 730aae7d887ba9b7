import { Cmi12, type LmsOptions } from './cmi12.ts';
import { inLocalStorage } from './track.ts';

/** Where the fake LMS stands in a page: the API that packages look for, and the LMS itself for who tests. */
export interface LmsWindow {
  API?: unknown;
  fakeLms?: Cmi12;
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

/** Makes `win` the window of an LMS; what it stores outlives the page. Packages run in a frame below, or in `win`. */
export function installFakeLms(win: LmsWindow, options: LmsOptions): Cmi12 {
  const lms = new Cmi12({ storage: inLocalStorage(win.localStorage, 'fake-lms'), ...options });
  win.API = lms.api;
  win.fakeLms = lms;
  return lms;
}
