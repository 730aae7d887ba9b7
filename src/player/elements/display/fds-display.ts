import { html, type TemplateResult } from 'lit/html.js';
import { LARGEST, SMALLEST, THEMES, type Theme } from '../app.ts';
import { openDialog, renderDialog } from '../dialog.ts';
import { PlayerElement } from '../player-element.ts';

const STEP = 10;

/** Text size and colours, and a way to leave nothing on a shared device. */
export abstract class FdsDisplay extends PlayerElement {
  private isErased = false;

  private change(size: number, theme: Theme): void {
    this.app.display.set(Math.min(LARGEST, Math.max(SMALLEST, size)), theme);
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { say, display } = this.app;
    return html`<button type="button" class="icon" @click=${() => openDialog(this)}><span aria-hidden="true">Aa</span><span class="unseen">${say('settings')}</span></button>
      ${renderDialog('sinau-settings', say('settings'), say, html`${this.renderSize(display.size)}${this.renderThemes()}${this.renderErasing()}`)}`;
  }

  private renderSize(size: number): TemplateResult {
    const { say, display } = this.app;
    const step = (by: number, words: string, sign: string, off: boolean): TemplateResult =>
      html`<button type="button" ?disabled=${off} @click=${() => this.change(size + by, display.theme)}><span aria-hidden="true">${sign}</span><span class="unseen">${words}</span></button>`;
    return html`<fieldset class="setting"><legend>${say('textSize')}</legend><div class="segments">
      ${step(-STEP, say('smaller'), 'A−', size <= SMALLEST)}<output>${size}%</output>${step(STEP, say('larger'), 'A+', size >= LARGEST)}
    </div></fieldset>`;
  }

  private renderThemes(): TemplateResult {
    const { say, display } = this.app;
    const names = { auto: say('automatic'), light: say('light'), dark: say('dark'), contrast: say('contrast') };
    return html`<fieldset class="setting"><legend>${say('colours')}</legend><div class="segments">${THEMES.map(
      (theme) =>
        html`<label class=${theme === display.theme ? 'chosen' : ''}><input type="radio" name="sinau-theme" .checked=${theme === display.theme} @change=${() => this.change(display.size, theme)}>${names[theme]}</label>`,
    )}</div></fieldset>`;
  }

  private renderErasing(): TemplateResult {
    const { say } = this.app;
    if (this.isErased) return html`<p role="status">${say('erased')}</p>`;
    return html`<details><summary>${say('eraseMine')}</summary><p>${say('eraseWords')}</p>
      <button type="button" class="button quiet" @click=${() => this.erase()}>${say('eraseSure')}</button></details>`;
  }

  private erase(): void {
    this.app.saving.erase();
    this.isErased = true;
    this.requestUpdate();
  }
}
