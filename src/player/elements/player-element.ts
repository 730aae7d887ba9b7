import { nothing, render, type TemplateResult } from 'lit/html.js';
import type { App } from './app.ts';

/**
 * An element of the page: Lit's templates without a shadow root, so that it upgrades the compiled text in place and its
 * own parts come after what already stands in it. It draws itself anew whenever the attempt changes. Nothing here is set
 * from outside by attributes or properties, so what Lit has for those is left out (docs/decisions/0004).
 */
export abstract class PlayerElement extends HTMLElement {
  /** Given by the class that `defineElements` derives from this one. */
  abstract readonly app: App;

  private unsubscribe: (() => void) | null = null;
  private isDue = false;

  connectedCallback(): void {
    this.unsubscribe = this.app.store.subscribe(() => this.requestUpdate());
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    this.unsubscribe?.();
  }

  /** Draws it anew, once, after whatever is happening now. */
  protected requestUpdate(): void {
    if (this.isDue) return;
    this.isDue = true;
    Promise.resolve().then(() => {
      this.isDue = false;
      this.willUpdate();
      render(this.render(), this);
      this.updated();
    });
  }

  /** Before each drawing. */
  protected willUpdate(): void {}

  /** What comes after the compiled text. */
  protected render(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** After each drawing. */
  protected updated(): void {}
}
