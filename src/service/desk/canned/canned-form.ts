import { html, type TemplateResult } from 'lit/html.js';
import { CONSULT_LIMITS } from '../../../model/consult.ts';
import type { CannedReply } from '../../../model/consult-desk/answers.ts';
import type { Desk } from '../core/desk.ts';
import { nameOf } from '../core/names.ts';
import { saveCanned } from './canned-acts.ts';

export function renderCannedForm(desk: Desk, reply: CannedReply | null): TemplateResult {
  const { say, state } = desk;
  const given = reply?.topic ?? '';
  const topics = [...new Set([given, ...(state.facets?.topics ?? []).map(({ value }) => value)])].filter(
    (each) => each !== '',
  );
  return html`<form @submit=${(event: SubmitEvent) => submit(desk, reply, event)}>
    <label class="field"><span>${say('title')}</span><input name="title" required maxlength="120" value=${reply?.title ?? ''}></label>
    <label class="field"><span>${say('text')}</span><textarea name="text" required rows="8" maxlength=${CONSULT_LIMITS.replyMax} .value=${reply?.text ?? ''}></textarea></label>
    <label class="field"><span>${say('topic')}</span><select name="topic"><option value="">${say('allTopics')}</option>${topics.map(
      (topic) => html`<option value=${topic} ?selected=${topic === given}>${nameOf(topic)}</option>`,
    )}</select></label>
    <div class="acts"><button type="submit" class="primary" ?disabled=${state.busy}>${say('save')}</button>
      <button type="button" @click=${() => desk.update({ dialog: null })}>${say('cancel')}</button></div>
  </form>`;
}

function submit(desk: Desk, reply: CannedReply | null, event: SubmitEvent): void {
  event.preventDefault();
  const data = new FormData(event.currentTarget as HTMLFormElement);
  const [title = '', text = '', topic = ''] = ['title', 'text', 'topic'].map((name) => String(data.get(name)).trim());
  void saveCanned(desk, reply?.id ?? null, { title, text, topic: topic === '' ? null : topic });
}
