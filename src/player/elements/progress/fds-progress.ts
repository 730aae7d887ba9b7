import type { TemplateResult } from 'lit/html.js';
import { progress } from '../../../attempt/views.ts';
import { renderBar } from '../meter.ts';
import { PlayerElement } from '../player-element.ts';

/** How much of the module is done. */
export abstract class FdsProgress extends PlayerElement {
  protected override render(): TemplateResult {
    const { say, store } = this.app;
    const percent = Math.round(100 * progress(store.outline, store.attempt));
    return renderBar(percent, say('progress', { n: percent }));
  }
}
