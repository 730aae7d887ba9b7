import { html, type TemplateResult } from 'lit';
import { sayPreview } from '../../../i18n/preview.ts';
import type { Actions } from './actions.ts';
import { renderBar, renderControls } from './controls.ts';
import { renderData, renderSummary } from './data-view.ts';
import { renderLog } from './log-view.ts';
import { DEVICES, type PreviewState } from './state.ts';

/** The whole page. The frame stays the same element throughout: only `PlayerFrame` decides what is in it. */
export function renderPreview(state: PreviewState, actions: Actions): TemplateResult {
  const say = sayPreview(state.language);
  const { width, height } = DEVICES[state.device];
  const calls = state.log.filter(({ kind }) => kind === 'call').length;
  const tab = (panel: PreviewState['panel'], words: unknown) =>
    html`<button type="button" aria-pressed=${state.panel === panel ? 'true' : 'false'} @click=${() => actions.show({ panel })}>
      ${words}
    </button>`;
  return html`${renderBar(state, say, actions)} ${renderNotice(state)}
    <main>
      <section class="stage">
        ${renderControls(state, say, actions)}
        <div class="desk">
          <div class="device" data-device=${state.device} style="--width:${width};--height:${height}">
            <iframe title=${say('frame')} allow="autoplay; fullscreen"></iframe>
          </div>
        </div>
      </section>
      <section class="panel">
        ${renderSummary(state.cmi, say)}
        <div class="tabs">${tab('calls', html`${say('calls')} <span class="count">${calls}</span>`)} ${tab('data', say('data'))}</div>
        ${state.panel === 'calls' ? renderLog(state, say, actions) : renderData(state.cmi, say)}
      </section>
    </main>`;
}

function renderNotice({ modules, language }: PreviewState): TemplateResult | null {
  const say = sayPreview(language);
  if (modules.stopped.length > 0) {
    return html`<p class="notice">${say('stopped', { titles: modules.stopped.join(', ') })}</p>`;
  }
  return modules.playable.length > 0 ? null : html`<p class="notice">${say('nothingToPlay')}</p>`;
}
