import { html, type TemplateResult } from 'lit/html.js';
import { PlayerElement } from '../player-element.ts';

/** Boxes to tick, kept with the attempt; the compiled boxes themselves, and how many are ticked. */
export abstract class FdsChecklist extends PlayerElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.onchange = ({ target }) => {
      const { value, checked } = target as HTMLInputElement;
      this.app.store.dispatch({ type: 'ticked', checklist: this.id, item: value, on: checked });
    };
  }

  protected override render(): TemplateResult {
    const { attempt } = this.app.store;
    const ticked = attempt.ticks[this.id]?.value ?? [];
    const boxes = this.querySelectorAll('input');
    for (const box of boxes) box.checked = ticked.includes(box.value);
    return html`<p class="meta" role="status">${this.app.say('ticked', { n: ticked.length, total: boxes.length })}</p>`;
  }
}
