import { DeviceStorage } from '../../src/player/tracking/device-storage.ts';
import { type Launch, launch } from '../../src/player/tracking/launch.ts';
import { connectScorm12 } from '../../src/player/tracking/scorm12.ts';
import { connectScorm2004 } from '../../src/player/tracking/scorm2004.ts';
import { Cmi12 } from '../fake-lms/cmi12.ts';
import { Cmi2004 } from '../fake-lms/cmi2004.ts';
import { type Faults, faultyApi, noFaults } from '../fake-lms/faults.ts';
import type { FakeLms } from '../fake-lms/lms.ts';
import type { TrackStorage } from '../fake-lms/track.ts';
import { FakeStorage, FakeSurroundings } from '../player/tracking/fake-surroundings.ts';
import type { Deed } from './ledger.ts';
import { MODULE } from './module.ts';

export interface Lms {
  readonly standard: 'scorm12' | 'scorm2004';
  readonly profile: 'strict' | 'moodle';
  readonly track: TrackStorage;
}

/** A phone or computer of the learner, with its browser's storage and its connection. */
export class Device {
  readonly phone = new FakeStorage();
  isOnline = true;
  /** What was done here and must be back, and what the learner was told may be lost. */
  readonly kept: Deed[] = [];
  readonly doubtful: Deed[] = [];
  tabs = 0;
  /** Whether its storage has ever been full. */
  wasFull = false;
}

/** How a launch begins. */
export interface Beginning {
  /** Milliseconds since 1970, as this device's clock says. */
  readonly at: number;
  readonly random: () => number;
  readonly faults?: Partial<Faults>;
  /** Whether the LMS puts its API there only a second later. */
  readonly isLate?: boolean;
}

/** One launch of the module on one device. */
export class Tab {
  readonly faults: Faults;
  readonly network = { online: true, sessionValid: true };
  /** Which it is of its device. */
  readonly number: number;
  /** All that was done in it. */
  readonly done: Deed[] = [];
  /** Whether its LMS ever said true, within reach, of what it did not store: only a later launch finds that out. */
  wasDeceived = false;
  /** What was done since the learner last saw that it is safe. */
  private fresh: Deed[] = [];

  private constructor(
    readonly device: Device,
    readonly around: FakeSurroundings,
    readonly lms: FakeLms,
    faults: Partial<Faults>,
  ) {
    this.faults = { ...noFaults(), ...faults };
    device.tabs += 1;
    this.number = device.tabs;
  }

  private opened: Launch | null = null;

  static async open(device: Device, { standard, profile, track }: Lms, beginning: Beginning): Promise<Tab> {
    const around = new FakeSurroundings(beginning.at, beginning.random);
    const network = { online: device.isOnline, sessionValid: true };
    const lms = new (standard === 'scorm12' ? Cmi12 : Cmi2004)({ profile, storage: track, network });
    const tab = new Tab(device, around, lms, beginning.faults ?? {});
    Object.assign(tab, { network });
    tab.connect(device.isOnline);
    const api = faultyApi({ lms, standard, faults: tab.faults, network, block: (time) => around.block(time) });
    const parent: Record<string, unknown> = {};
    const name = standard === 'scorm12' ? 'API' : 'API_1484_11';
    const place = {
      win: { parent },
      storage: new DeviceStorage(() => device.phone),
      tab: new DeviceStorage(() => new FakeStorage()),
      isReload: false,
      around,
    };
    if (beginning.isLate !== true) parent[name] = api;
    const connectors = [standard === 'scorm12' ? connectScorm12 : connectScorm2004];
    const opening = launch(place, MODULE, connectors, (known) =>
      Promise.resolve(known.find(({ name: who }) => who !== '') ?? known[0] ?? 'Orang lain'),
    );
    await around.pass(1_000);
    parent[name] = api;
    await around.pass(4_000);
    tab.opened = await opening;
    return tab;
  }

  get launch(): Launch {
    if (this.opened === null) throw new Error('the module has not been opened');
    return this.opened;
  }

  connect(isOnline: boolean): void {
    this.network.online = isOnline;
    this.around.reachable = isOnline;
  }

  did(deed: Deed): void {
    this.done.push(deed);
    this.fresh.push(deed);
    this.look();
  }

  async pass(milliseconds: number): Promise<void> {
    await this.around.pass(milliseconds);
    this.look();
  }

  /** What the learner sees of the state of saving; whatever it calls safe must never be lost. */
  look(): void {
    const { state } = this.launch.recorder;
    if (state === 'unkept' || (state === 'saving' && this.device.wasFull)) return;
    this.device.kept.push(...this.fresh);
    this.fresh = [];
  }

  /** The page goes as pages do, with a last word to the LMS. */
  leave(): void {
    this.look();
    this.faults.isLeaving = true;
    this.around.fire('hidden');
    this.around.fire('pagehide');
    const isSent = this.network.online && this.network.sessionValid && this.faults.commit === 'works';
    const { standard, mode } = this.launch.session;
    if (isSent && this.faults.beacon === 'sent' && standard !== 'local' && mode === 'normal') {
      this.device.kept.push(...this.fresh.splice(0));
    }
    this.device.doubtful.push(...this.fresh);
  }

  /** The system kills it: nobody says anything any more. */
  kill(): void {
    this.look();
    this.device.doubtful.push(...this.fresh);
  }
}
