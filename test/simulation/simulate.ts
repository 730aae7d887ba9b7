import type { Attempt } from '../../src/attempt/attempt.ts';
import { decode } from '../../src/attempt/codec.ts';
import { merge } from '../../src/attempt/merge.ts';
import type { Faults } from '../fake-lms/faults.ts';
import { inMemory } from '../fake-lms/track.ts';
import { act } from './learner.ts';
import { bestScore, type Deed, inventedIn, missingFrom } from './ledger.ts';
import { FORMATIVE_IDS, MODULE } from './module.ts';
import { Random } from './random.ts';
import { Device, type Lms, Tab } from './tab.ts';

/** What went wrong in one random attempt; empty where nothing did. */
export interface Played {
  readonly seed: number;
  readonly deeds: number;
  readonly faults: number;
  readonly lost: readonly string[];
  /** What happened, step by step. */
  readonly story: readonly string[];
}

const WEIGHTS = {
  act: 60,
  wait: 20,
  network: 6,
  commit: 6,
  session: 1.5,
  storage: 2,
  hide: 3,
  leave: 3,
  kill: 3,
  tab: 2,
};

/** Milliseconds after which the LMS has been tried again at the latest. */
const LONGEST_WAIT = 660_000;

/**
 * One learner takes the module with up to three devices, while random faults happen at random moments; then all faults
 * end, every device is opened twice more, and what was done is compared with what is there.
 */
export async function simulate(seed: number): Promise<Played> {
  const world = new World(new Random(seed));
  const steps = 20 + world.random.below(80);
  for (let step = 0; step < steps; step++) await world.step();
  return { seed, ...(await world.recover()) };
}

class World {
  private readonly lms: Lms;
  private readonly devices: readonly Device[];
  private tabs: Tab[] = [];
  private faults = 0;
  private readonly story: string[] = [];
  /** Whether there was never more than one tab: with several, an LMS may keep what stood in another place. */
  private hadOneTab = true;

  constructor(readonly random: Random) {
    this.lms = {
      standard: random.pick(['scorm12', 'scorm2004']),
      profile: random.pick(['strict', 'moodle']),
      track: inMemory(),
    };
    this.devices = Array.from({ length: random.pick([1, 1, 2, 3]) }, () => new Device());
  }

  async step(): Promise<void> {
    const { random } = this;
    const tab = this.tabs.length === 0 ? await this.openAnywhere() : random.pick(this.tabs);
    const step = random.weighted(WEIGHTS);
    if (step !== 'act' && step !== 'wait') this.faults += 1;
    const told = await this.steps[step](tab);
    this.tell(tab, `${step} ${typeof told === 'string' ? told : ''}`);
  }

  private tell(tab: Tab, what: string): void {
    const device = `${'ABC'[this.devices.indexOf(tab.device)]}${tab.device.isOnline ? '' : ' offline'}${tab.device.phone.full ? ' full' : ''}`;
    this.story.push(`${device}, tab ${tab.number}, ${tab.launch.recorder.state}, commit ${tab.faults.commit}: ${what}`);
  }

  private readonly steps: Readonly<Record<keyof typeof WEIGHTS, (tab: Tab) => unknown>> = {
    act: (tab) => act(tab, this.random),
    wait: (tab) => tab.pass(this.random.below(40_000)),
    // What neither the device nor the LMS keeps, though the LMS says so, nobody can keep: not both at once.
    network: ({ device }) => this.connect(device, !device.isOnline || device.phone.full),
    commit: (tab) => {
      const how = this.random.pick(['works', 'works', 'lies', 'fails', 'throws', 'hangs'] as const);
      tab.faults.commit = how === 'lies' && tab.device.phone.full ? 'works' : how;
      tab.wasDeceived ||= tab.faults.commit === 'lies';
    },
    session: (tab) => {
      tab.network.sessionValid = false;
    },
    storage: ({ device }) => {
      device.phone.full = !device.phone.full && this.canFill(device);
      device.wasFull ||= device.phone.full;
    },
    hide: (tab) => tab.around.fire('hidden'),
    leave: (tab) => {
      tab.faults.beacon = this.random.pick(['sent', 'sent', 'dropped']);
      tab.leave();
      this.close(tab);
    },
    kill: (tab) => {
      tab.kill();
      this.close(tab);
    },
    tab: async () => {
      if (this.tabs.length < 3 && !this.devices.some(({ phone }) => phone.full)) await this.openAnywhere();
    },
  };

