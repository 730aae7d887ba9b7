import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DeskThread } from '../../../model/consult-desk/threads.ts';
import { publishThread } from '../answers/publishing.ts';
import { type Desk, may } from '../core/desk.ts';
import { openMerge } from './merge-dialog.ts';
import { claimThread, closeThread, isMine, othersClaim, releaseThread, reopenThread } from './thread-acts.ts';

/** What can be done with the thread as a whole. */
export function renderActions(desk: Desk, thread: DeskThread): TemplateResult | typeof nothing {
  const { say, state } = desk;
  if (thread.mergedInto !== null) return nothing;
  const button = (words: string, run: () => unknown): TemplateResult =>
    html`<button type="button" ?disabled=${state.busy} @click=${run}>${words}</button>`;
  const isFree = othersClaim(desk, thread) === null;
  return html`<div class="acts">
    ${isMine(desk, thread) ? button(say('release'), () => releaseThread(desk, thread)) : isFree ? button(say('claim'), () => claimThread(desk, thread, false)) : nothing}
    ${may(desk, 'publish-answers') ? button(say(thread.published === null ? 'publish' : 'changeAnswer'), () => publishThread(desk, thread)) : nothing}
    ${isFree ? button(say('merge'), () => openMerge(desk, thread)) : nothing}
    ${!isFree ? nothing : thread.state === 'closed' ? button(say('reopen'), () => reopenThread(desk, thread)) : button(say('closeThread'), () => closeThread(desk, thread))}
  </div>`;
}
