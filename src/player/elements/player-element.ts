import { LitElement } from 'lit';
import type { App } from './app.ts';

/**
 * An element of the page: no shadow root, so that it upgrades the compiled text in place and its own parts come after
 * what already stands in it. It draws itself anew whenever the attempt changes.
 */
export abstract class PlayerElement extends LitElement {
  /** Given by the class that `defineElements` derives from this one. */
  abstract readonly app: App;

  private stop: (() => void) | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = this.app.store.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
  }
}
