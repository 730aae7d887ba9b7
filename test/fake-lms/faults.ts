import type { FakeLms } from './lms.ts';

/** What goes wrong in an LMS; a test changes it while the launch goes on. */
export interface Faults {
  initialize: 'works' | 'false' | 'throws';
  /** `lies`: says true and stores nothing, as Moodle does offline; `hangs`: takes half a minute, and then fails. */
  commit: 'works' | 'lies' | 'fails' | 'throws' | 'hangs';
  /** What GetValue gives instead of every value; `right`: the value. */
  values: 'right' | 'undefined' | 'null' | 'number';
  /** What becomes of the last commit, which is sent by a beacon while the page goes. */
  beacon: 'sent' | 'dropped';
  /** Whether the page is going: then what is sent must fit into a beacon. */
  isLeaving: boolean;
}

export function noFaults(): Faults {
  return { initialize: 'works', commit: 'works', values: 'right', beacon: 'sent', isLeaving: false };
}

/** Bytes that a beacon carries at most. */
const BEACON = 64 * 1024;

const ODD_VALUES = { undefined, null: null, number: 0 } as const;

export interface FaultyLms {
  readonly lms: FakeLms;
  readonly standard: 'scorm12' | 'scorm2004';
  readonly faults: Faults;
  /** The network that the LMS was made with. */
  readonly network: { online: boolean; sessionValid: boolean };
  /** Lets so many milliseconds pass while the page is blocked. */
  readonly block: (milliseconds: number) => void;
}

type ApiFunction = (element?: unknown, value?: unknown) => unknown;

/** The API of an LMS in which `faults` go wrong; what does not is the LMS's own. */
export function faultyApi(faulty: FaultyLms): Record<string, ApiFunction> {
  const { lms, standard, faults } = faulty;
  const [prefix, end] = standard === 'scorm12' ? ['LMS', 'Finish'] : ['', 'Terminate'];
  const own = Reflect.get(lms, 'api') as Record<string, ApiFunction>;
  const call = (name: string, ...parameters: unknown[]) => own[prefix + name]?.(...parameters);
  const post = new Post(standard === 'scorm12');
  const store = (name: string) => (parameter: unknown) => {
    const isTooLong = faults.isLeaving && (post.size > BEACON || faults.beacon === 'dropped');
    post.sent();
    return storing(faulty, isTooLong ? 'fails' : faults.commit, () => call(name, parameter));
  };
  return {
    ...own,
    [`${prefix}Initialize`]: (parameter) => initializing(faults.initialize, () => call('Initialize', parameter)),
    [`${prefix}GetValue`](element) {
      const value = call('GetValue', element);
      return faults.values === 'right' ? value : ODD_VALUES[faults.values];
    },
    [`${prefix}SetValue`](element, value) {
      post.set(String(element), String(value));
      return call('SetValue', element, value);
    },
    [`${prefix}Commit`]: store('Commit'),
    [prefix + end]: store(end),
  };
}

function initializing(how: Faults['initialize'], call: () => unknown): unknown {
  if (how === 'throws') throw new TypeError('the LMS is not ready');
  return how === 'false' ? 'false' : call();
}

function storing({ network, block }: FaultyLms, how: Faults['commit'], call: () => unknown): unknown {
  if (how === 'works') return call();
  if (how === 'throws') throw new TypeError('the window of the LMS is gone');
  if (how === 'hangs') block(30_000);
  const before = { ...network };
  network.online = false;
  const answer = call();
  Object.assign(network, before);
  return how === 'lies' ? 'true' : answer === 'true' ? 'false' : answer;
}

/** What a commit posts: names and values as a form encodes them. */
class Post {
  private readonly values = new Map<string, string>();

  constructor(private readonly isOnlyChanges: boolean) {}

  get size(): number {
    return [...this.values].reduce(
      (sum, [element, value]) => sum + 2 + encodeURIComponent(element).length + encodeURIComponent(value).length,
      0,
    );
  }

  set(element: string, value: string): void {
    this.values.set(element, value);
  }

  sent(): void {
    if (this.isOnlyChanges) this.values.clear();
  }
}
