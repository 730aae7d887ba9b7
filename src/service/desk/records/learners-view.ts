import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LearnerData, LearnerErased, LearnerQuery } from '../../../model/consult-desk/records.ts';
import type { Desk } from '../core/desk.ts';
import { readChanged } from '../core/reading.ts';
import { writeRoute } from '../core/route.ts';
import { dateTime } from '../core/times.ts';
import { keepFile } from '../queue/export.ts';

/** One learner's data: to hand over, or to erase (UU 27/2022). */
export function renderLearners(desk: Desk): TemplateResult {
  const { say, state } = desk;
  const { learner } = state;
  const courses = state.facets?.courses ?? [];
  return html`<div class="sheet narrow"><header class="sheet-head"><h1>${say('viewLearners')}</h1></header>
    <p class="note">${say('learnersWords')}</p>
    <form class="filter-row" @submit=${(event: SubmitEvent) => find(desk, event)}>
      <label class="field"><span>${say('course')}</span><input name="course" required maxlength="120" list="courses" value=${courses[0]?.value ?? ''}></label>
      <datalist id="courses">${courses.map(({ value }) => html`<option value=${value}></option>`)}</datalist>
      <label class="field grow"><span>${say('pseudonym')}</span><input name="pseudonym" required maxlength="64" autocomplete="off"></label>
      <button type="submit" class="primary" ?disabled=${state.busy}>${say('find')}</button>
    </form>${learner === null ? nothing : renderFound(desk, learner)}</div>`;
}

function renderFound(desk: Desk, learner: LearnerData): TemplateResult {
  const { say, state } = desk;
  const { threads } = learner;
  const link = (id: string): string => writeRoute({ view: 'queue', params: { state: 'all', thread: id } });
  const json = (): Blob => new Blob([JSON.stringify(learner, null, 2)], { type: 'application/json' });
  const ask = (): void =>
    desk.update({
      dialog: {
        kind: 'confirm',
        title: say('erase'),
        words: say('eraseWords', { n: threads.length, pseudonym: learner.pseudonym }),
        label: say('erase'),
        run: () => erase(desk, learner),
      },
    });
  return html`<section class="card wide" role="status"><h2>${say('foundThreads', { n: threads.length })}</h2>
    <ul>${threads.map(({ id, receivedAt, messages }) => html`<li><a href=${link(id)}>${dateTime(state.preferences.language, receivedAt)}</a> · ${say('messageCount', { n: messages.length })}</li>`)}</ul>
    ${
      threads.length === 0
        ? nothing
        : html`<div class="acts"><button type="button" @click=${() => keepFile(desk.document, json(), `${learner.pseudonym}.json`)}>${say('keepData')}</button>
      <button type="button" class="danger" ?disabled=${state.busy} @click=${ask}>${say('erase')}</button></div>`
    }</section>`;
}

function find(desk: Desk, event: SubmitEvent): void {
  event.preventDefault();
  const data = new FormData(event.currentTarget as HTMLFormElement);
  const body: LearnerQuery = {
    course: String(data.get('course')).trim(),
    pseudonym: String(data.get('pseudonym')).trim(),
  };
  void desk.act(() => desk.load('learner', () => desk.api.send('POST', 'learners/export', body)));
}

async function erase(desk: Desk, { course, pseudonym }: LearnerData): Promise<void> {
  const body: LearnerQuery = { course, pseudonym };
  const isDone = await desk.act(async () => {
    await desk.api.send<LearnerErased>('POST', 'learners/erase', body);
    desk.update({ learner: null });
  }, desk.say('erased'));
  // How many wait, in the menu, has changed.
  if (isDone) await desk.attempt(() => readChanged(desk, null));
}