  /** Only where nothing that says true may be untrue, and no other tab can tell the LMS less. */
  private canFill(device: Device): boolean {
    return device.isOnline && this.tabs.length === 1 && this.tabs.every((tab) => tab.faults.commit !== 'lies');
  }

  private connect(device: Device, isOnline: boolean): void {
    device.isOnline = isOnline;
    for (const tab of this.tabs) if (tab.device === device) tab.connect(isOnline);
  }

  private close(tab: Tab): void {
    this.tabs = this.tabs.filter((other) => other !== tab);
  }

  private async openAnywhere(): Promise<Tab> {
    const device = this.random.pick(this.devices);
    const tab = await this.open(device, this.random.chance(0.15) ? this.oddBeginning(device) : {});
    this.tabs.push(tab);
    this.hadOneTab &&= this.tabs.length === 1 && this.devices.length === 1;
    this.tell(tab, `opened, ${tab.launch.session.mode}, ${tab.launch.session.start}`);
    return tab;
  }

  private open(device: Device, faults: Partial<Faults>): Promise<Tab> {
    const at = 1_700_000_000_000 + this.random.below(2e9) - 1e9; // clocks are set forth and back
    const random = () => this.random.next();
    return Tab.open(device, this.lms, { at, random, isLate: this.random.chance(0.1), faults });
  }

  /** An LMS that starts and gives no value is told from one that has none only where it has named the learner before. */
  private oddBeginning({ phone }: Device): Partial<Faults> {
    this.faults += 1;
    const isKnown = [...phone.entries.keys()].some((key) => key.endsWith(':name'));
    return this.random.pick<Partial<Faults>>([
      { initialize: 'false' },
      { initialize: 'throws' },
      ...(isKnown ? ([{ values: 'undefined' }, { values: 'null' }, { values: 'number' }] as const) : []),
    ]);
  }

  /** Ends all faults, lets every device tell the LMS what it has and hear what the others told, and compares. */
  async recover(): Promise<Omit<Played, 'seed'>> {
    const healed = await this.heal();
    for (const tab of this.tabs) this.random.chance(0.5) ? tab.kill() : tab.leave();
    for (const device of this.devices) {
      device.phone.full = false;
      this.connect(device, true);
    }
    const first = await this.openEach();
    const last = await this.openEach();
    // What an LMS opens in review it takes nothing more for: a device then has its own, and the LMS what it had.
    const isOpen = first.every(({ mode }) => mode === 'normal');
    const deeds = this.devices.flatMap(({ kept }) => kept);
    const all = [...deeds, ...this.devices.flatMap(({ doubtful }) => doubtful)];
    const heard = isOpen ? withRoom(deeds, all) : [];
    const own = ({ kept, wasFull }: Device) => (wasFull ? withRoom(kept, all) : kept);
    const lost = last.flatMap(({ attempt, device }) => [
      ...missingFrom(attempt, [...heard, ...own(device)]),
      ...inventedIn(attempt, all),
    ]);
    return {
      deeds: deeds.length,
      faults: this.faults,
      story: this.story,
      lost: [
        ...healed,
        ...lost,
        ...(this.hadOneTab ? last.flatMap(({ attempt, device }) => oldTexts(attempt, device)) : []),
        ...(isOpen ? missingInLms(this.lms, heard, all) : []),
        ...(isOpen && this.hadOneTab ? twiceInLms(this.lms) : []),
      ],
    };
  }

