import { html, type TemplateResult } from 'lit';
import type { SayPreview } from '../../../i18n/preview.ts';
import type { Actions } from './actions.ts';
import { LAUNCH_MODES } from './call.ts';
import { DEVICES, type Device, type PreviewState, SCHEMES } from './state.ts';

/** The bar above everything: which module, as whom, in which language. */
export function renderBar(state: PreviewState, say: SayPreview, actions: Actions): TemplateResult {
  const module = state.modules.playable.find(({ id }) => id === state.module);
  return html`<header class="bar">
    <p class="brand"><strong>Sinau</strong> ${say('preview')}</p>
    <select class="module" aria-label=${say('module')} .value=${state.module ?? ''} @change=${(event: Event) => actions.choose(textOf(event))}>
      ${state.modules.playable.map(({ id, title }) => html`<option value=${id} ?selected=${id === state.module}>${title}</option>`)}
    </select>
    ${module === undefined ? null : html`<p class="facts">${say('moduleFacts', module)}</p>`}
    <label class="learner" title=${say('learnerHint')}
      ><span>${say('learner')}</span>
      <input .value=${state.learner} @change=${(event: Event) => actions.show({ learner: textOf(event) })} />
    </label>
    <button type="button" class="quiet" @click=${() => actions.show({ language: state.language === 'id' ? 'en' : 'id' })}>
      ${say('english')}
    </button>
  </header>`;
}

/** The bar above the frame: how the module is opened, and on what screen. */
export function renderControls(state: PreviewState, say: SayPreview, actions: Actions): TemplateResult {
  return html`<div class="controls">
    <div class="group">
      <button type="button" class="main" title=${say('resumeHint')} @click=${actions.resume}>${say('resume')}</button>
      <button type="button" title=${say('restartHint')} @click=${actions.restart}>${say('restart')}</button>
    </div>
    ${renderChoice(say('mode'), LAUNCH_MODES, state.mode, say, actions.openAs)}
    ${renderChoice(say('screen'), Object.keys(DEVICES) as Device[], state.device, say, (device) => actions.show({ device }))}
    ${renderSchemes(state, say, actions)}
  </div>`;
}

function renderSchemes({ scheme }: PreviewState, say: SayPreview, actions: Actions): TemplateResult {
  const choose = (event: Event) => actions.show({ scheme: SCHEMES.find((known) => known === textOf(event)) ?? 'auto' });
  return html`<select aria-label=${say('colours')} @change=${choose}>
    ${SCHEMES.map((known) => html`<option value=${known} ?selected=${known === scheme}>${say(known)}</option>`)}
  </select>`;
}

/** A row of buttons of which one is pressed. The choices are keys of the words. */
export function renderChoice<Choice extends Parameters<SayPreview>[0]>(
  label: string,
  choices: readonly Choice[],
  chosen: Choice,
  say: (key: Choice) => string,
  choose: (choice: Choice) => void,
): TemplateResult {
  return html`<div class="segments" role="group" aria-label=${label}>
    ${choices.map(
      (choice) =>
        html`<button type="button" aria-pressed=${choice === chosen ? 'true' : 'false'} @click=${() => choose(choice)}>
          ${say(choice)}
        </button>`,
    )}
  </div>`;
}

export function textOf(event: Event): string {
  const { target } = event;
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '';
}
