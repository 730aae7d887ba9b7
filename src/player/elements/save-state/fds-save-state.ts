import { html, nothing, type TemplateResult } from 'lit/html.js';
import { openDialog, renderDialog } from '../dialog.ts';
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

  protected override render(): TemplateResult {
    const { say, saving } = this.app;
    const { state } = saving;
    return html`<button type="button" class="save-state" data-state=${state} @click=${() => openDialog(this)}><span class="unseen">${say('saveState')}: </span>${say(state)}</button>
      ${renderDialog('sinau-saving', say(state), say, html`<p>${say(`${state}Words`)}</p>${saving.isPartial ? html`<p>${say('partialWords')}</p>` : nothing}`)}`;
  }
}
