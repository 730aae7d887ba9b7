import type { DeskRole } from '../../model/consult-desk/accounts.ts';

/** The officer a request comes from. */
export interface SignedIn {
  readonly id: string;
  readonly displayName: string;
  readonly role: DeskRole;
  /** Of the session. */
  readonly tokenHash: string;
}
