import type { DeviceNotes } from '../../tracking/device-notes.ts';

/**
 * What this device notes of a running attempt at a quiz. It is no part of the attempt: on another device the clock begins
 * anew and nothing is marked. A clock that errs on the learner's side is right for a tool that teaches; and what an LMS
 * keeps is short.
 */
export interface QuizNotes {
  /** Seconds used of the time limit: those the quiz was on screen, less those it was extended by. */
  readonly spent: number;
  /** Ids of what the learner wants to look at again. */
  readonly marked: readonly string[];
}

/** The notes of a quiz attempt, kept as `754 soal-2 soal-9`; fresh ones where there are none that can be read. */
export function readQuizNotes(notes: DeviceNotes, attempt: string): QuizNotes {
  const [spent, ...marked] = notes.read(attempt).split(' ');
  return { spent: Number(spent) || 0, marked };
}

export function writeQuizNotes(notes: DeviceNotes, attempt: string, spent: number, marked: readonly string[]): void {
  notes.write(attempt, [spent, ...marked].join(' '));
}
