import type { SayDesk } from '../../../i18n/desk.ts';
import { type Account, type DeskPermission, mayDo } from '../../../model/consult-desk/accounts.ts';
import type { Api } from './api.ts';
import type { Drafts } from './drafts.ts';
import type { Preferences } from './preferences.ts';
import type { View } from './route.ts';
import type { DeskState, Piece, Pieces } from './state.ts';

/** The desk, as its views and acts know it. */
export interface Desk {
  readonly state: DeskState;
  readonly say: SayDesk;
  readonly api: Api;
  readonly drafts: Drafts;
  readonly document: Document;
  update(change: Partial<DeskState>): void;
  /** Reads a piece into the state; an answer that a later reading has overtaken is dropped. @throws CallFailure */
  load<Name extends Piece>(piece: Name, read: () => Promise<Pieces[Name]>): Promise<void>;
  /** Does it; what is refused or lost is told on the page, with a way to try again. Gives whether it was done. */
  attempt(work: () => Promise<void>): Promise<boolean>;
  /** The same for what an officer does: one at a time, and said when it is done. */
  act(work: () => Promise<void>, done?: string): Promise<boolean>;
  /** Does it once nothing else was asked for so long (milliseconds): for what follows typing. */
  whenStill(pause: number, work: () => void): void;
  /** Shows another page, or other filters of this one; the browser's back button comes back. */
  go(view: View, params: Readonly<Record<string, string>>): void;
  prefer(change: Partial<Preferences>): void;
  signIn(name: string, password: string): Promise<void>;
  signOut(): Promise<void>;
}

/** Who is signed in. */
export function me({ state }: Desk): Account {
  if (state.session === null) throw new Error('nobody is signed in');
  return state.session.account;
}

export function may(desk: Desk, permission: DeskPermission): boolean {
  return desk.state.session !== null && mayDo(desk.state.session.account.role, permission);
}
