import { html, type TemplateResult } from 'lit/html.js';

/** `quiet`: one that is not the next step. */
export function renderButton(words: string, press: () => void, look: '' | 'quiet' = ''): TemplateResult {
  return html`<button type="button" class="button ${look}" @click=${press}>${words}</button>`;
}
