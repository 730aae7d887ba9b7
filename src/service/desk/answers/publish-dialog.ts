import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { CONSULT_LIMITS } from '../../../model/consult.ts';
import type { PublicationPreview } from '../../../model/consult-desk/answers.ts';
import type { Desk } from '../core/desk.ts';
import { nameOf } from '../core/names.ts';
import type { Publishing } from '../core/state.ts';
import { renderSelect } from '../frame/select.ts';
import { changePublishing, outgoing, publish } from './publishing.ts';

/** Left the text as it is edited, right what everybody will read: anonymised, and what to look at again. */
export function renderPublishing(desk: Desk, dialog: Publishing): TemplateResult {
  const { say, state } = desk;
  const out = outgoing(dialog);
  const isWithout = dialog.preview?.consent === false && dialog.published === null;
  const isReady = out !== null && out.question.trim() !== '' && out.answer.trim() !== '' && !isWithout;
  return html`<form class="publishing" @submit=${(event: Event) => {
    event.preventDefault();
    if (isReady) void publish(desk, dialog);
  }}>
    ${isWithout ? html`<p class="standing care" role="status">${say('noConsentWords')}</p>` : nothing}
    <div class="halves"><div>
      ${renderField(desk, dialog, 'question', 3, CONSULT_LIMITS.questionMax)}
      ${renderField(desk, dialog, 'answer', 8, CONSULT_LIMITS.replyMax)}
      ${renderPlaces(desk, dialog)}
    </div>${dialog.thread === null ? nothing : renderPreview(desk, dialog.preview)}</div>
    <div class="acts"><button type="submit" class="primary" ?disabled=${state.busy || !isReady}>${say(dialog.published === null ? 'publishGo' : 'changeGo')}</button>
      <button type="button" @click=${() => desk.update({ dialog: null })}>${say('cancel')}</button></div>
  </form>`;
}

function renderField(
  desk: Desk,
  dialog: Publishing,
  name: 'question' | 'answer',
  rows: number,
  max: number,
): TemplateResult {
  return html`<label class="field"><span>${desk.say(name)}</span><textarea rows=${rows} maxlength=${max} required .value=${live(dialog[name])}
    @input=${({ target }: InputEvent) => changePublishing(desk, dialog, { [name]: (target as HTMLTextAreaElement).value })}></textarea></label>`;
}

/** Its topic and the modules it is shown in. */
function renderPlaces(desk: Desk, dialog: Publishing): TemplateResult {
  const { say, state } = desk;
  const { topic, modules } = dialog;
  const topics = [
    ...new Set([...(topic === null ? [] : [topic]), ...(state.facets?.topics ?? []).map(({ value }) => value)]),
  ];
  const known = [...new Set([...modules, ...(state.facets?.modules ?? []).map(({ value }) => value)])];
  const toggle = (module: string): void =>
    changePublishing(desk, dialog, {
      modules: modules.includes(module) ? modules.filter((each) => each !== module) : [...modules, module],
    });
  return html`${renderSelect(
    say('topic'),
    [['', say('noTopic')], ...topics.map((each) => [each, nameOf(each)] as const)],
    topic ?? '',
    (value) => changePublishing(desk, dialog, { topic: value === '' ? null : value }),
  )}
    <fieldset class="modules"><legend>${say('modulesOfAnswer')}</legend>${known.map(
      (module) =>
        html`<label class="check"><input type="checkbox" .checked=${modules.includes(module)} @change=${() => toggle(module)}>${nameOf(module)}</label>`,
    )}${modules.length === 0 ? html`<p class="note">${say('allModules')}</p>` : nothing}</fieldset>`;
}

function renderPreview({ say }: Desk, preview: PublicationPreview | null): TemplateResult {
  if (preview === null)
    return html`<section class="outgoing"><h3>${say('outgoing')}</h3><p class="note" role="status">${say('checking')}</p></section>`;
  const list = (words: string, passages: readonly string[]) =>
    passages.length === 0
      ? nothing
      : html`<p>${words}</p><ul>${[...new Set(passages)].map((passage) => html`<li>${passage}</li>`)}</ul>`;
  return html`<section class="outgoing"><h3>${say('outgoing')}</h3>
    <article class="card"><h4>${preview.question}</h4><p class="text">${preview.answer}</p></article>
    <div class="findings" role="status">${
      preview.masked.length + preview.doubts.length === 0 ? html`<p>${say('nothingFound')}</p>` : nothing
    }${list(say('maskedWords'), preview.masked)}${list(say('doubtWords'), preview.doubts)}</div></section>`;
}
