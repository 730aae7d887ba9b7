import { activityIds } from '../../../model/activity-id.ts';
import type { PackageSettings, PageXapi } from '../../../model/package-settings.ts';
import type { Launch } from '../launch.ts';
import { browserSurroundings, DeviceStorage, merge } from '../shared.ts';
import { isAwaited } from './awaited-session.ts';
import { tellBeside } from './beside-lms.ts';
import { cmi5Connector } from './cmi5.ts';
import { connectLate } from './connect-late.ts';
import type { LrsPlace } from './lrs-place.ts';
import type { LrsSession } from './lrs-session.ts';
import { pageTexts } from './page-texts.ts';
import { tinCanConnector } from './tin-can.ts';

/**
 * Speaks to the LRS of the launch, and goes on in its session; or beside the session of another LMS to the LRS that the
 * course names, or an administrator (`settings`); where that takes nothing from us, `onRefused` says so. Gives the
 * session of the launch once there is one, else `null`.
 */
export async function startXapi(
  win: Window,
  launch: Launch,
  page: PageXapi,
  onRefused: () => void,
  settings: PackageSettings['xapi'] = {},
): Promise<LrsSession | null> {
  const place = placeIn(win, launch, page);
  if (isAwaited(launch.session)) {
    const given = launch.session.launch;
    const connect = given.standard === 'cmi5' ? cmi5Connector(given, place) : tinCanConnector(given, place);
    return connectLate(launch, connect, place.around);
  }
  const {
    endpoint = '',
    auth = null,
    lmsHomePage = homeOf(win, page),
    pseudonymous = false,
  } = { ...page, ...settings };
  const named = { endpoint: slashed(endpoint), auth, homePage: lmsHomePage, pseudonymous };
  if (endpoint !== '') tellBeside(launch, named, place, onRefused);
  return null;
}

function placeIn(win: Window, launch: Launch, page: PageXapi): LrsPlace {
  const { navigator } = win;
  return {
    ...placeOf(launch, page),
    texts: pageTexts(win.document),
    storage: new DeviceStorage(() => win.localStorage),
    tab: new DeviceStorage(() => win.sessionStorage),
    // Not on every page: `locks` is for those from HTTPS and from this machine.
    locks: 'locks' in navigator ? { request: (name, callback) => navigator.locks.request(name, callback) } : null,
    around: browserSurroundings(win),
    fetch: (input, init) => win.fetch(input, init),
  };
}

/** What of a place comes from the launch and the course, whatever the window. */
export function placeOf(
  { journal, store }: Launch,
  { iri, verbsOff = [] }: PageXapi,
): Pick<LrsPlace, 'outline' | 'ids' | 'prefix' | 'off' | 'onOther'> {
  return {
    outline: store.outline,
    ids: activityIds(iri),
    prefix: `${journal.key}:xapi`,
    off: verbsOff,
    onOther: (attempt) => {
      const { device } = store.attempt;
      store.become({ ...merge(store.attempt, attempt), device }, { type: 'joined' });
    },
  };
}

/** Where the page came from; a file is at home nowhere. */
function homeOf({ location }: Window, { iri }: PageXapi): string {
  return /^https?:$/.test(location.protocol) ? location.origin : iri;
}

function slashed(address: string): string {
  return address.replace(/\/*$/, '/');
}
