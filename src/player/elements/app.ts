import type { AttemptStore } from '../../attempt/store.ts';
import type { SayLearner } from '../../i18n/learner.ts';
import type { DeviceNotes } from '../tracking/device-notes.ts';
import type { SaveState } from '../tracking/session.ts';

/** What every element may use of the running player; made by the shell, handed over when the elements are defined. */
export interface App {
  readonly store: AttemptStore;
  readonly say: SayLearner;
  readonly saving: Saving;
  readonly notes: DeviceNotes;
  readonly display: DisplaySettings;
}

/** How safe the learner's work is, and who wants to know when that changes. */
interface Saving {
  readonly state: SaveState;
  /** Whether the LMS has no room for all of it. */
  readonly isPartial: boolean;
  onChange(listener: () => void): () => void;
  /** Removes what this device keeps of the learner. */
  erase(): void;
}

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Text size in percent of the browser's own, and colours: the learner's, on this device. */
export interface DisplaySettings {
  readonly size: number;
  readonly theme: Theme;
  set(size: number, theme: Theme): void;
}

export const SMALLEST = 80;
export const LARGEST = 200;
