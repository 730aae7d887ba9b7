import type { Attempt } from '../../attempt/attempt.ts';

/** How the LMS opened the module. In `review` and `browse` nothing may be written. */
export type SessionMode = 'normal' | 'review' | 'browse';

interface Learner {
  /** As the LMS names the person; empty where there is none. */
  readonly id: string;
  readonly name: string;
}

/**
 * One launch of the module in one LMS, LRS or none: what every adapter offers and the contract suite tests. An adapter
 * is made by `connect…()`, which finds its LMS and initialises it once, or gives `null` where there is none.
 */
export interface Session {
  readonly standard: 'scorm12' | 'scorm2004' | 'cmi5' | 'xapi' | 'local';
  readonly mode: SessionMode;
  readonly learner: Learner;
  /** Mastery score the LMS gives, 0–100; `null` where it gives none. */
  readonly mastery: number | null;
  /** Suspend data as the LMS returned it at launch; `''` at a first launch. */
  readonly saved: string;
  /**
   * `first`: the LMS says that an attempt begins now. `again`: the page was loaded anew while a launch goes on, so that
   * `saved` may be what that launch said and never stored. `refused`: the LMS is there and does not start, or its launch
   * is over; everything stays on this device. `later`: none of these.
   */
  readonly start: 'first' | 'later' | 'again' | 'refused';
  /** Characters of suspend data the LMS takes. */
  readonly room: number;

  /**
   * Tells the LMS what `attempt` now means (state, position, status, score, answers), setting only what differs from
   * what was set in this session. Sends nothing yet. `suspendData` is the encoded attempt.
   */
  tell(attempt: Attempt, suspendData: string): void;

  /** Asks the LMS to store what it was told. `waiting`: it cannot be reached; false: it says that it did not. */
  commit(): Promise<boolean | 'waiting'>;

  /**
   * The LMS may have dropped what it was told since it surely stored `sure`, whatever it said: sets all of it again.
   * Called when the LMS can be reached once more, just before it is told and asked to store.
   */
  repeat(sure: Attempt): void;

  /**
   * Sets what belongs to leaving, commits and terminates: synchronous, once; everything after it is ignored. False where
   * what it was told last is surely not stored.
   */
  end(): boolean;
}

/** What the learner is told about the safety of their work. */
export type SaveState =
  /** Everything was handed to the LMS. */
  | 'saved'
  /** Something new is about to be sent. */
  | 'saving'
  /** No connection: work is safe on this device and not yet in the LMS. */
  | 'waiting'
  /** The LMS refuses, or the launch is over: sign in and open the module again. */
  | 'refused'
  /** The LMS does not have it, and this device cannot keep it. */
  | 'unkept'
  /** There is no LMS: results stay on this device. */
  | 'device'
  /** Review or browse: nothing is recorded. */
  | 'reviewing';
