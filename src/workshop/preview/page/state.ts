import type { PreviewLanguage } from '../../../i18n/preview.ts';
import type { PreviewModules } from '../module-summary.ts';
import type { CallGroup, LaunchMode, LogEntry } from './call.ts';
import type { StoredCmi } from './stored-state.ts';

export const DEVICES = {
  phone: { width: 360, height: 740 },
  tablet: { width: 768, height: 1024 },
  desktop: { width: 1280, height: 800 },
} as const;
export type Device = keyof typeof DEVICES;

/** `auto`: as the system and the learner's own choice in the module say. */
export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Everything the page shows; the view is a function of it. */
export interface PreviewState {
  readonly language: PreviewLanguage;
  readonly modules: PreviewModules;
  /** Id; `null` where nothing can be played. */
  readonly module: string | null;
  readonly mode: LaunchMode;
  readonly learner: string;
  readonly device: Device;
  readonly scheme: Scheme;
  readonly panel: 'calls' | 'data';
  readonly group: CallGroup;
  readonly filter: string;
  /** Oldest first. */
  readonly log: readonly LogEntry[];
  readonly cmi: StoredCmi;
}
