import { html, type TemplateResult } from 'lit/html.js';
import type { SayLearner } from '../../i18n/learner.ts';

/** How much of the module is done; `share` is 0–1. */
export function renderMeter(share: number, say: SayLearner): TemplateResult {
  const percent = Math.round(share * 100);
  return html`<p class="meta">${say('progress', { n: percent })}</p>
    <div class="meter" aria-hidden="true"><i style="width:${percent}%"></i></div>`;
}
