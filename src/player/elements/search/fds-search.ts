import { html, nothing, type TemplateResult } from 'lit/html.js';
import { PlayerElement } from '../player-element.ts';
import { findPassages, indexOf } from './find-passages.ts';

const MOST = 20;
const SHOWN_CHARACTERS = 140;

/** Finds words in the module, in any of their forms, without a network; what it finds stands below the compiled field. */
export abstract class FdsSearch extends PlayerElement {
  private index: ReturnType<typeof indexOf> | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.oninput = () => this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    const query = this.querySelector('input')?.value.trim() ?? '';
    if (query.length < 2) return nothing;
    const { say } = this.app;
    this.index ??= indexOf(document);
    const found = findPassages(this.index, query, MOST);
    return html`<p class="meta" role="status">${say(found.length === 0 ? 'nothingFound' : 'found', { n: found.length })}</p>
      <ul>${found.map(
        ({ place, page, text }) =>
          html`<li><a href="#${place}"><span>${shortened(text)}</span><small>${page}</small></a></li>`,
      )}</ul>`;
  }
}

function shortened(text: string): string {
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS).replace(/\s\S*$/, '')} …`;
}
