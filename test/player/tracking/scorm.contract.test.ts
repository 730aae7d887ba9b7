import { Scorm12API, Scorm2004API } from 'scorm-again';
import { connectScorm12 } from '../../../src/player/tracking/scorm12.ts';
import { connectScorm2004 } from '../../../src/player/tracking/scorm2004.ts';
import { Cmi12 } from '../../fake-lms/cmi12.ts';
import { Cmi2004 } from '../../fake-lms/cmi2004.ts';
import type { Profile } from '../../fake-lms/formats.ts';
import { inMemory } from '../../fake-lms/track.ts';
import { type ContractLaunch, type ContractLms, describeAdapter, type LaunchOptions } from './contract.ts';
import { describeRecords } from './records-contract.ts';
import { interactionsOf, type SpiedCall, spiedApi } from './spied-api.ts';

/** What the contract suite needs to know of a standard. */
interface Standard {
  readonly object: string;
  readonly connect: typeof connectScorm12;
  readonly has: Readonly<Record<'score' | 'position' | 'exit' | 'time', string>>;
  status(has: (element: string) => string): string;
  /** What an LMS of it says of a launch. */
  given(options: LaunchOptions): Record<string, string>;
  readonly fake: new (...parameters: ConstructorParameters<typeof Cmi12>) => Cmi12 | Cmi2004;
}

const SCORM12: Standard = {
  object: 'API',
  connect: connectScorm12,
  has: {
    score: 'cmi.core.score.raw',
    position: 'cmi.core.lesson_location',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
  },
  status: (has) => has('cmi.core.lesson_status'),
  given: ({ mode = 'normal', mastery }) => ({
    'cmi.core.student_id': 'siti.01',
    'cmi.core.lesson_mode': mode,
    ...(mastery !== undefined && { 'cmi.student_data.mastery_score': String(mastery) }),
  }),
  fake: Cmi12,
};

const SCORM2004: Standard = {
  object: 'API_1484_11',
  connect: connectScorm2004,
  has: { score: 'cmi.score.raw', position: 'cmi.location', exit: 'cmi.exit', time: 'cmi.session_time' },
  status(has) {
    const success = has('cmi.success_status');
    return success === 'passed' || success === 'failed' ? success : has('cmi.completion_status');
  },
  given: ({ mode = 'normal', mastery }) => ({
    'cmi.learner_id': 'siti.01',
    'cmi.mode': mode,
    ...(mastery !== undefined && { 'cmi.scaled_passing_score': String(mastery / 100) }),
  }),
  fake: Cmi2004,
};

/** A launch over an API that some LMS offers one frame above the module. */
function launchOver(
  { object, connect, has: elements, status }: Standard,
  lms: object,
  has: (element: string) => string,
  { refuse = new Set<string>() }: LaunchOptions,
  isOwnFault: (call: SpiedCall) => boolean = () => false,
): ContractLaunch {
  const { api, calls } = spiedApi(lms, refuse);
  return {
    connect(outline, now) {
      const session = connect({ parent: { [object]: api } }, outline, now);
      if (session === null) throw new Error('no session');
      return session;
    },
    writes: () =>
      calls
        .filter(({ name }) => name !== 'Get' && name !== 'Initialize')
        .map(({ name, element }) => `${name} ${element}`.trim()),
    refused: () =>
      calls
        .filter(({ name, error, forced }) => error !== '0' && !forced && !(name === 'Get' && error === '403'))
        .filter((call) => !isOwnFault(call))
        .map((call) => JSON.stringify(call)),
    has(what) {
      if (what === 'status') return status(has);
      const value = has(elements[what]);
      return what === 'time' ? secondsOf(value) : value;
    },
    arrived: () => Promise.resolve(),
    interactions: () => interactionsOf(calls),
  };
}

/** `0000:12:34.32 → 754.32`, `PT12M34.32S → 754.32`. */
function secondsOf(span: string): string {
  const parts = span.match(/\d+(\.\d+)?/g) ?? [];
  const seconds = parts.reduce((sum, part) => sum * 60 + Number(part), 0);
  return String(Math.round(100 * seconds) / 100);
}

function fakeLms(standard: Standard, profile: Profile): ContractLms {
  const storage = inMemory();
  return {
    frame: ['Finish'],
    launch(options = {}) {
      const lms = new standard.fake({ profile, storage, given: standard.given(options) });
      return launchOver(standard, lms.api, (element) => lms.stored(element), options);
    },
  };
}

/** scorm-again keeps nothing between launches: what it would post is handed to the next one. */
function scormAgain(standard: Standard, create: () => Scorm12API | Scorm2004API, done: string): ContractLms {
  let kept: Record<string, unknown> = {};
  return {
    frame: ['Finish'],
    launch(options = {}) {
      const api = create();
      api.loadFromJSON(kept, 'cmi');
      for (const [element, value] of Object.entries(standard.given(options))) put(api, element, value);
      const keep = () => {
        kept = JSON.parse(JSON.stringify(api.cmi)) as Record<string, unknown>;
      };
      for (const event of done.split(' ')) api.on(event, keep);
      return launchOver(standard, api, (element) => valueAt({ cmi: api.cmi }, element), options, refusesRepetition);
    },
  };
}

/** scorm-again takes no right response in which two gaps want the same word; the specification does (RTE 4.2.9.1). */
function refusesRepetition({ element, value }: SpiedCall): boolean {
  const members = value.split('[,]');
  return element.endsWith('.pattern') && new Set(members).size < members.length;
}

/** Puts a value where scorm-again keeps what only the LMS may set. */
function put(root: unknown, path: string, value: string): void {
  const names = path.split('.');
  const parent = names.slice(0, -1).reduce<unknown>(below, root);
  if (typeof parent === 'object' && parent !== null) Reflect.set(parent, names[names.length - 1] ?? '', value);
}

/** The value under a dotted path of what scorm-again writes as JSON: 1.2 does not let `exit` and times be read. */
function valueAt(root: unknown, path: string): string {
  const plain: unknown = JSON.parse(JSON.stringify(root));
  const found = path.split('.').reduce<unknown>(below, plain);
  return found === undefined ? '' : String(found);
}

function below(at: unknown, name: string): unknown {
  return typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined;
}

const LMSS: readonly (readonly [name: string, create: () => ContractLms])[] = [
  ['SCORM 1.2 in the fake LMS, strict', () => fakeLms(SCORM12, 'strict')],
  ['SCORM 1.2 in the fake LMS as Moodle', () => fakeLms(SCORM12, 'moodle')],
  [
    'SCORM 1.2 in scorm-again',
    () => scormAgain(SCORM12, () => new Scorm12API({ autocommit: false, logLevel: 5 }), 'LMSCommit LMSFinish'),
  ],
  ['SCORM 2004 in the fake LMS, strict', () => fakeLms(SCORM2004, 'strict')],
  ['SCORM 2004 in the fake LMS as Moodle', () => fakeLms(SCORM2004, 'moodle')],
  [
    'SCORM 2004 in scorm-again',
    () => scormAgain(SCORM2004, () => new Scorm2004API({ autocommit: false, logLevel: 5 }), 'Commit Terminate'),
  ],
];

for (const [name, create] of LMSS) {
  describeAdapter(name, create);
  describeRecords(name, create);
}
