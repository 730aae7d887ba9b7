import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DeskThread } from '../../../model/consult-desk/threads.ts';
import type { Desk } from '../core/desk.ts';
import { setTags } from './thread-acts.ts';

const MOST = 12;
const LONGEST = 40;

/** Words of the officers' own, to find threads by. */
export function renderTags(desk: Desk, thread: DeskThread): TemplateResult {
  const { say, state } = desk;
  const { tags } = thread;
  const known = state.facets?.tags.filter(({ value }) => !tags.includes(value)) ?? [];
  return html`<div class="tags"><span class="unseen">${say('tags')}</span>${tags.map(
    (tag) => html`<button type="button" class="chip tag" ?disabled=${state.busy} @click=${() =>
      setTags(
        desk,
        thread,
        tags.filter((each) => each !== tag),
      )}>
      <span class="unseen">${say('removeTag')} </span>${tag} <span aria-hidden="true">×</span></button>`,
  )}${
    tags.length >= MOST || thread.mergedInto !== null
      ? nothing
      : html`<form @submit=${(event: SubmitEvent) => add(desk, thread, event)}><input name="tag" list="known-tags" maxlength=${LONGEST}
          autocomplete="off" placeholder=${say('addTag')} aria-label=${say('addTag')}></form>
        <datalist id="known-tags">${known.map(({ value }) => html`<option value=${value}></option>`)}</datalist>`
  }</div>`;
}

function add(desk: Desk, thread: DeskThread, event: SubmitEvent): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const tag = String(new FormData(form).get('tag')).trim().toLowerCase();
  if (tag === '' || thread.tags.includes(tag)) return;
  form.reset();
  void setTags(desk, thread, [...thread.tags, tag]);
}
