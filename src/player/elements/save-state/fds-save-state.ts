import { html, type TemplateResult } from 'lit/html.js';
import type { LearnerWords } from '../../../i18n/learner.ts';
import type { SaveState } from '../../tracking/session.ts';
import { openDialog, renderDialog } from '../dialog.ts';
import { PlayerElement } from '../player-element.ts';

const SHORT = {
  saved: 'saved',
  saving: 'saving',
  waiting: 'waiting',
  refused: 'refused',
  unkept: 'unkept',
  device: 'device',
  review: 'reviewing',
} as const satisfies Record<SaveState, keyof LearnerWords>;

const LONG = {
  saved: 'savedWords',
  saving: 'savingWords',
  waiting: 'waitingWords',
  refused: 'refusedWords',
  unkept: 'unkeptWords',
  device: 'deviceWords',
  review: 'reviewingWords',
} as const satisfies Record<SaveState, keyof LearnerWords>;

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
    return html`<button type="button" class="save-state" data-state=${saving.state} @click=${() => openDialog(this)}><span class="unseen">${say('saveState')}: </span>${say(SHORT[saving.state])}</button>
      ${renderDialog('sinau-saving', say(SHORT[saving.state]), say, html`<p>${say(LONG[saving.state])}</p>`)}`;
  }
}
