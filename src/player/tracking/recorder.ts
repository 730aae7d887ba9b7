import { type Attempt, emptyAttempt } from '../../attempt/attempt.ts';
import { encode } from '../../attempt/codec.ts';
import type { AttemptChange, AttemptStore } from '../../attempt/store.ts';
import { CommitSchedule } from './commit-schedule.ts';
import type { Journal } from './journal.ts';
import type { SaveState, Session } from './session.ts';
import type { Surroundings } from './surroundings.ts';

export interface Recording {
  readonly store: AttemptStore;
  readonly session: Session;
  readonly journal: Journal;
  readonly around: Surroundings;
  /** What the LMS gave back at this launch. */
  readonly stored: Attempt;
  /** Set where the LMS holds a state that must stay as it is: then this text is told instead of the attempt. */
  readonly untouchable: string | null;
}

/** Starts recording what happens in the store, until the page goes. */
export function record(recording: Recording): Recorder {
  return new Recorder(recording);
}

/**
 * Order of safety: every event is in the journal before the LMS hears of it, and the LMS is asked to store it soon
 * after. Commits carry a serial in the suspend data, so that an LMS which resends only what changed sends it again.
 *
 * Where the LMS is across a network it says true without one and forgets what it was given. So before a commit it must
 * have been reached, and what was sent is sure only once it has been reached again afterwards; else it is set anew.
 */
export class Recorder {
  private listeners: (() => void)[] = [];
  private shown: SaveState;
  private serial = 0;
  /** Counts what the LMS was told; below, up to where a commit said true of it. */
  private told = 0;
  private sent = 0;
  /** What was told last, was sent last, and is surely stored. */
  private last: Attempt;
  private underway: Attempt;
  private sure: Attempt;
  /** Whether something that was sent may be lost. */
  private isDoubtful = false;
  /** Why the last try did not reach the LMS, until one does. */
  private failing: 'waiting' | 'refused' | null = null;
  private isAsking = false;
  private hasEnded = false;
  private isKept = true;
  private isCut = false;
  private readonly schedule: CommitSchedule;

  constructor(private recording: Recording) {
    const { store, around, stored } = recording;
    this.schedule = new CommitSchedule(around, () => this.check());
    this.last = this.underway = this.sure = stored;
    this.shown = this.state;
    around.onPageHide(() => this.end());
    store.subscribe((attempt, event, before) => this.heard(attempt, event, before));
    around.onHidden(() => this.hide());
    around.onOnline(() => this.failing !== null && this.schedule.soon());
    this.begin();
  }

  get state(): SaveState {
    const state = this.stateInLms();
    const isSafe = this.isKept || state === 'saving' || (state === 'saved' && !this.isCut);
    return isSafe ? state : 'unkept';
  }

  /** Whether the LMS has no room for all of it: the rest is on this device alone. */
  get isPartial(): boolean {
    return this.isCut;
  }

  /** Calls `listener` whenever the state changes; gives how to stop. */
  onChange(listener: () => void): () => void {
    this.listeners = [...this.listeners, listener];
    return () => {
      this.listeners = this.listeners.filter((known) => known !== listener);
    };
  }

  /**
   * Goes on with what has `change`d: a session that came late and what it gave back, or nothing yet and why it has not
   * come (`failing`).
   */
  adopt(change: Partial<Recording>, failing: 'waiting' | 'refused' | null): void {
    this.recording = { ...this.recording, ...change };
    this.last = this.underway = this.sure = this.recording.stored;
    this.isAsking = this.isDoubtful = false;
    this.failing = failing;
    this.sent = this.told;
    this.begin();
    this.show();
  }

  /** Removes from this device what it keeps of this learner; it keeps nothing more of them until the next launch. */
  erase(): void {
    this.recording.journal.erase();
  }

  private stateInLms(): SaveState {
    const { mode, standard, start } = this.recording.session;
    if (mode !== 'normal') return 'reviewing';
    if (standard === 'local') return start === 'refused' ? 'refused' : 'device';
    if (this.hasEnded && this.told > this.sent) return 'refused'; // only a new launch can send it
    return this.failing ?? (this.told > this.sent ? 'saving' : 'saved');
  }

  /** Position, exit, and whatever the last launch could not leave with the LMS. */
  private begin(): void {
    this.schedule.stop();
    if (!this.isTold || this.hasEnded) return;
    this.tell();
    this.schedule.soon();
  }

  /** Whether there is an LMS that takes what happens. */
  private get isTold(): boolean {
    const { mode, standard } = this.recording.session;
    return mode === 'normal' && standard !== 'local';
  }

