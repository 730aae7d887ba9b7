import { html, type TemplateResult } from 'lit/html.js';
import type { SayLearner } from '../../i18n/learner.ts';

/** A native modal dialog with a heading and a way out; Escape and a tap beside it close it too. */
export function renderDialog(id: string, title: string, say: SayLearner, content: unknown): TemplateResult {
  const closeBeside = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) (event.currentTarget as HTMLDialogElement).close();
  };
  return html`<dialog aria-labelledby=${id} @click=${closeBeside}><form method="dialog" class="dialog-head">
    <h2 id=${id}>${title}</h2><button class="icon" aria-label=${say('close')}>✕</button></form>${content}</dialog>`;
}

/** Opens the one dialog within an element. */
export function openDialog(within: ParentNode): void {
  within.querySelector('dialog')?.showModal();
}

export function closeDialog(within: ParentNode): void {
  within.querySelector('dialog')?.close();
}
