import type { Attempt, AttemptEvent } from '../../attempt/attempt.ts';
import { encode } from '../../attempt/codec.ts';
import type { AttemptStore } from '../../attempt/store.ts';
import { CommitSchedule } from './commit-schedule.ts';
import type { Journal } from './journal.ts';
import type { SaveState, Session } from './session.ts';
import type { Surroundings } from './surroundings.ts';

export interface Recording {
  readonly store: AttemptStore;
  readonly session: Session;
  readonly journal: Journal;
  readonly around: Surroundings;
  /** Characters of suspend data the LMS takes. */
  readonly limit: number;
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
 */
export class Recorder {
  private current: SaveState;
  private listeners: (() => void)[] = [];
  private serial = 0;
  /** Counts what the LMS was told; a commit that began before the last telling has not stored it. */
  private tellings = 0;
  private ended = false;
  /** Whether the last commit was not stored: the learner goes on seeing that until one is. */
  private failing = false;
  private readonly schedule: CommitSchedule;

  constructor(private readonly recording: Recording) {
    const { session, store, around } = recording;
    this.schedule = new CommitSchedule(around, () => this.commit());
    this.current = session.mode !== 'normal' ? 'review' : session.standard === 'local' ? 'device' : 'saved';
    around.onPageHide(() => this.end());
    if (session.mode !== 'normal') return;
    store.subscribe((attempt, event, before) => this.heard(attempt, event, before));
    if (session.standard === 'local') return;
    around.onHidden(() => this.commitIfDirty());
    around.onReachable(() => this.scheduleIfDirty());
    // Position, exit, and whatever the last launch could not leave with the LMS.
    this.tell();
    this.schedule.soon();
  }

  get state(): SaveState {
    return this.current;
  }

  /** Calls `listener` whenever the state changes; gives how to stop. */
  onChange(listener: () => void): () => void {
    this.listeners = [...this.listeners, listener];
    return () => {
      this.listeners = this.listeners.filter((known) => known !== listener);
    };
  }

  private heard(attempt: Attempt, event: AttemptEvent, before: Attempt): void {
    this.recording.journal.write(attempt);
    if (this.recording.session.standard === 'local') return;
    if (this.ended) {
      this.become('refused'); // the browser brought the page back after it was left: only a new launch can send this
      return;
    }
    this.tell();
    if (isUrgent(event, before)) this.schedule.soon();
    else this.schedule.whenQuiet();
  }

  /** Another tab's work too: what one tells must not take from the LMS what the other told. */
  private tell(): void {
    const { session, store, journal, limit, untouchable } = this.recording;
    const attempt = journal.joined(store.attempt);
    session.tell(attempt, untouchable ?? encode(store.outline, attempt, limit, this.serial));
    this.tellings += 1;
    if (!this.failing) this.become(this.mayCommit() ? 'saving' : 'waiting');
  }

  private tellAnew(): void {
    this.serial += 1;
    this.tell();
  }

  private isDirty(): boolean {
    return !this.ended && (this.current === 'saving' || this.current === 'waiting' || this.current === 'refused');
  }

  private scheduleIfDirty(): void {
    if (this.isDirty()) this.schedule.soon();
  }

  private commitIfDirty(): void {
    if (this.isDirty()) this.commit();
  }

  /** Where the API lives in a page from the network, it says true without a network and forgets what it was given. */
  private mayCommit(): boolean {
    const { around } = this.recording;
    return !around.isRemote || around.isReachable();
  }

  private commit(): void {
    if (this.ended) return;
    if (!this.mayCommit()) {
      this.notStored('waiting');
      return;
    }
    this.schedule.started();
    this.tellAnew();
    const upTo = this.tellings;
    this.recording.session.commit().then((stored) => this.committed(stored, upTo));
  }

  private committed(stored: boolean, upTo: number): void {
    if (this.ended) return;
    if (!stored) {
      this.notStored(this.recording.around.isReachable() ? 'refused' : 'waiting');
      return;
    }
    this.failing = false;
    this.schedule.succeeded();
    this.become(upTo === this.tellings ? 'saved' : 'saving');
  }

  private notStored(state: 'waiting' | 'refused'): void {
    this.failing = true;
    this.become(state);
    this.schedule.failed();
  }

  private end(): void {
    if (this.ended) return;
    if (this.current !== 'review' && this.current !== 'device') this.tellAnew();
    this.ended = true;
    this.schedule.stop();
    this.recording.session.end();
  }

  private become(state: SaveState): void {
    if (state === this.current) return;
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}

/** What a learner would not want to do again, and where they are. */
function isUrgent(event: AttemptEvent, before: Attempt): boolean {
  if (event.type === 'opened') return event.page !== before.position?.value.page;
  return event.type === 'answered' || event.type === 'quizSubmitted' || event.type === 'lessonRead';
}
