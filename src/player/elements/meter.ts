import { html, type TemplateResult } from 'lit/html.js';

/** A part of a whole, said in words and drawn as a bar. */
export function renderBar(percent: number, words: string): TemplateResult {
  return html`<p class="meta">${words}</p><div class="meter" aria-hidden="true"><i style="width:${percent}%"></i></div>`;
}
