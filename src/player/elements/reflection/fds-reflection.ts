import { html, nothing, type TemplateResult } from 'lit/html.js';
import { PlayerElement } from '../player-element.ts';

/** Milliseconds of rest in typing after which the text is kept. */
const REST = 400;

/** A private answer in the learner's own words, kept while it is typed, never scored. */
export abstract class FdsReflection extends PlayerElement {
  private timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.oninput = () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.keep(), REST);
    };
    this.onchange = () => this.keep();
  }

  private get field(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  private keep(): void {
    clearTimeout(this.timer);
    this.timer = 0;
    this.app.store.dispatch({ type: 'reflected', reflection: this.id, text: this.field?.value ?? '' });
  }

  protected override render(): TemplateResult | typeof nothing {
    const text = this.app.store.attempt.reflections[this.id]?.value ?? '';
    const { field } = this;
    if (field !== null && this.timer === 0 && field.value !== text) field.value = text;
    return text === '' ? nothing : html`<p class="meta" role="status">${this.app.say('reflectionKept')}</p>`;
  }
}
