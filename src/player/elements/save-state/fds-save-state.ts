import { html, type TemplateResult } from 'lit/html.js';
import { PlayerElement } from '../player-element.ts';

/** Whether the learner's work is safe, in a word; what that means, at a tap. */
export abstract class FdsSaveState extends PlayerElement {
  private stopListening: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopListening = this.app.saving.onChange(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopListening?.();
  }

  private explain(): void {
    const { say, saving, show } = this.app;
    show(say(saving.state), html`<p>${say(`${saving.state}Words`)}</p>${saving.isPartial ? say('partialWords') : ''}`);
  }

  protected override render(): TemplateResult {
    const { say, saving } = this.app;
    return html`<button type="button" class="save-state" data-state=${saving.state} @click=${() => this.explain()}><span class="unseen">${say('saveState')}: </span>${say(saving.state)}</button>`;
  }
}
