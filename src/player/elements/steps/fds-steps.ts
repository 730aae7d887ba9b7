import { html, nothing, type TemplateResult } from 'lit/html.js';
import { PlayerElement } from '../player-element.ts';

/** A procedure, one step at a time for who follows it, all at once for who reads. */
export abstract class FdsSteps extends PlayerElement {
  private shown = 1;

  private get items(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(':scope > ol > li')];
  }

  private show(count: number): void {
    const next = this.items[this.shown];
    this.shown = count;
    this.requestUpdate();
    if (next === undefined) return;
    next.hidden = false;
    next.tabIndex = -1;
    next.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { items, shown } = this;
    for (const [i, item] of items.entries()) item.hidden = i >= shown;
    if (shown >= items.length) return nothing;
    const { say } = this.app;
    return html`<div class="actions">
      <button type="button" class="button quiet" @click=${() => this.show(shown + 1)}>${say('nextStep', { n: shown + 1, total: items.length })}</button>
      <button type="button" class="button quiet" @click=${() => this.show(items.length)}>${say('allSteps')}</button>
    </div>`;
  }
}
