import { html, type TemplateResult } from 'lit/html.js';
import type { CannedReply } from '../../../model/consult-desk/answers.ts';
import type { Desk } from '../core/desk.ts';
import { insertIntoReply } from '../thread/composer.ts';

/** The canned replies, those for the thread's topic first, to put into the reply at a touch. */
export function renderInsert(desk: Desk, q: string): TemplateResult {
  const { say, state } = desk;
  const topic = state.thread?.topic ?? null;
  const words = q.toLowerCase();
  const found = (state.canned ?? [])
    .filter(({ title, text }) => `${title} ${text}`.toLowerCase().includes(words))
    .sort((a, b) => Number(b.topic !== null && b.topic === topic) - Number(a.topic !== null && a.topic === topic));
  return html`<input type="search" aria-label=${say('search')} placeholder=${say('search')} .value=${q}
      @input=${({ target }: InputEvent) => desk.update({ dialog: { kind: 'insert', q: (target as HTMLInputElement).value } })}>
    <ul class="plain picks">${found.map((reply) => html`<li><button type="button" class="pick" @click=${() => insert(desk, reply)}><b>${reply.title}</b><span class="excerpt">${reply.text}</span></button></li>`)}</ul>
    ${found.length === 0 ? html`<p class="note">${say('noCanned')}</p>` : ''}`;
}

/** The dialog goes first: while it is open the field behind it cannot have the focus. */
function insert(desk: Desk, { text }: CannedReply): void {
  desk.document.querySelector<HTMLDialogElement>('dialog.over')?.close();
  insertIntoReply(desk, text);
}
