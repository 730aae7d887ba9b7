import type { App } from './app.ts';
import type { PlayerElement } from './player-element.ts';

/** Upgrades the page: from here on these elements live, each with the app it belongs to. */
export function defineElements(app: App, elements: Readonly<Record<string, abstract new () => PlayerElement>>): void {
  for (const [name, element] of Object.entries(elements)) {
    class Living extends element {
      override readonly app = app;
    }
    customElements.define(`fds-${name}`, Living);
  }
}
