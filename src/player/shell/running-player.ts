import { html, nothing, render } from 'lit/html.js';
import type { speaker } from '../../i18n/speak.ts';
import type { stemsOf } from '../../model/indonesian-stem.ts';
import type { PackageSettings } from '../../model/package-settings.ts';
import type { App } from '../elements/app.ts';
import type { ShowSheet } from '../elements/sheet.ts';
import type { Launch } from '../tracking/launch.ts';
import type * as shared from '../tracking/shared.ts';
import type { PageData } from './page-data.ts';

/** The player as the optional scripts of a package find it, on the window as `sinau` (docs/decisions/0006). */
export interface RunningPlayer {
  readonly data: PageData;
  readonly launch: Launch;
  readonly app: App;
  readonly show: ShowSheet;
  /** What they import from `lit/html.js` is this. */
  readonly lit: Lit;
  /** What `xapi.js` imports from `tracking/shared.ts` is this. */
  readonly shared: typeof shared;
  /** The player's own, so that no script brings it again. */
  readonly speaker: typeof speaker;
  /** Left by `aids.js`. */
  stemsOf?: typeof stemsOf;
}

export type Lit = Pick<typeof import('lit/html.js'), 'html' | 'nothing' | 'render'>;

export const LIT: Lit = { html, nothing, render };

declare global {
  interface Window {
    sinau?: RunningPlayer;
    /** Left by `settings.js`. */
    sinauSettings?: PackageSettings;
  }
}
