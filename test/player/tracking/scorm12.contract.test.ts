import { Scorm12API } from 'scorm-again';
import { connectScorm12 } from '../../../src/player/tracking/scorm12.ts';
import type { Scorm12Api } from '../../../src/player/tracking/scorm12-runtime.ts';
import { Cmi12 } from '../../fake-lms/cmi12.ts';
import type { Profile } from '../../fake-lms/formats.ts';
import { inMemory } from '../../fake-lms/track.ts';
import { type ContractLaunch, type ContractLms, describeAdapter, type LaunchOptions } from './contract.ts';
import { interactionsOf, spiedApi } from './spied-api.ts';

const ELEMENTS = {
  status: 'cmi.core.lesson_status',
  score: 'cmi.core.score.raw',
  position: 'cmi.core.lesson_location',
  exit: 'cmi.core.exit',
  time: 'cmi.core.session_time',
} as const;

/** A launch over an API that some LMS offers one frame above the module. */
function launchOver(
  lms: Scorm12Api,
  has: (element: string) => string,
  { refuse = new Set<string>() }: LaunchOptions,
): ContractLaunch {
  const { api, calls } = spiedApi(lms, refuse);
  return {
    connect(outline, now) {
      const session = connectScorm12({ parent: { API: api } }, outline, now);
      if (session === null) throw new Error('no session');
      return session;
    },
    writes: () =>
      calls
        .filter(({ name }) => name !== 'Get' && name !== 'Initialize')
        .map(({ name, element }) => `${name} ${element}`.trim()),
    refused: () => calls.filter(({ error, forced }) => error !== '0' && !forced).map((call) => JSON.stringify(call)),
    has: (what) => has(ELEMENTS[what]),
    interactions: () => interactionsOf(calls),
  };
}

function fakeLms(profile: Profile): ContractLms {
  const storage = inMemory();
  return {
    launch(options = {}) {
      const given = {
        'cmi.core.lesson_mode': options.mode ?? 'normal',
        ...(options.mastery === undefined ? {} : { 'cmi.student_data.mastery_score': String(options.mastery) }),
      };
      const lms = new Cmi12({ profile, storage, given });
      return launchOver(lms.api, (element) => lms.stored(element), options);
    },
  };
}

/** scorm-again keeps nothing between launches: what it would post is handed to the next one. */
function scormAgain(): ContractLms {
  let kept: Record<string, unknown> = {};
  return {
    launch(options = {}) {
      const api = new Scorm12API({ autocommit: false, logLevel: 5 });
      api.loadFromJSON(kept, 'cmi');
      api.cmi.core.student_id = 'siti.01';
      api.cmi.core.lesson_mode = options.mode ?? 'normal';
      if (options.mastery !== undefined) api.cmi.student_data.mastery_score = String(options.mastery);
      const keep = () => {
        kept = JSON.parse(JSON.stringify(api.cmi)) as Record<string, unknown>;
      };
      api.on('LMSCommit', keep);
      api.on('LMSFinish', keep);
      return launchOver(api, (element) => valueAt({ cmi: api.cmi }, element), options);
    },
  };
}

/** The value under a dotted path of what scorm-again writes as JSON: 1.2 does not let `exit` and times be read. */
function valueAt(root: unknown, path: string): string {
  const plain: unknown = JSON.parse(JSON.stringify(root));
  const found = path
    .split('.')
    .reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined), plain);
  return found === undefined ? '' : String(found);
}

describeAdapter('SCORM 1.2 in the fake LMS, strict', () => fakeLms('strict'));
describeAdapter('SCORM 1.2 in the fake LMS as Moodle', () => fakeLms('moodle'));
describeAdapter('SCORM 1.2 in scorm-again', scormAgain);