  private heard(attempt: Attempt, event: AttemptChange, before: Attempt): void {
    const { journal, session } = this.recording;
    if (session.mode === 'normal') this.isKept = journal.write(attempt);
    else if (isPersonal(event.type)) this.isKept = journal.add(personalPart(attempt));
    if (this.isTold) this.tell();
    this.show();
    if (this.hasEnded || !this.isTold) return;
    if (isUrgent(event, before)) this.schedule.soon();
    else this.schedule.whenQuiet();
  }

  /** Another tab's work too: what one tells must not take from the LMS what the other told. */
  private tell(): void {
    const { session, store, journal, untouchable } = this.recording;
    this.last = journal.joined(store.attempt);
    const whole = encode(store.outline, this.last, Number.POSITIVE_INFINITY, this.serial);
    this.isCut = untouchable !== null || whole.length > session.room;
    session.tell(
      this.last,
      untouchable ?? (this.isCut ? encode(store.outline, this.last, session.room, this.serial) : whole),
    );
    this.told += 1;
  }

  private check(): void {
    if (this.isAsking) {
      this.schedule.whenQuiet();
      return;
    }
    const { around } = this.recording;
    this.keep();
    const { underway } = this;
    this.schedule.started();
    this.isAsking = true;
    (around.isRemote ? around.reach() : Promise.resolve(true)).then((isReached) => {
      this.isAsking = false;
      if (this.hasEnded) return;
      if (isReached) this.reached(underway);
      else this.failed('waiting', underway !== this.sure);
    });
  }

  private reached(before: Attempt): void {
    if (!this.isDoubtful) this.sure = before;
    if (this.isDoubtful || this.told > this.sent) this.commit();
    this.show();
  }

  /** Tries the device again that would not keep what was done: there may be room now. */
  private keep(): void {
    const { journal, session, store } = this.recording;
    if (!this.isKept && session.mode === 'normal') this.isKept = journal.write(store.attempt);
  }

  private hide(): void {
    this.keep();
    this.show();
    // Nobody has asked whether the LMS can be reached now, and there is no time to.
    if (!this.hasEnded && this.failing === null && this.told > this.sent) this.commit(this.recording.around.isRemote);
  }

  /** `isUnsure`: what is sent now may be lost, whatever the LMS says, and is set anew the next time it is reached. */
  private commit(isUnsure = false): void {
    const { session } = this.recording;
    if (this.isDoubtful) session.repeat(this.sure);
    this.serial += 1;
    this.tell();
    const [upTo, underway] = [this.told, this.last];
    this.schedule.started();
    this.isAsking = true;
    session.commit().then((isStored) => {
      this.isAsking = false;
      if (this.hasEnded) return;
      if (isStored === true) this.committed(upTo, underway, isUnsure);
      else this.failed(isStored || 'refused', true);
    });
  }

  private committed(upTo: number, underway: Attempt, isUnsure: boolean): void {
    this.sent = upTo;
    this.underway = underway;
    this.isDoubtful = isUnsure;
    this.failing = null;
    this.schedule.succeeded();
    if (this.recording.around.isRemote || this.told > this.sent) this.schedule.soon();
    else this.sure = underway;
    this.show();
  }

  private failed(why: 'waiting' | 'refused', isDoubtful: boolean): void {
    this.failing = why;
    this.isDoubtful ||= isDoubtful;
    this.schedule.failed();
    this.show();
  }

  private end(): void {
    if (this.hasEnded) return;
    const { session } = this.recording;
    if (this.isTold) {
      this.serial += 1;
      this.tell();
    }
    this.hasEnded = true;
    this.schedule.stop();
    // The page may come back from the browser's memory, and must not say then what is not so.
    if (session.end()) this.sent = this.told;
    this.show();
  }

  private show(): void {
    if (this.state === this.shown) return;
    this.shown = this.state;
    for (const listener of this.listeners) listener();
  }
}

/** What a learner would not want to do again, and where they are. */
function isUrgent(event: AttemptChange, before: Attempt): boolean {
  if (event.type === 'opened') return event.page !== before.position?.value.page;
  return event.type === 'answered' || event.type === 'quizSubmitted' || event.type === 'lessonRead';
}

/** What goes on in review, from this device's own store: nobody judges it. */
function isPersonal(type: AttemptChange['type']): boolean {
  return type === 'reflected' || type === 'ticked' || type === 'asked';
}

export function personalPart({ clock, device, reflections, ticks, asked }: Attempt): Attempt {
  return { ...emptyAttempt(device), clock, reflections, ticks, asked };
}
