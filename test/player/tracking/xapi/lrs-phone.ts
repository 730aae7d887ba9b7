import type { Outline } from '../../../../src/model/outline.ts';
import { DeviceStorage } from '../../../../src/player/tracking/device-storage.ts';
import { type Launch, launchIn } from '../../../../src/player/tracking/launch.ts';
import type { Session } from '../../../../src/player/tracking/session.ts';
import { awaitedSession } from '../../../../src/player/tracking/xapi/awaited-session.ts';
import { cmi5Connector } from '../../../../src/player/tracking/xapi/cmi5.ts';
import { connectLate } from '../../../../src/player/tracking/xapi/connect-late.ts';
import { lrsLaunch } from '../../../../src/player/tracking/xapi/launch-parameters.ts';
import type { LrsPlace } from '../../../../src/player/tracking/xapi/lrs-place.ts';
import type { LrsSession } from '../../../../src/player/tracking/xapi/lrs-session.ts';
import { placeOf } from '../../../../src/player/tracking/xapi/start-xapi.ts';
import { tinCanConnector } from '../../../../src/player/tracking/xapi/tin-can.ts';
import { FakeStorage, FakeSurroundings } from '../fake-surroundings.ts';

export const IRI = 'https://kursus.example/fds';

/** A page of a module that is open on a phone. */
export interface OpenPage {
  readonly launch: Launch;
  readonly around: FakeSurroundings;
  readonly place: LrsPlace;
  /** Of the LRS; `null` where it refuses, or the page went before. */
  readonly session: Promise<LrsSession | null>;
}

/** A phone on which one learner opens a module, over several launches; what it asks goes over the network. */
export class LrsPhone {
  readonly storage = new FakeStorage();
  tab = new FakeStorage();
  /** It opens a page a day. */
  private days = 0;

  constructor(private readonly outline: Outline) {}

  /** Opens the page at the address of a launch in an LRS. */
  open(search: string): OpenPage {
    const awaited = awaitedSession(search);
    const given = lrsLaunch(search);
    if (awaited === null || given === null) throw new Error(`no launch: ${search}`);
    const { launch, around, place } = this.openIn(awaited, given.registration);
    const connect = given.standard === 'cmi5' ? cmi5Connector(given, place) : tinCanConnector(given, place);
    return { launch, around, place, session: connectLate(launch, connect, around) };
  }

  /** Opens the page in another session, that of a SCORM LMS for one. */
  openIn(session: Session, mark: string): Omit<OpenPage, 'session'> {
    this.days += 1;
    const around = new FakeSurroundings(this.days * 86_400_000);
    const storage = new DeviceStorage(() => this.storage);
    const launch = launchIn({ storage, isReload: false, around }, this.outline, session, mark);
    const place: LrsPlace = {
      ...placeOf(launch, { iri: IRI }),
      texts: () => ({ labels: {}, targets: {} }),
      storage,
      tab: new DeviceStorage(() => this.tab),
      locks: null,
      around,
      fetch,
    };
    return { launch, around, place };
  }
}

/** Waits until `what` holds; the network decides when. */
export async function until(what: () => boolean): Promise<void> {
  for (let turns = 0; !what(); turns++) {
    if (turns > 2_000) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
