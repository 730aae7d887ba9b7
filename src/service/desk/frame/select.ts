import { live } from 'lit/directives/live.js';
import { html, type TemplateResult } from 'lit/html.js';

/** A labelled native list to choose from. @param options Value and words. */
export function renderSelect(
  label: string,
  options: readonly (readonly [value: string, words: string])[],
  value: string,
  change: (value: string) => void,
): TemplateResult {
  return html`<label class="field"><span>${label}</span><select
    .value=${live(value)} @change=${({ target }: Event) => change((target as HTMLSelectElement).value)}>${options.map(
      ([each, words]) => html`<option value=${each} ?selected=${each === value}>${words}</option>`,
    )}</select></label>`;
}