  /**
   * Ends all faults of the one tab that is open and lets time pass: what it has done the LMS must have then, though nobody
   * opens the module again. Where others told the LMS too, or it has deceived, only a later launch makes that good.
   */
  private async heal(): Promise<string[]> {
    const [tab] = this.tabs;
    const { standard, mode } = tab?.launch.session ?? {};
    if (tab === undefined || !this.hadOneTab || tab.wasDeceived || standard === 'local' || mode !== 'normal') return [];
    if (!tab.network.sessionValid) return [];
    tab.device.phone.full = false;
    this.connect(tab.device, true);
    tab.faults.commit = 'works';
    await tab.pass(LONGEST_WAIT);
    tab.around.fire('hidden');
    const { state } = tab.launch.recorder;
    this.tell(tab, 'heals');
    const all = [...tab.device.kept, ...tab.device.doubtful, ...tab.done];
    const missing = missingInLms(this.lms, withRoom(tab.done, all), all);
    return [...(state === 'saved' ? [] : [`healed and ${state}`]), ...missing];
  }

  private async openEach(): Promise<{ readonly device: Device; readonly mode: string; readonly attempt: Attempt }[]> {
    const seen = [];
    for (const device of this.devices) {
      const tab = await this.open(device, {});
      await tab.pass(60_000);
      tab.leave();
      this.tell(tab, `recovers, ${tab.launch.session.mode}, ${tab.launch.session.start}`);
      const { session, store } = tab.launch;
      // In review nobody is asked whose it is that was begun while the LMS did not answer: it stays on the device.
      const unclaimed = session.mode === 'normal' ? [] : unclaimedOn(device);
      seen.push({ device, mode: session.mode, attempt: unclaimed.reduce(merge, store.attempt) });
    }
    return seen;
  }
}

/** What the device keeps of learners whom no LMS has named. */
function unclaimedOn({ phone }: Device): Attempt[] {
  const keys = [...phone.entries.keys()].filter((key) => key.endsWith(':alias'));
  return keys.flatMap((key) => decode(MODULE, phone.entries.get(key.replace(/:alias$/, '')) ?? '') ?? []);
}

/** Texts that took the place of one written after them. */
function oldTexts({ reflections }: Attempt, { kept, doubtful, wasFull }: Device): string[] {
  const textsOf = (deeds: readonly Deed[], id: string) =>
    deeds.flatMap((deed) => (deed.did === 'reflected' && deed.reflection === id ? [deed.text] : []));
  return Object.entries(reflections).flatMap(([id, { value }]) => {
    const newest = [...textsOf(kept, id).slice(-1), ...textsOf(doubtful, id)];
    return wasFull || newest.includes(value) ? [] : [`${id} has become an older text: ${value}`];
  });
}

/** Those that the LMS has room for: of free text it takes all or, where that is too long, none; it stays on its device. */
function withRoom(deeds: readonly Deed[], all: readonly Deed[]): readonly Deed[] {
  const isTooLong = all.some((deed) => deed.did === 'reflected' && deed.text.length > 1_000);
  return isTooLong ? deeds.filter(({ did }) => did !== 'reflected') : deeds;
}

/** What an LMS that has heard everything does not have: the state, and a score that was earned. */
function missingInLms({ standard, track }: Lms, deeds: readonly Deed[], all: readonly Deed[]): string[] {
  const values = track.read()?.values ?? {};
  const attempt = decode(MODULE, values['cmi.suspend_data'] ?? '');
  const raw = values[standard === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw'] ?? '';
  const [least, most] = [bestScore(deeds), bestScore(all)].map((score) => score ?? 0);
  const isRight = Number(raw) >= (least ?? 0) - 0.01 && Number(raw) <= (most ?? 0) + 0.01;
  return [
    ...(attempt === null ? ['no state'] : missingFrom(attempt, deeds)),
    ...(isRight ? [] : [`score ${raw}, not from ${least} to ${most}`]),
  ];
}

/** Formative questions, which have one interaction each, that have two. */
function twiceInLms({ track }: Lms): string[] {
  const ids = Object.entries(track.read()?.values ?? {})
    .filter(([name, id]) => /^cmi\.interactions\.\d+\.id$/.test(name) && FORMATIVE_IDS.includes(id))
    .map(([, id]) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} twice`);
}
