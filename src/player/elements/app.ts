import type { AttemptStore } from '../../attempt/store.ts';
import type { SayLearner } from '../../i18n/learner.ts';
import type { DeviceNotes } from '../tracking/device-notes.ts';
import type { SaveState } from '../tracking/session.ts';
import type { ShowSheet } from './sheet.ts';

/** What every element may use of the running player; made by the shell, handed over when the elements are defined. */
export interface App {
  readonly store: AttemptStore;
  readonly say: SayLearner;
  readonly saving: Saving;
  readonly notes: DeviceNotes;
  readonly show: ShowSheet;
}

/** How safe the learner's work is, and who wants to know when that changes. */
interface Saving {
  readonly state: SaveState;
  /** Whether the LMS has no room for all of it. */
  readonly isPartial: boolean;
  onChange(listener: () => void): () => void;
}
