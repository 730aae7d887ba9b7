import type { SayConsult } from '../../../i18n/consult-widget.ts';
import type { Endpoint } from './client.ts';
import type { Consultation } from './consultation.ts';

/** What every view of the sheet draws with. */
export interface Stage {
  readonly consultation: Consultation;
  readonly say: SayConsult;
  /** Of the module; BCP 47. */
  readonly language: string;
  /** `null` until it has answered. */
  readonly endpoint: Endpoint | null;
  /** Shows another view: a conversation by its id, or where one asks. */
  readonly go: (view: string) => void;
}
