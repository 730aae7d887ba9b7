import type { LaunchMode } from './call.ts';
import type { PreviewState } from './state.ts';

/** What can be done on the page. */
export interface Actions {
  /** Changes what is shown, without touching the module that plays. */
  readonly show: (
    change: Partial<Pick<PreviewState, 'device' | 'scheme' | 'panel' | 'group' | 'filter' | 'language' | 'learner'>>,
  ) => void;
  readonly choose: (module: string) => void;
  readonly openAs: (mode: LaunchMode) => void;
  readonly restart: () => void;
  readonly resume: () => void;
  readonly clearLog: () => void;
}
