import { html, type TemplateResult } from 'lit';
import type { SayPreview } from '../../../i18n/preview.ts';
import { SCORM12_LIMITS } from '../../../model/standard.ts';
import type { StoredCmi } from './stored-state.ts';

/** What the LMS knows in five words: the elements an administrator looks at. */
export function renderSummary(cmi: StoredCmi, say: SayPreview): TemplateResult {
  const fact = (label: string, value: string | undefined) =>
    html`<div><dt>${label}</dt><dd class=${value ? '' : 'none'} title=${value ?? ''}>${value || say('notSet')}</dd></div>`;
  return html`<dl class="summary">
    ${fact(say('status'), cmi['cmi.core.lesson_status'])} ${fact(say('score'), cmi['cmi.core.score.raw'])}
    ${fact(say('position'), cmi['cmi.core.lesson_location'])} ${fact(say('total'), cmi['cmi.core.total_time'])}
    ${renderSuspendData((cmi['cmi.suspend_data'] ?? '').length, say)}
  </dl>`;
}

function renderSuspendData(n: number, say: SayPreview): TemplateResult {
  const limit = SCORM12_LIMITS.suspendData;
  const words = say('characters', { n, limit });
  return html`<div class="wide">
    <dt>${say('suspendData')}</dt>
    <dd><meter min="0" max=${limit} high=${limit * 0.9} .value=${n} aria-label=${words}></meter> ${words}</dd>
  </div>`;
}

/** Every element that has a value. */
export function renderData(cmi: StoredCmi, say: SayPreview): TemplateResult {
  const elements = Object.entries(cmi);
  if (elements.length === 0) return html`<p class="empty">${say('noData')}</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('data')}>
    <table class="data">
      <thead><tr><th scope="col">${say('element')}</th><th scope="col">${say('value')}</th></tr></thead>
      <tbody>
        ${elements.map(([element, value]) => html`<tr><th scope="row"><code>${element}</code></th><td><code>${value}</code></td></tr>`)}
      </tbody>
    </table>
  </div>`;
}
