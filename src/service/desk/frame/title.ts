import type { Desk } from '../core/desk.ts';
import { VIEW_WORDS } from './menu.ts';

/** `(12) Antrean · Meja konsultasi`: how many wait, also where the desk is a tab among others. */
export function titleOf({ state, say }: Desk): string {
  if (state.session === null) return say('desk');
  const waiting = state.facets?.states.waiting ?? 0;
  return `${waiting > 0 ? `(${waiting}) ` : ''}${say(VIEW_WORDS[state.route.view])} · ${say('desk')}`;
}
