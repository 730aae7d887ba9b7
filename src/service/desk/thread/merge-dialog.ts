import { html, type TemplateResult } from 'lit/html.js';
import type { QueuePage, ThreadSummary } from '../../../model/consult-desk/queue.ts';
import type { DeskThread } from '../../../model/consult-desk/threads.ts';
import type { Desk } from '../core/desk.ts';
import { nameOf } from '../core/names.ts';
import type { Dialog } from '../core/state.ts';
import { renderWait } from '../queue/row.ts';
import { mergeThread } from './thread-acts.ts';

const PAUSE = 300;
const FEW = 20;

type Merging = Extract<Dialog, { kind: 'merge' }>;

/** To choose what the thread is a duplicate of: first those the service finds alike, then any by words. */
export function openMerge(desk: Desk, thread: DeskThread): void {
  desk.update({ dialog: { kind: 'merge', thread, found: desk.state.suggestions?.threads ?? [], q: '' } });
}

export function renderMerge(desk: Desk, dialog: Merging): TemplateResult {
  const { say, state } = desk;
  const { found, thread } = dialog;
  return html`<p>${say('mergeWords')}</p>
    <input type="search" aria-label=${say('mergeSearch')} placeholder=${say('mergeSearch')}
      @input=${({ target }: InputEvent) => desk.whenStill(PAUSE, () => void search(desk, dialog, (target as HTMLInputElement).value.trim()))}>
    <form @submit=${(event: SubmitEvent) => submit(desk, thread, event)}>
      <fieldset class="choices"><legend class="unseen">${say('mergeSearch')}</legend>${
        found.length === 0
          ? html`<p class="note">${say('nothingAlike')}</p>`
          : found.map((each) => renderChoice(desk, each))
      }</fieldset>
      <label class="check"><input type="checkbox" name="copy" checked>${say('mergeCopy')}</label>
      <div class="acts"><button type="submit" class="primary" ?disabled=${state.busy || found.length === 0}>${say('mergeGo')}</button></div>
    </form>`;
}

function renderChoice(desk: Desk, thread: ThreadSummary): TemplateResult {
  const { id, excerpt, context, district } = thread;
  return html`<label class="choice"><input type="radio" name="into" value=${id} required><span><span class="excerpt">${excerpt}</span>
    <span class="chips"><span class="chip">${nameOf(context.module)}</span>${district === null ? '' : html`<span class="chip plain">${district}</span>`}${renderWait(desk, thread)}</span></span></label>`;
}

async function search(desk: Desk, { thread }: Merging, q: string): Promise<void> {
  await desk.attempt(async () => {
    const threads =
      q === ''
        ? (desk.state.suggestions?.threads ?? [])
        : (await desk.api.get<QueuePage>('threads', { q, state: 'all', sort: 'active', limit: FEW })).threads;
    const { dialog } = desk.state;
    const found = threads.filter(({ id }) => id !== thread.id);
    if (dialog?.kind === 'merge') desk.update({ dialog: { ...dialog, found, q } });
  });
}

function submit(desk: Desk, thread: DeskThread, event: SubmitEvent): void {
  event.preventDefault();
  const data = new FormData(event.currentTarget as HTMLFormElement);
  void mergeThread(desk, thread, { into: String(data.get('into')), copyReplies: data.get('copy') === 'on' });
}
