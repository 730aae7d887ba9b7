import { html, type TemplateResult } from 'lit/html.js';
import type { SayLearner } from '../../i18n/learner.ts';

/** How much of the module is done; `share` is 0–1. */
export function renderMeter(share: number, say: SayLearner): TemplateResult {
  const percent = Math.round(share * 100);
  return renderBar(percent, say('progress', { n: percent }));
}

/** A part of a whole, said in words and drawn as a bar. */
export function renderBar(percent: number, words: string): TemplateResult {
  return html`<p class="meta">${words}</p>
    <div class="meter" aria-hidden="true"><i style="width:${percent}%"></i></div>`;
}
