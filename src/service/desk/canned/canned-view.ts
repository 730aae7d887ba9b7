import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CannedReply } from '../../../model/consult-desk/answers.ts';
import { type Desk, may } from '../core/desk.ts';
import { nameOf } from '../core/names.ts';
import { removeCanned } from './canned-acts.ts';

/** Replies that are written once and used often. */
export function renderCanned(desk: Desk): TemplateResult {
  const { say, state } = desk;
  const mayEdit = may(desk, 'edit-canned-replies');
  return html`<div class="sheet"><header class="sheet-head"><h1>${say('viewCanned')}</h1>
    ${mayEdit ? html`<button type="button" class="primary" @click=${() => desk.update({ dialog: { kind: 'canned', reply: null } })}>${say('cannedNew')}</button>` : nothing}</header>
    <p class="note">${say('cannedWords')}</p>
    ${
      state.canned === null
        ? html`<p class="empty">${say('loading')}</p>`
        : state.canned.length === 0
          ? html`<p class="empty">${say('noCanned')}</p>`
          : state.canned.map((reply) => renderReply(desk, reply, mayEdit))
    }</div>`;
}

function renderReply(desk: Desk, reply: CannedReply, mayEdit: boolean): TemplateResult {
  const { say, state } = desk;
  const remove = (): void =>
    desk.update({
      dialog: {
        kind: 'confirm',
        title: say('remove'),
        words: say('removeWords', { title: reply.title }),
        label: say('remove'),
        run: () => removeCanned(desk, reply),
      },
    });
  return html`<article class="card wide"><h2>${reply.title}</h2><p class="text">${reply.text}</p>
    ${reply.topic === null ? nothing : html`<p class="chips"><span class="chip">${nameOf(reply.topic)}</span></p>`}
    ${
      mayEdit
        ? html`<div class="acts"><button type="button" ?disabled=${state.busy} @click=${() => desk.update({ dialog: { kind: 'canned', reply } })}>${say('change')}</button>
      <button type="button" ?disabled=${state.busy} @click=${remove}>${say('remove')}</button></div>`
        : nothing
    }</article>`;
}
