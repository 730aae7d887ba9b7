import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type Passage, passagesOf } from '../passages.ts';
import { PlayerElement } from '../player-element.ts';

/** Reads its page aloud with the system's own voice, where there is one that speaks the module's language. */
export abstract class FdsVoice extends PlayerElement {
  private speaking = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const { speechSynthesis } = window as Partial<Window>; // missing in some web views
    speechSynthesis?.addEventListener('voiceschanged', () => this.requestUpdate());
    window.addEventListener('hashchange', () => this.stop());
  }

  private get voice(): SpeechSynthesisVoice | undefined {
    const { language } = this.app.store.outline;
    const { speechSynthesis } = window as Partial<Window>;
    return speechSynthesis
      ?.getVoices()
      .find(({ lang }) => lang.replace('_', '-').split('-')[0] === language.split('-')[0]);
  }

  private stop(): void {
    if (!this.speaking) return;
    this.speaking = false;
    speechSynthesis.cancel();
    this.requestUpdate();
  }

  private start(voice: SpeechSynthesisVoice): void {
    const page = this.closest<HTMLElement>('.page');
    const passages = page === null ? [] : passagesOf(page).filter(({ element }) => element.offsetParent !== null);
    this.speaking = true;
    this.requestUpdate();
    this.speak(passages, voice);
  }

  /** One passage after the other: a long text at once falls silent in some browsers. */
  private speak([passage, ...rest]: readonly Passage[], voice: SpeechSynthesisVoice): void {
    if (passage === undefined || !this.speaking) {
      this.stop();
      return;
    }
    const words = new SpeechSynthesisUtterance(passage.text);
    words.voice = voice;
    words.lang = voice.lang;
    words.onend = () => this.speak(rest, voice);
    words.onerror = () => this.stop();
    passage.element.scrollIntoView({ block: 'nearest' });
    speechSynthesis.speak(words);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { voice, speaking } = this;
    if (voice === undefined) return nothing;
    const toggle = (): void => (speaking ? this.stop() : this.start(voice));
    return html`<button type="button" class="voice" aria-pressed=${speaking} @click=${toggle}>${this.app.say(speaking ? 'stopReading' : 'readAloud')}</button>`;
  }
}
