import { html, nothing, type TemplateResult } from 'lit/html.js';
import { PlayerElement } from '../player-element.ts';
import { findPassages, indexOf } from './find-passages.ts';

const MOST = 20;
const SHOWN_CHARACTERS = 140;

/** Finds words in the module, in any of their forms, without a network. */
export abstract class FdsSearch extends PlayerElement {
  private query = '';
  private index: ReturnType<typeof indexOf> | null = null;

  private search(query: string): void {
    this.query = query.trim();
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { say } = this.app;
    return html`<input class="field" type="search" aria-label=${say('search')} placeholder=${say('search')} autocomplete="off" @input=${({ target }: Event) => this.search((target as HTMLInputElement).value)}>
      ${this.query.length < 2 ? nothing : this.renderFound()}`;
  }

  private renderFound(): TemplateResult {
    const { say } = this.app;
    this.index ??= indexOf(document);
    const found = findPassages(this.index, this.query, MOST);
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
