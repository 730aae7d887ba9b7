import { Scorm12API } from 'scorm-again';
import { installFakeLms } from '../fake-lms/install.ts';
import type { Track, TrackStorage } from '../fake-lms/track.ts';
import { spiedApi } from '../player/tracking/spied-api.ts';

/**
 * Runs in the browser: the page of an LMS around one package. `?lms=moodle|strict` is the fake LMS, `scorm-again` the
 * other one; both keep the learner's track in localStorage (the fake one, with `&track=NAME`, on the site), and both say the
 * same to the tests. The fake LMS speaks
 * SCORM 2004 with `&given=`, what it takes from the manifest: elements and values as JSON.
 */
export interface TestLms {
  /** What a later launch would find. */
  stored(element: string): string;
  /** Every call that was answered with an error. */
  refused(): string[];
  /** Names and elements of all calls that write: `Set cmi.core.exit`, `Commit`, `Finish`. */
  writes(): string[];
  /** `cmi.interactions` as set in this launch, by index. */
  interactions(): Record<string, string>[];
}

interface Call {
  readonly name: string;
  readonly element: string;
  readonly value: string;
  readonly error: string;
}

declare global {
  interface Window {
    testLms: TestLms;
    fakeNetwork: { online: boolean; sessionValid: boolean };
  }
}

const KEY = 'scorm-again';
const query = new URLSearchParams(location.search);

let isGoing = false;
for (const sign of ['beforeunload', 'pagehide']) {
  addEventListener(sign, () => {
    isGoing = true;
  });
}

function report(calls: () => readonly Call[], stored: (element: string) => string): TestLms {
  return {
    stored,
    refused: () => calls().flatMap((call) => (call.error === '0' ? [] : [JSON.stringify(call)])),
    writes: () =>
      calls().flatMap(({ name, element }) =>
        /Set|Commit|Finish/.test(name) ? [`${name.replace(/^LMS|Value$/g, '')} ${element}`.trim()] : [],
      ),
    interactions() {
      const found: Record<string, string>[] = [];
      for (const { name, element, value } of calls()) {
        const [, index, field] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element) ?? [];
        if (!/Set/.test(name) || index === undefined || field === undefined) continue;
        found[Number(index)] = { ...found[Number(index)], [field]: value };
      }
      return found;
    },
  };
}

function scormAgain(): TestLms {
  const api = new Scorm12API({ autocommit: false, logLevel: 5 });
  const kept = localStorage.getItem(KEY);
  if (kept !== null) api.loadFromJSON(JSON.parse(kept) as Record<string, unknown>, 'cmi');
  api.cmi.core.student_id = 'siti.01';
  api.cmi.core.lesson_mode = 'normal';
  const keep = (): void => localStorage.setItem(KEY, JSON.stringify(api.cmi));
  api.on('LMSCommit', keep);
  api.on('LMSFinish', keep);
  const { api: spied, calls } = spiedApi(api, new Set());
  Object.assign(window, { API: spied });
  return report(
    () => calls,
    (element) => {
      const tree: unknown = { cmi: JSON.parse(localStorage.getItem(KEY) ?? '{}') };
      const at = (node: unknown, name: string): unknown =>
        typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined;
      return String(element.split('.').reduce(at, tree) ?? '');
    },
  );
}

/**
 * The track as the site keeps it. A page that is going cannot wait for an answer: it sends a beacon, as Moodle does, and
 * the browser takes none beyond 64 KiB.
 */
function onSite(address: string): TrackStorage {
  const ask = (method: string, body: URLSearchParams | null): string => {
    const request = new XMLHttpRequest();
    request.open(method, address, false);
    request.send(body);
    return request.responseText;
  };
  return {
    read: () => JSON.parse(ask('GET', null)) as Track | null,
    add(values) {
      const body = new URLSearchParams(values);
      if (isGoing) return navigator.sendBeacon(address, body);
      ask('POST', body);
      return true;
    },
  };
}

function fake(profile: 'moodle' | 'strict'): TestLms {
  window.fakeNetwork = { online: true, sessionValid: true };
  const given: Record<string, string> | null = JSON.parse(query.get('given') ?? 'null');
  const track = query.get('track');
  const options = {
    profile,
    network: window.fakeNetwork,
    ...(given !== null && { given }),
    ...(track !== null && { storage: onSite(`/track/${track}`) }),
  };
  const lms = installFakeLms(window, options, given === null ? 'scorm12' : 'scorm2004');
  return report(
    () => lms.log,
    (element) => lms.stored(element),
  );
}

const which = query.get('lms');
window.testLms = which === 'scorm-again' ? scormAgain() : fake(which === 'strict' ? 'strict' : 'moodle');
const frame = document.createElement('iframe');
frame.title = 'SCO';
frame.src = '/package/index.html';
frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0';
document.body.append(frame);
