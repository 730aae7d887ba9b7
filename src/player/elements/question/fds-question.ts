import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Answer } from '../../../attempt/attempt.ts';
import { shuffled } from '../../../attempt/draw.ts';
import { answerOf, isSettled, lastQuizAttempt, triesLeft } from '../../../attempt/views.ts';
import type { QuestionKey } from '../../../model/outline.ts';
import { hash32 } from '../../../model/short-id.ts';
import { PlayerElement } from '../player-element.ts';
import type { Controls } from './controls.ts';
import { controlsOf } from './controls-of.ts';
import { clonedTemplate } from './templates.ts';

/**
 * A question. On its own it answers at once; in a quiz it does what the quiz's `feedback` says. Wires the compiled
 * controls and adds a button and the verdict below them.
 */
export abstract class FdsQuestion extends PlayerElement {
  private controls: Controls | null = null;
  /** Whether what stands in the controls differs from what was last handed in. */
  private touched = false;
  private asksForAnswer = false;
  /** Whether the button that has the focus is about to give way to the verdict. */
  private isChecking = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const { key } = this;
    if (key === null || this.controls !== null) return;
    this.controls = controlsOf(this, key, this.app.say);
    this.controls?.arrange(this.orderOf(key));
    this.controls?.write(this.answer?.response ?? []);
    this.addEventListener('input', () => this.onTouch());
    this.addEventListener('change', () => this.onChange());
  }

  private get key(): QuestionKey | null {
    return this.app.store.outline.questions[this.id] ?? null;
  }

  private get quiz(): string | null {
    return this.closest('fds-quiz')?.id ?? null;
  }

  private get answer(): Answer | null {
    return answerOf(this.app.store.attempt, this.id, this.quiz ?? undefined);
  }

  /** The order of what is chosen among holds for one device, in a quiz for one attempt. */
  private orderOf(key: QuestionKey): readonly string[] {
    const ids = 'options' in key ? key.options : 'items' in key ? key.items : [];
    if (!key.shuffle && key.type !== 'order') return ids;
    const { attempt } = this.app.store;
    const seed = this.quiz === null ? hash32(attempt.device) : (lastQuizAttempt(attempt, this.quiz)?.seed ?? 0);
    const order = shuffled(ids, seed, this.id);
    // A list that stood right from the start could not be told from one nobody touched.
    const [first = '', ...rest] = order;
    return key.type === 'order' && order.every((id, i) => id === ids[i]) ? [...rest, first] : order;
  }

  /** When it says what was right: never, when handed in, or only when the quiz is over. */
  private get speaks(): 'at once' | 'at the end' | 'never' {
    const quiz = this.quiz === null ? undefined : this.app.store.outline.quizzes[this.quiz];
    if (quiz === undefined || quiz.feedback === 'each') return 'at once';
    return quiz.feedback === 'end' ? 'at the end' : 'never';
  }

  private get isOver(): boolean {
    return this.quiz !== null && (lastQuizAttempt(this.app.store.attempt, this.quiz)?.submitted ?? null) !== null;
  }

  private onTouch(): void {
    this.touched = true;
    this.asksForAnswer = false;
    this.requestUpdate();
  }

  private onChange(): void {
    this.onTouch();
    if (this.speaks !== 'at once') this.handIn();
  }

  private handIn(): void {
    const response = this.controls?.read() ?? [];
    this.touched = false;
    const { quiz } = this;
    this.app.store.dispatch({ type: 'answered', question: this.id, response, ...(quiz === null ? {} : { quiz }) });
  }

  private check(): void {
    this.asksForAnswer = this.controls?.isEmpty() ?? true;
    this.isChecking = !this.asksForAnswer;
    if (this.isChecking) this.handIn();
    this.requestUpdate();
  }

  /** Another attempt at the quiz brings another order, and other answers. */
  protected override willUpdate(): void {
    const { controls, key } = this;
    if (controls === null || key === null || this.quiz === null || this.touched) return;
    const response = this.answer?.response ?? [];
    if (key.type !== 'order' || response.length === 0) controls.arrange(this.orderOf(key));
    controls.write(response);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { controls, key, answer, speaks, isOver } = this;
    if (controls === null || key === null) return nothing;
    const judged = answer !== null && !this.touched && (speaks === 'at once' || (isOver && speaks === 'at the end'));
    const final = isOver || (judged && isSettled(this.app.store.outline, answer, this.id));
    controls.show({ judged, final, language: this.app.store.outline.language });
    return html`
      <div role="status">${this.asksForAnswer ? html`<p class="how">${this.app.say('chooseFirst')}</p>` : nothing}
        ${judged ? this.renderVerdict(key, answer, final) : nothing}</div>
      ${speaks === 'at once' && !isOver && !judged ? this.renderCheck() : nothing}
    `;
  }

  protected override updated(): void {
    const verdict = this.isChecking ? this.querySelector<HTMLElement>('.verdict') : null;
    this.isChecking = false;
    verdict?.focus({ preventScroll: true });
  }

  private renderCheck(): TemplateResult {
    return html`<div class="actions">
      <button type="button" class="button" @click=${() => this.check()}>${this.app.say('check')}</button>
    </div>`;
  }

  private renderVerdict(key: QuestionKey, answer: Answer, final: boolean): TemplateResult {
    const { say, store } = this.app;
    const verdict =
      key.type === 'likert' ? 'recorded' : answer.score >= 1 ? 'right' : answer.score > 0 ? 'partly' : 'wrong';
    const good = verdict === 'right' || verdict === 'recorded';
    const left = triesLeft(key, answer);
    const solution = final && !good ? (this.controls?.solution(store.outline.language) ?? '') : '';
    const feedback = 'options' in key ? (answer.response ?? []) : [];
    return html`<div class="verdict ${good ? 'good' : ''}" tabindex="-1">
      <strong>${say(verdict)}</strong>
      ${feedback.map((option) => clonedTemplate(this, `template[data-feedback="${CSS.escape(option)}"]`))}
      ${solution === '' ? nothing : html`<p>${say('rightAnswer')}: ${solution}</p>`}
      ${final || good ? clonedTemplate(this, 'template[data-explanation]') : nothing}
      ${!final && left !== null ? html`<p>${say('triesLeft', { n: left })}</p>` : nothing}
    </div>`;
  }
}
