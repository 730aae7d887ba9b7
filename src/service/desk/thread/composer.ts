import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { CONSULT_LIMITS } from '../../../model/consult.ts';
import type { DeskThread } from '../../../model/consult-desk/threads.ts';
import type { Desk } from '../core/desk.ts';
import { draftOf, othersClaim, sendReply, writeDraft } from './thread-acts.ts';

/** Where the reply is written. What stands in it is kept in the tab, whatever happens to connection or session. */
export function renderComposer(desk: Desk, thread: DeskThread): TemplateResult {
  const { say, state } = desk;
  const { text } = draftOf(desk, thread);
  const isTaken = othersClaim(desk, thread) !== null;
  const isTooLong = text.trim().length > CONSULT_LIMITS.replyMax;
  const blocked = state.busy || isTaken || text.trim() === '' || isTooLong;
  const send = (close: boolean): void => void sendReply(desk, thread, close);
  return html`<form class="composer" @submit=${(event: Event) => {
    event.preventDefault();
    if (!blocked) send(false);
  }}>
    <label for="reply" class="unseen">${say('reply')}</label>
    <textarea id="reply" rows="4" placeholder=${say('replyHint')} aria-describedby="reply-note" ?readonly=${isTaken} .value=${live(text)}
      @input=${({ target }: InputEvent) => writeDraft(desk, thread, (target as HTMLTextAreaElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isTaken && !isTooLong) send(false);
      }}></textarea>
    <div class="acts">
      <button type="submit" class="primary" ?disabled=${blocked}>${say('send')}</button>
      <button type="button" ?disabled=${blocked} @click=${() => send(true)}>${say('sendAndClose')}</button>
      <button type="button" ?disabled=${isTaken} @click=${() => desk.update({ dialog: { kind: 'insert', q: '' } })}>${say('insertCanned')}</button>
      <p id="reply-note" class="note">${renderNote(desk, thread, text.trim().length)}</p>
    </div>
  </form>`;
}

function renderNote(desk: Desk, thread: DeskThread, length: number): TemplateResult | string | typeof nothing {
  const { say, state } = desk;
  if (length > CONSULT_LIMITS.replyMax) return say('replyTooLong', { over: length - CONSULT_LIMITS.replyMax });
  if (state.draftUnkept) return say('draftUnkept');
  const copies = thread.duplicates > 0 ? html`${say('goesToDuplicates', { n: thread.duplicates })} ` : nothing;
  return length === 0 ? copies || nothing : html`${copies}${say('draftKept')}`;
}

/** Puts a text at the caret of the reply, a paragraph of its own, and goes on from there. */
export function insertIntoReply({ document }: Desk, text: string): void {
  const field = document.getElementById('reply');
  if (!(field instanceof HTMLTextAreaElement) || field.readOnly) return;
  const before = field.value.slice(0, field.selectionStart);
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  field.setRangeText(gap + text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.focus();
}
